import type { Money, MoneyRefusal } from "../../core/money.ts";

/** What the maker still has to set before anybody can pay here. */
export type Missing = "recordTable" | "recordId" | "profile" | "publishableKey" | "amount";

/** Why a payment did not happen, in the order of trust: our own words first, a vendor's sentence only where we have none. */
export type Explanation =
  | { readonly kind: "reason"; readonly reason: string; readonly sentence?: string }
  | { readonly kind: "said"; readonly sentence: string }
  | { readonly kind: "not-charged" }
  /** The payer's session has ended, or they may not pay: nothing was sent. */
  | { readonly kind: "denied" }
  | { readonly kind: "amount"; readonly refusal: MoneyRefusal };

/** What a finished payment came to. `money` is absent where only the fact is known. */
export interface Receipt {
  readonly standing: "paid" | "authorized" | "refunded";
  readonly money?: Money;
  /** Gateway reference, `pi_…`. */
  readonly reference?: string;
  /** Stripe's page with the receipt. */
  readonly receiptUrl?: string;
}

/** How a voucher or transfer is completed: Stripe's page with the instructions, and the last moment (ISO 8601). */
export interface Instructions {
  readonly url?: string;
  readonly until?: string;
}

/**
 * What keeps the form away. stripe: Stripe.js did not load. offline: this device has no connection. policy: the page's
 * content security policy. slow: it may still come. form: Stripe could not draw. host: the row could not be read.
 * denied: the host no longer knows the payer, or does not let them.
 */
export type Hindrance = "stripe" | "offline" | "policy" | "slow" | "form" | "host" | "denied";

/** What a form is for, as soon as that is known. */
export interface Price {
  readonly money: Money;
  /** False: no money moves. */
  readonly livemode: boolean;
}

/** Everything the payer can be shown; one at a time. */
export type PaymentState =
  | { readonly kind: "loading"; readonly price?: Price }
  | { readonly kind: "not-configured"; readonly missing: Missing }
  | { readonly kind: "save-first" }
  | { readonly kind: "unsaved-change" }
  | { readonly kind: "read-only" }
  | { readonly kind: "ready" }
  | { readonly kind: "paying" }
  | { readonly kind: "needs-bank" }
  | { readonly kind: "declined"; readonly why: Explanation }
  | { readonly kind: "pending"; readonly reference?: string }
  | { readonly kind: "checking" }
  | { readonly kind: "waiting"; readonly instructions: Instructions }
  | { readonly kind: "paid"; readonly receipt: Receipt }
  | { readonly kind: "unavailable"; readonly cause: Hindrance }
  | { readonly kind: "rejected"; readonly why: Explanation };

/** The states in which a press of Pay counts. */
export const canPay = (state: PaymentState): boolean => state.kind === "ready" || state.kind === "declined";

/** An attempt is under way: the form must neither change under it nor be pressed again. */
export const isUnderWay = (state: PaymentState): boolean =>
  state.kind === "paying" || state.kind === "needs-bank" || state.kind === "checking";

/** The states that show the payment fields. */
export const showsForm = (state: PaymentState): boolean =>
  canPay(state) || state.kind === "paying" || state.kind === "needs-bank";
