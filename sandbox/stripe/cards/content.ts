import type Stripe from "stripe";

/** What a payer typed, checked: enough to make a payment method from, now or when a token is used. */
export interface MethodContent {
  readonly kind: "card" | "sepa_debit" | "ideal" | "konbini";
  /** Card number or IBAN, which nobody is shown. */
  readonly number: string;
  /** The fields that a payment method and a token's preview both show. */
  readonly shown: {
    readonly type: "card" | "sepa_debit" | "ideal" | "konbini";
    readonly allow_redisplay: "always" | "limited" | "unspecified";
    readonly billing_details: Stripe.PaymentMethod.BillingDetails;
    readonly card?: Stripe.PaymentMethod.Card;
    readonly sepa_debit?: Stripe.PaymentMethod.SepaDebit;
    readonly ideal?: Stripe.PaymentMethod.Ideal;
    readonly konbini?: Stripe.PaymentMethod.Konbini;
  };
  readonly metadata: Readonly<Record<string, string>>;
}
