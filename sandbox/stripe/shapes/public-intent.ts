import type Stripe from "stripe";

const shown = [
  "id",
  "object",
  "amount",
  "amount_details",
  "automatic_payment_methods",
  "canceled_at",
  "cancellation_reason",
  "capture_method",
  "client_secret",
  "confirmation_method",
  "created",
  "currency",
  "description",
  "excluded_payment_method_types",
  "last_payment_error",
  "livemode",
  "next_action",
  "payment_method",
  "payment_method_configuration_details",
  "payment_method_types",
  "processing",
  "receipt_email",
  "setup_future_usage",
  "shipping",
  "source",
  "status",
] as const satisfies readonly (keyof Stripe.PaymentIntent)[];

/** The part of an intent that its payer's browser sees with a publishable key: no customer, metadata or charge. */
export const publicIntent = (intent: Stripe.PaymentIntent): Stripe.PaymentIntent =>
  // A subset by design: Stripe leaves these fields out for browsers, and its types have no name for that.
  Object.fromEntries(shown.map((name) => [name, intent[name]])) as unknown as Stripe.PaymentIntent;
