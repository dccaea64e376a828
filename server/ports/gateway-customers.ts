import type { GatewayAnswer } from "./gateway.ts";

/** How a session lets the payer keep new methods: asked for this use, or as the payment itself says already. */
export type SaveUsage = "on_session" | undefined;

/** What the use cases ask of Stripe about whoever pays. Only where saved payment methods are offered. */
export interface GatewayCustomers {
  /** A new customer; the answer is its id, `cus_…`. The same key gives the same customer. */
  create(metadata: Readonly<Record<string, string>>, idempotencyKey: string): GatewayAnswer<string>;
  /** False when there is none of this id any more, or never was in this account. */
  exists(id: string): GatewayAnswer<boolean>;
  /** Opens the customer's saved methods to one browser; the answer is the secret that does it. */
  openSession(customer: string, saveUsage: SaveUsage): GatewayAnswer<string>;
}
