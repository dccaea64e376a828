import type Stripe from "stripe";
import type { Instrument } from "../cards/instrument.ts";
import type { Delivery } from "../events/delivery.ts";
import type { StoredEvent } from "../events/stored-event.ts";
import type { Confirmation } from "../payment-intents/confirmation.ts";
import type { TokenContent } from "../resources/token-content.ts";
import type { Job } from "../schedule.ts";
import type { Kept, Traits } from "./catalogue.ts";
import { type Collection, createCollection } from "./collection.ts";
import { inMemory, openFolder } from "./persistence.ts";
import { traits } from "./traits.ts";

/** Stripe gives it no id: `id` is its client secret. */
interface CustomerSession {
  readonly id: string;
  readonly session: Stripe.CustomerSession;
}

/** Everything that is kept. The second half is what Stripe knows and does not show. */
interface Kinds {
  payment_intent: Stripe.PaymentIntent;
  charge: Stripe.Charge;
  payment_method: Stripe.PaymentMethod;
  customer: Stripe.Customer;
  deleted_customer: Stripe.DeletedCustomer;
  customer_session: CustomerSession;
  refund: Stripe.Refund;
  dispute: Stripe.Dispute;
  early_fraud_warning: Stripe.Radar.EarlyFraudWarning;
  review: Stripe.Review;
  balance_transaction: Stripe.BalanceTransaction;
  confirmation_token: Stripe.ConfirmationToken;
  webhook_endpoint: Stripe.WebhookEndpoint;
  event: StoredEvent;
  instrument: Instrument;
  confirmation: Confirmation;
  token_content: TokenContent;
  job: Job;
  delivery: Delivery;
}

export type Kind = keyof Kinds;

type TraitOf<Name> = Name extends keyof typeof traits ? keyof (typeof traits)[Name] & string : never;

type Collections = { readonly [Name in Kind]: Collection<Kinds[Name], TraitOf<Name>> };

export interface Store extends Collections {
  /** Writes much at once, faster. */
  together<Outcome>(work: () => Outcome): Outcome;
  reset(): void;
  close(): void;
}

const kinds: readonly Kind[] = [
  "payment_intent",
  "charge",
  "payment_method",
  "customer",
  "deleted_customer",
  "customer_session",
  "refund",
  "dispute",
  "early_fraud_warning",
  "review",
  "balance_transaction",
  "confirmation_token",
  "webhook_endpoint",
  "event",
  "instrument",
  "confirmation",
  "token_content",
  "job",
  "delivery",
];

/** In memory, and in a folder besides when one is given. */
export const openStore = async (folder?: string): Promise<Store> => {
  const persistence = folder ? await openFolder(folder) : inMemory;
  // Each kind's traits read items of that kind, which is all that its collection holds.
  const known = traits as unknown as Readonly<Partial<Record<Kind, Traits<Kept>>>>;
  const entries = kinds.map((kind) => [kind, createCollection<Kept>(kind, persistence, known[kind])] as const);
  // `kinds` lists every key of Collections: the loop above filled them all.
  const collections = Object.fromEntries(entries) as unknown as Collections;
  return {
    ...collections,
    together: (work) => persistence.together(work),
    reset: () => {
      for (const [, collection] of entries) collection.clear();
      persistence.clear();
    },
    close: () => persistence.close(),
  };
};
