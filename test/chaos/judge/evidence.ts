import type {
  GatewayBalanceTransaction,
  GatewayCharge,
  GatewayDispute,
  GatewayIntent,
  GatewayRefund,
} from "../../../core/gateway-objects.ts";

export type Row = Readonly<Record<string, unknown>>;

/** What Stripe says of an event. */
export interface SentEvent {
  readonly id: string;
  readonly type: string;
  /** An endpoint wanted it and answered 2xx. */
  readonly acknowledged: boolean;
  /** The intent it speaks of, as far as it says. */
  readonly intent: string;
}

/** Everything that Stripe has, by its API. */
export interface StripeEvidence {
  readonly intents: readonly GatewayIntent[];
  readonly charges: readonly GatewayCharge[];
  readonly refunds: readonly GatewayRefund[];
  readonly disputes: readonly GatewayDispute[];
  readonly transactions: readonly GatewayBalanceTransaction[];
  readonly events: readonly SentEvent[];
  /** Intents that the issuer reported as fraud. */
  readonly warned: ReadonlySet<string>;
  /** Intents that somebody must still look at. */
  readonly underReview: ReadonlySet<string>;
}

/** Everything that Dataverse has, by the Web API. */
export interface RowEvidence {
  readonly payments: readonly Row[];
  readonly refunds: readonly Row[];
  readonly disputes: readonly Row[];
  readonly events: readonly Row[];
  readonly attempts: readonly Row[];
  readonly actions: readonly Row[];
  /** GUID of a currency → its ISO code, capitals. */
  readonly currencies: ReadonlyMap<string, string>;
}

export interface Evidence {
  readonly stripe: StripeEvidence;
  readonly rows: RowEvidence;
  /** Intent → how many refunds were asked for by API calls. */
  readonly refundsAsked: ReadonlyMap<string, number>;
}

export type Verdict = "wrong" | "lost" | "doubled";

/** Something that is not as it must be. */
export interface Finding {
  readonly verdict: Verdict;
  /** The object or row that it is about. */
  readonly about: string;
  /** Its intent or source row: what leads back to the history. */
  readonly of: string;
  readonly why: string;
}
