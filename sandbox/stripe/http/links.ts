import type { Kind, Store } from "../store/store.ts";

/** Which ids may be expanded, and into what. Owner and field as the API names them. */
const links: Readonly<Record<string, readonly Kind[]>> = {
  "payment_intent.customer": ["customer", "deleted_customer"],
  "payment_intent.latest_charge": ["charge"],
  "payment_intent.payment_method": ["payment_method"],
  "charge.balance_transaction": ["balance_transaction"],
  "charge.customer": ["customer", "deleted_customer"],
  "charge.payment_intent": ["payment_intent"],
  "refund.balance_transaction": ["balance_transaction"],
  "refund.charge": ["charge"],
  "refund.customer": ["customer", "deleted_customer"],
  "refund.failure_balance_transaction": ["balance_transaction"],
  "refund.payment_intent": ["payment_intent"],
  "refund.payment_method": ["payment_method"],
  "payment_method.customer": ["customer"],
  "payment_intent.review": ["review"],
  "charge.review": ["review"],
  "dispute.charge": ["charge"],
  "dispute.payment_intent": ["payment_intent"],
  "review.charge": ["charge"],
  "review.payment_intent": ["payment_intent"],
  "radar.early_fraud_warning.charge": ["charge"],
  "radar.early_fraud_warning.payment_intent": ["payment_intent"],
  "balance_transaction.source": ["charge", "refund", "dispute"],
  "customer.invoice_settings.default_payment_method": ["payment_method"],
};

/** The object behind an id, or undefined when the field holds no link. */
export const linked = (store: Store, field: string, id: string): object | undefined =>
  links[field]?.map((kind) => store[kind].get(id)).find((object) => object !== undefined);

const refundsOf = (store: Store, charge: string) => {
  const data = store.refund.having("charge", charge);
  return {
    object: "list",
    data: data.toReversed().slice(0, 10),
    has_more: data.length > 10,
    url: `/v1/charges/${charge}/refunds`,
  };
};

/** Fields that an answer leaves out unless they are asked for. */
export const includable = (
  store: Store,
  owner: string,
  field: { readonly id: string; readonly name: string },
): object | undefined => (owner === "charge" && field.name === "refunds" ? refundsOf(store, field.id) : undefined);
