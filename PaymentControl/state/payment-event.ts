import type { PaymentState, Price } from "./payment-state.ts";

/** States in which nothing can be paid until the form, the profile or the connection changes. */
export type Halt = Extract<
  PaymentState,
  { kind: "not-configured" | "save-first" | "unsaved-change" | "read-only" | "unavailable" | "rejected" }
>;

/** What an attempt, or an earlier payment of the same row, came to. */
export type Outcome = Extract<PaymentState, { kind: "declined" | "pending" | "waiting" | "paid" | "rejected" }>;

/** What happens to a payment form. */
export type PaymentEvent =
  /** A record was opened, or everything is read anew. */
  | { readonly kind: "opened" }
  | { readonly kind: "halted"; readonly state: Halt }
  /** What is due is known, Stripe's fields are on their way. */
  | { readonly kind: "priced"; readonly price: Price }
  /** Stripe has drawn its fields, and nothing speaks against paying. */
  | { readonly kind: "drawn" }
  /** The stored row says again what the form says. */
  | { readonly kind: "matched" }
  | { readonly kind: "pressed" }
  /** Stripe's fields found something missing and say so themselves. */
  | { readonly kind: "incomplete" }
  /** An attempt from before a reload was found. */
  | { readonly kind: "resumed" }
  /** That attempt waits for a step that the payer walked away from: they may start again. */
  | { readonly kind: "released" }
  | { readonly kind: "bank-asked" }
  | { readonly kind: "bank-left" }
  | { readonly kind: "doubted" }
  | { readonly kind: "settled"; readonly state: Outcome };
