import type Stripe from "stripe";
import type { CreateParameters } from "../payment-intents/parameters.ts";
import { newId, prefixes } from "../store/ids.ts";
import { account } from "../world.ts";
import { shippingShape } from "./address.ts";

const ofCurrency: Readonly<Record<string, readonly string[]>> = { eur: ["ideal", "sepa_debit"], jpy: ["konbini"] };

/** Methods that Stripe would offer by itself for a currency; neither debits nor redirects can be authorised and captured later. */
const automaticTypes = (currency: string, captureMethod: string): string[] => [
  "card",
  ...(captureMethod === "manual" ? [] : (ofCurrency[currency] ?? [])),
];

const optionShapes = {
  card: { installments: null, mandate_options: null, network: null, request_three_d_secure: "automatic" },
  ideal: {},
  konbini: { confirmation_number: null, expires_after_days: null, expires_at: null, product_description: null },
  sepa_debit: { mandate_options: {} },
} as const;

/** That a card was told on the telephone is said at the confirm and shown nowhere. */
const cardOptions = ({ moto: _moto, ...shown }: { readonly moto?: boolean | undefined } = {}) => ({
  ...optionShapes.card,
  ...shown,
});

/** Options of the methods that the intent may be paid with. */
export const methodOptionsShape = (
  types: readonly string[],
  given: CreateParameters["payment_method_options"] = {},
): Stripe.PaymentIntent.PaymentMethodOptions => ({
  ...(types.includes("card") ? { card: cardOptions(given.card) } : {}),
  ...(types.includes("ideal") ? { ideal: optionShapes.ideal } : {}),
  ...(types.includes("konbini") ? { konbini: optionShapes.konbini } : {}),
  ...(types.includes("sepa_debit") ? { sepa_debit: optionShapes.sepa_debit } : {}),
});

/** Methods that send the payer to another page. */
const redirecting = new Set<string>(["ideal"]);

const methodsOf = (order: CreateParameters) => {
  // With automatic methods refused and none named, Stripe falls back to cards.
  const listed =
    order.payment_method_types ?? (order.automatic_payment_methods?.enabled === false ? ["card"] : undefined);
  const captureMethod = order.capture_method ?? "automatic_async";
  const excluded = order.excluded_payment_method_types;
  const allowRedirects = order.automatic_payment_methods?.allow_redirects ?? "always";
  const offered = automaticTypes(order.currency, captureMethod).filter(
    (type) => !excluded?.includes(type) && (allowRedirects === "always" || !redirecting.has(type)),
  );
  const types = listed ?? offered;
  const configuration = order.payment_method_configuration ?? account.paymentMethodConfiguration;
  return {
    automatic_payment_methods: listed ? null : { allow_redirects: allowRedirects, enabled: true },
    capture_method: captureMethod,
    excluded_payment_method_types: excluded ?? null,
    payment_method_configuration_details: listed ? null : { id: configuration, parent: null },
    payment_method_options: methodOptionsShape(types, order.payment_method_options),
    payment_method_types: types,
  } as const;
};

/** A new intent, unconfirmed. Amounts in the currency's minor unit. */
export const paymentIntentShape = (order: CreateParameters, created: number): Stripe.PaymentIntent => {
  const id = newId(prefixes.payment_intent, 23);
  return {
    id,
    object: "payment_intent",
    allowed_payment_method_types: null,
    amount: order.amount,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    canceled_at: null,
    cancellation_reason: null,
    client_secret: newId(`${id}_secret_`, 25),
    confirmation_method: order.confirmation_method ?? "automatic",
    created,
    currency: order.currency,
    customer: order.customer ?? null,
    customer_account: null,
    description: order.description ?? null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: order.metadata ?? {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_record: null,
    processing: null,
    receipt_email: order.receipt_email ?? null,
    review: null,
    setup_future_usage: order.setup_future_usage ?? null,
    shipping: order.shipping ? shippingShape(order.shipping) : null,
    source: null,
    statement_descriptor: order.statement_descriptor ?? null,
    statement_descriptor_suffix: order.statement_descriptor_suffix ?? null,
    status: "requires_payment_method",
    transfer_data: null,
    transfer_group: order.transfer_group ?? null,
    ...methodsOf(order),
  };
};
