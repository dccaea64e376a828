import type Stripe from "stripe";
import type { CardBehaviour, Check } from "../cards/behaviour.ts";
import type { MethodContent } from "../cards/content.ts";
import { fingerprintOf, newId, prefixes } from "../store/ids.ts";

/** A card as payment methods and token previews show it. */
export const cardShape = (
  card: CardBehaviour,
  expiry: { readonly month: number; readonly year: number },
  cvcCheck: Check | null,
): Stripe.PaymentMethod.Card => ({
  brand: card.brand,
  checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: cvcCheck },
  country: card.country,
  display_brand: card.brand === "amex" ? "american_express" : card.brand,
  exp_month: expiry.month,
  exp_year: expiry.year,
  fingerprint: fingerprintOf(card.number),
  funding: card.funding,
  generated_from: null,
  last4: card.number.slice(-4),
  networks: { available: [card.brand], preferred: null },
  regulated_status: "unregulated",
  three_d_secure_usage: { supported: card.brand !== "amex" && card.brand !== "unionpay" },
  wallet: null,
});

export const paymentMethodShape = (content: MethodContent, created: number): Stripe.PaymentMethod => ({
  id: newId(prefixes.payment_method),
  object: "payment_method",
  created,
  customer: null,
  customer_account: null,
  livemode: false,
  metadata: content.metadata,
  ...content.shown,
});
