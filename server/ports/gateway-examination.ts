import type { GatewayAnswer } from "./gateway.ts";

/** What a server needs to read at the gateway. */
export type GatewayObject =
  | "PaymentIntents"
  | "Refunds"
  | "Charges"
  | "Disputes"
  | "Balance transactions"
  | "PaymentMethods"
  | "ConfirmationTokens"
  | "Events"
  | "Reviews"
  | "Early fraud warnings";

export interface GatewayAccount {
  /** `acct_…` */
  readonly id: string;
  /** ISO 3166, two letters. */
  readonly country: string | undefined;
  readonly chargesEnabled: boolean;
}

/** What doctor asks of Stripe: reads alone. */
export interface GatewayExamination {
  /** Whether the key is good, and for which mode. */
  ping(): GatewayAnswer<{ readonly livemode: boolean }>;
  account(): GatewayAnswer<GatewayAccount>;
  /** False: the key lacks the permission. */
  mayRead(object: GatewayObject): GatewayAnswer<boolean>;
  /**
   * Whether a publishable key belongs to the account of the secret key: it is shown one of that account's payments. Undefined: there
   * is none to show.
   */
  isOfSameAccount(publishableKey: string): GatewayAnswer<boolean | undefined>;
  /** Events since then (Unix seconds) that reached not every endpoint, 100 at most. */
  countUndelivered(since: number): GatewayAnswer<number>;
  /** A signature header as Stripe would send it. */
  sign(payload: string, secret: string, atMs: number): string;
}
