import type { Appearance, ConfirmationToken, StripeError, StripePaymentElementOptions } from "@stripe/stripe-js";
import type { ConfirmationTokenCreateParams } from "@stripe/stripe-js/dist/api/confirmation-tokens";

/** The options of `stripe.elements()` after checking, camel case, with the locale resolved ("auto" is gone). */
export interface ElementsSettings {
  readonly mode: "payment";
  /** Minor units. */
  readonly amount: number;
  /** ISO code, lower case. */
  readonly currency: string;
  readonly captureMethod: "manual" | "automatic" | "automatic_async";
  readonly setupFutureUsage: "off_session" | "on_session" | null;
  readonly paymentMethodConfiguration: string | null;
  readonly customerSessionClientSecret: string | null;
  readonly excludedPaymentMethodTypes: readonly string[];
  readonly allowedPaymentMethodTypes: readonly string[] | null;
  readonly appearance: Appearance;
  readonly locale: string;
}

/** All that the Payment Element's frame must know. */
export interface FrameSettings {
  readonly publishableKey: string;
  readonly elements: ElementsSettings;
  readonly element: StripePaymentElementOptions;
  /** The solid colour that the form stands on, where the page has one. */
  readonly background?: string;
}

/** What `change` tells the page: never a digit that was typed. */
export interface FormSummary {
  readonly complete: boolean;
  readonly empty: boolean;
  readonly collapsed: boolean;
  readonly type: string;
}

export type SubmitAnswer = { readonly error: StripeError } | { readonly selectedPaymentMethod: string };
export type TokenAnswer = { readonly error: StripeError } | { readonly confirmationToken: ConfirmationToken };

/** Asks the frame for an answer. */
export type FrameCall =
  | { readonly name: "submit" }
  | { readonly name: "update"; readonly settings: FrameSettings }
  | { readonly name: "createConfirmationToken"; readonly params: ConfirmationTokenCreateParams };

/** Page to the payment frame. */
export type ToPaymentFrame =
  | { readonly kind: "init"; readonly settings: FrameSettings }
  | { readonly kind: "call"; readonly id: number; readonly call: FrameCall }
  | { readonly kind: "focus" | "blur" | "clear" | "collapse" };

/** Payment frame to page. */
export type FromPaymentFrame =
  | { readonly kind: "hello" | "ready" | "focus" | "blur" | "escape" }
  | { readonly kind: "height"; readonly pixels: number }
  | { readonly kind: "change"; readonly summary: FormSummary }
  | { readonly kind: "loaderror"; readonly error: StripeError }
  | { readonly kind: "reply"; readonly id: number; readonly answer: SubmitAnswer | TokenAnswer | null };

/** What the bank's dialog shows, and the secret it authenticates with. */
export interface ChallengeSettings {
  readonly clientSecret: string;
  readonly amount: number;
  readonly currency: string;
  readonly locale: string;
}

export type ToChallengeFrame = { readonly kind: "init"; readonly challenge: ChallengeSettings };
export type FromChallengeFrame =
  { readonly kind: "hello" } | { readonly kind: "done"; readonly error: StripeError | null };

export type Message = ToPaymentFrame | FromPaymentFrame | ToChallengeFrame | FromChallengeFrame;

/** The kinds each end listens to; the rest is not for it. */
export const kinds = {
  toPaymentFrame: ["init", "call", "focus", "blur", "clear", "collapse"],
  fromPaymentFrame: ["hello", "ready", "focus", "blur", "escape", "height", "change", "loaderror", "reply"],
  toChallengeFrame: ["init"],
  fromChallengeFrame: ["hello", "done"],
} as const;
