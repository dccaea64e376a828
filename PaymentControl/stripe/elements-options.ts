import type { StripeElementsOptionsMode } from "@stripe/stripe-js";
import { appearanceOf } from "./appearance.ts";
import type { FrameRequest } from "./payment-frame.ts";
import { stripeLocaleOf } from "./stripe-locale.ts";

/** They cannot be paid with a confirmation token; the server excludes the same. https://docs.stripe.com/payments/payment-element/migration-ct */
const excludedPaymentMethodTypes = ["blik", "acss_debit", "customer_balance"];

/** Deferred mode: every option that the intent will have, since Stripe refuses a confirmation where they differ. */
export const elementsOptions = ({ profile, payer, money, looks }: FrameRequest): StripeElementsOptionsMode => ({
  mode: "payment",
  amount: money.amount,
  currency: money.currency,
  captureMethod: profile.captureMethod,
  ...(profile.setupFutureUsage === undefined ? {} : { setupFutureUsage: profile.setupFutureUsage }),
  ...(profile.paymentMethodConfiguration === undefined
    ? {}
    : { paymentMethodConfiguration: profile.paymentMethodConfiguration }),
  ...(payer.session === undefined ? {} : { customerSessionClientSecret: payer.session.secret }),
  excludedPaymentMethodTypes,
  appearance: appearanceOf(looks),
  locale: stripeLocaleOf(looks.locale),
  // The skeleton is ours, so that there is one and it stands before Stripe.js has come.
  loader: "never",
});
