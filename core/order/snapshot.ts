import type { GatewayCharge, GatewayIntent } from "../gateway-objects.ts";
import { idOf } from "../reference.ts";

/** An intent as one moment showed it, with what is known of that moment. */
export interface Snapshot {
  /** Id of the observation that brought it. */
  readonly source: string;
  readonly intent: GatewayIntent;
  /** Unix seconds of the event; undefined for answers and reads, which carry no time of Stripe's. */
  readonly at: number | undefined;
  /** Of a read: it is no older than this second. */
  readonly since: number | undefined;
  readonly first: boolean;
}

/** What else is known of the payment, and helps to order its snapshots. */
export interface OrderContext {
  readonly charges: ReadonlyMap<string, GatewayCharge>;
  /** Our own attempts by payment method id, counted from 1. */
  readonly ordinals: Readonly<Record<string, number>>;
  readonly snapshots: readonly Snapshot[];
  /** Some snapshots were made old by a later read and are no longer here to testify. */
  readonly hasForgotten: boolean;
}

/** Negative: a came before b. Positive: after. Undefined: this rule cannot tell. */
export type Order = -1 | 1 | undefined;
export type OrderRule = (a: Snapshot, b: Snapshot, context: OrderContext) => Order;

export const orderOfNumbers = (a: number, b: number): Order => (a === b ? undefined : a < b ? -1 : 1);

/** Which attempt a snapshot belongs to: the payment method it tries, or the one that just failed. */
export const methodIdOf = (intent: GatewayIntent): string | null =>
  intent.last_payment_error?.payment_method?.id ?? idOf(intent.payment_method);

export const latestChargeOf = (intent: GatewayIntent): string | null => idOf(intent.latest_charge);

export const hasFailed = (intent: GatewayIntent): boolean =>
  intent.status === "requires_payment_method" && intent.last_payment_error !== null;
