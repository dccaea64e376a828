import type { GatewayAnswer } from "./gateway.ts";

export interface GatewayEndpoint {
  readonly id: string;
  readonly url: string;
  readonly enabled: boolean;
  readonly livemode: boolean;
  readonly apiVersion: string | null;
  readonly events: readonly string[];
  /** Shown by Stripe at creation alone. */
  readonly secret: string | undefined;
}

/** Webhook endpoints of the Stripe account: what set-up and doctor need, with a key that may do it. */
export interface GatewayEndpoints {
  list(): GatewayAnswer<readonly GatewayEndpoint[]>;
  create(url: string, events: readonly string[]): GatewayAnswer<GatewayEndpoint>;
  /** Subscribes it to exactly these events and enables it. Stripe lets nobody change its API version. */
  mend(id: string, events: readonly string[]): GatewayAnswer<GatewayEndpoint>;
  /** Gone already counts as removed. */
  remove(id: string): GatewayAnswer<undefined>;
}
