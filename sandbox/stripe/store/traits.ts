import type Stripe from "stripe";
import type { StoredEvent } from "../events/stored-event.ts";
import { idOf } from "../world.ts";

type Linked = { readonly charge: string | { readonly id: string } | null };
type Intended = { readonly payment_intent?: string | { readonly id: string } | null };
type Owned = { readonly customer: string | { readonly id: string } | null };

const charge = (item: Linked): string | null => idOf(item.charge);
const payment_intent = (item: Intended): string | null => idOf(item.payment_intent);
const customer = (item: Owned): string | null => idOf(item.customer);

/** By what each kind is looked for, besides its id. */
export const traits = {
  payment_intent: { customer },
  charge: { payment_intent, customer },
  payment_method: { customer },
  refund: { charge, payment_intent },
  dispute: { charge, payment_intent },
  early_fraud_warning: { charge, payment_intent },
  review: { charge, open: ({ open }: Stripe.Review) => (open ? "true" : undefined) },
  balance_transaction: { source: ({ source }: Stripe.BalanceTransaction) => idOf(source) },
  event: {
    type: ({ type }: StoredEvent) => type,
    /** Not every endpoint has it yet. */
    undelivered: ({ pending_webhooks: waiting }: StoredEvent) => (waiting > 0 ? "true" : undefined),
  },
} as const;
