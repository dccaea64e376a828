import type Stripe from "stripe";
import type { Instrument } from "../cards/instrument.ts";
import type { Delivery } from "../events/delivery.ts";
import type { StoredEvent } from "../events/stored-event.ts";
import type { Confirmation } from "../payment-intents/confirmation.ts";
import type { TokenContent } from "../resources/token-content.ts";
import type { Job } from "../schedule.ts";
import { type Collection, createCollection } from "./collection.ts";
import { inMemory, openFolder } from "./persistence.ts";

/** Everything that is kept. The second half is what Stripe knows and does not show. */
interface Kinds {
  payment_intent: Stripe.PaymentIntent;
  charge: Stripe.Charge;
  payment_method: Stripe.PaymentMethod;
  customer: Stripe.Customer;
  deleted_customer: Stripe.DeletedCustomer;
  refund: Stripe.Refund;
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

type Collections = { readonly [Name in Kind]: Collection<Kinds[Name]> };

export interface Store extends Collections {
  reset(): void;
  close(): void;
}

const kinds: readonly Kind[] = [
  "payment_intent",
  "charge",
  "payment_method",
  "customer",
  "deleted_customer",
  "refund",
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
  const entries = kinds.map((kind) => [kind, createCollection<{ readonly id: string }>(kind, persistence)] as const);
  // `kinds` lists every key of Collections: the loop above filled them all.
  const collections = Object.fromEntries(entries) as unknown as Collections;
  return {
    ...collections,
    reset: () => {
      for (const [, collection] of entries) collection.clear();
      persistence.clear();
    },
    close: () => persistence.close(),
  };
};
