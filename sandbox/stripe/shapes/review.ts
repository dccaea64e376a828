import type Stripe from "stripe";
import { newId, prefixes } from "../store/ids.ts";
import { idOf } from "../world.ts";

/** A review as Radar's rule opens it. Of the payer's whereabouts the sandbox knows nothing. */
export const reviewShape = (charge: Stripe.Charge, created: number): Stripe.Review => {
  const intent = idOf(charge.payment_intent);
  return {
    id: newId(prefixes.review),
    object: "review",
    billing_zip: charge.billing_details.address?.postal_code ?? null,
    charge: charge.id,
    closed_reason: null,
    created,
    ip_address: null,
    ip_address_location: null,
    livemode: false,
    open: true,
    opened_reason: "rule",
    ...(intent && { payment_intent: intent }),
    reason: "rule",
    session: null,
  };
};
