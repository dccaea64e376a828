import type { Hindrance, Missing, PaymentState } from "../../PaymentControl/state/payment-state.ts";
import { reasonStates } from "./declines.ts";
import { reference, money } from "./example.ts";

const url = "https://payments.stripe.com/instructions";
const until = "2026-12-01T18:00:00.000Z";
const minimum = { amount: 50, currency: "eur" };

// Records, so that the compiler asks for a picture of each new one.
const hindrances: Record<Hindrance, string> = {
  ...{ stripe: "stripe", offline: "offline", policy: "policy", slow: "slow" },
  ...{ form: "form", host: "host", denied: "denied" },
};
const missing: Record<Missing, string> = {
  ...{ recordTable: "table", recordId: "record", profile: "profile", publishableKey: "key", amount: "amount" },
};

const namesOf = <Name extends string>(record: Record<Name, string>) => Object.entries(record) as [Name, string][]; // its own keys

const unavailable = Object.fromEntries(
  namesOf(hindrances).map(([cause, name]): [string, PaymentState] => [
    `unavailable-${name}`,
    { kind: "unavailable", cause },
  ]),
);

const notConfigured = Object.fromEntries(
  namesOf(missing).map(([property, name]): [string, PaymentState] => [
    `not-configured-${name}`,
    { kind: "not-configured", missing: property },
  ]),
);

/** What staff meet who enter the card of a payer on the telephone. */
const telephoneStates: Readonly<Record<string, PaymentState>> = {
  "telephone-loading": { kind: "loading" },
  telephone: { kind: "ready" },
  "telephone-declined": { kind: "declined", why: { kind: "reason", reason: "insufficient_funds" } },
  "telephone-not-allowed": { kind: "rejected", why: { kind: "reason", reason: "telephone_not_allowed" } },
  "telephone-not-offered": { kind: "rejected", why: { kind: "reason", reason: "telephone_not_offered" } },
  "telephone-cards-only": { kind: "rejected", why: { kind: "reason", reason: "telephone_cards_only" } },
  "telephone-not-enabled": { kind: "rejected", why: { kind: "reason", reason: "telephone_not_enabled" } },
};

export const isByTelephone = (name: string): boolean => name in telephoneStates;

/** Every state that a payer or maker can meet, by the name in its address. */
export const states: Readonly<Record<string, PaymentState>> = {
  loading: { kind: "loading" },
  "loading-fields": { kind: "loading", price: { money, livemode: false } },
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
  "read-only": { kind: "read-only" },
  ...unavailable,
  ...notConfigured,
  "amount-none": { kind: "rejected", why: { kind: "amount", refusal: { kind: "not-positive" } } },
  "amount-fraction": { kind: "rejected", why: { kind: "amount", refusal: { kind: "fraction-of-minor-unit" } } },
  "amount-minimum": { kind: "rejected", why: { kind: "amount", refusal: { kind: "below-minimum", minimum } } },
  "amount-maximum": {
    kind: "rejected",
    why: { kind: "amount", refusal: { kind: "too-large", maximum: { amount: 99_999_999, currency: "eur" } } },
  },
  "amount-currency": { kind: "rejected", why: { kind: "amount", refusal: { kind: "unknown-currency" } } },
  "declined-denied": { kind: "declined", why: { kind: "denied" } },
  "declined-not-charged": { kind: "declined", why: { kind: "not-charged" } },
  "declined-in-stripes-words": {
    kind: "declined",
    why: { kind: "said", sentence: "Your card does not support this type of purchase." },
  },
  ...reasonStates,
  ...telephoneStates,
};

export const stateNames = Object.keys(states);
