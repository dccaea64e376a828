import type { PaymentState } from "../../PaymentControl/state/payment-state.ts";
import { reasonStates } from "./declines.ts";
import { reference, money } from "./example.ts";

const url = "https://payments.stripe.com/instructions";
const until = "2026-12-01T18:00:00.000Z";
const minimum = { amount: 50, currency: "eur" };

/** Every state that a payer or maker can meet, by the name in its address. */
export const states: Readonly<Record<string, PaymentState>> = {
  loading: { kind: "loading" },
  ready: { kind: "ready" },
  paying: { kind: "paying" },
  "needs-bank": { kind: "needs-bank" },
  declined: { kind: "declined", why: { kind: "reason", reason: "insufficient_funds" } },
  pending: { kind: "pending", reference },
  checking: { kind: "checking" },
  "waiting-voucher": { kind: "waiting", instructions: { url, until } },
  "waiting-transfer": { kind: "waiting", instructions: {} },
  paid: { kind: "paid", receipt: { standing: "paid", money, reference, receiptUrl: url } },
  authorized: { kind: "paid", receipt: { standing: "authorized", money, reference } },
  refunded: { kind: "paid", receipt: { standing: "refunded", money, reference } },
  "paid-earlier": { kind: "paid", receipt: { standing: "paid" } },
  "save-first": { kind: "save-first" },
  "unsaved-change": { kind: "unsaved-change" },
  "unavailable-stripe": { kind: "unavailable", cause: "stripe" },
  "unavailable-host": { kind: "unavailable", cause: "host" },
  "unavailable-form": { kind: "unavailable", cause: "form" },
  "not-configured-table": { kind: "not-configured", missing: "recordTable" },
  "not-configured-record": { kind: "not-configured", missing: "recordId" },
  "not-configured-profile": { kind: "not-configured", missing: "profile" },
  "not-configured-key": { kind: "not-configured", missing: "publishableKey" },
  "not-configured-amount": { kind: "not-configured", missing: "amount" },
  "amount-none": { kind: "rejected", why: { kind: "amount", refusal: { kind: "not-positive" } } },
  "amount-fraction": { kind: "rejected", why: { kind: "amount", refusal: { kind: "fraction-of-minor-unit" } } },
  "amount-minimum": { kind: "rejected", why: { kind: "amount", refusal: { kind: "below-minimum", minimum } } },
  "amount-maximum": {
    kind: "rejected",
    why: { kind: "amount", refusal: { kind: "too-large", maximum: { amount: 99_999_999, currency: "eur" } } },
  },
  "amount-currency": { kind: "rejected", why: { kind: "amount", refusal: { kind: "unknown-currency" } } },
  "declined-not-charged": { kind: "declined", why: { kind: "not-charged" } },
  "declined-in-stripes-words": {
    kind: "declined",
    why: { kind: "said", sentence: "Your card does not support this type of purchase." },
  },
  ...reasonStates,
};

export const stateNames = Object.keys(states);
