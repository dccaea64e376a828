import type Stripe from "stripe";
import type { MethodContent } from "../cards/content.ts";
import { newId, prefixes } from "../store/ids.ts";

const lifetimeSeconds = 12 * 3600;

export interface NewToken {
  readonly content: MethodContent;
  readonly created: number;
  readonly customer: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly returnUrl: string | null;
  readonly setupFutureUsage: Stripe.ConfirmationToken.SetupFutureUsage | null;
  readonly shipping: Stripe.ConfirmationToken.Shipping | null;
  readonly useStripeSdk: boolean;
  readonly mandateData: Stripe.ConfirmationToken.MandateData | null;
}

export const confirmationTokenShape = (token: NewToken): Stripe.ConfirmationToken => ({
  id: newId(prefixes.confirmation_token),
  object: "confirmation_token",
  created: token.created,
  expires_at: token.created + lifetimeSeconds,
  livemode: false,
  mandate_data: token.mandateData,
  metadata: token.metadata,
  payment_intent: null,
  payment_method_options: null,
  payment_method_preview: { ...token.content.shown, customer: token.customer, customer_account: null },
  return_url: token.returnUrl,
  setup_future_usage: token.setupFutureUsage,
  setup_intent: null,
  shipping: token.shipping,
  use_stripe_sdk: token.useStripeSdk,
});
