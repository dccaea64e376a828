import type Stripe from "stripe";
import { newId } from "../store/ids.ts";

export type PaymentElementFeatures = Stripe.CustomerSession.Components.PaymentElement.Features;

const lifetimeSeconds = 30 * 60;

export interface NewSession {
  readonly customer: string;
  readonly created: number;
  readonly features: PaymentElementFeatures;
}

/** A session for the Payment Element; the other components are off, as Stripe has it. */
export const customerSessionShape = ({ customer, created, features }: NewSession): Stripe.CustomerSession => ({
  object: "customer_session",
  client_secret: newId("cuss_secret_", 48),
  components: {
    active_entitlements: { enabled: false },
    buy_button: { enabled: false },
    customer_portal: { enabled: false },
    customer_sheet: { enabled: false, features: null },
    mobile_payment_element: { enabled: false, features: null },
    payment_element: { enabled: true, features },
    pricing_table: { enabled: false },
  },
  created,
  customer,
  customer_account: null,
  expires_at: created + lifetimeSeconds,
  livemode: false,
});
