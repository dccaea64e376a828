import type { GatewayCharge, GatewayIntent } from "./gateway-objects.ts";
import type { PaymentFacts } from "./payment-facts.ts";

type MethodFacts = Pick<PaymentFacts, "paymentMethodType" | "paymentMethodLabel">;
type Details = { readonly type: string } & Readonly<Record<string, unknown>>;

const brands: Readonly<Record<string, string>> = {
  amex: "American Express",
  cartes_bancaires: "Cartes Bancaires",
  diners: "Diners Club",
  discover: "Discover",
  eftpos_au: "eftpos",
  jcb: "JCB",
  mastercard: "Mastercard",
  unionpay: "UnionPay",
  visa: "Visa",
};

const names: Readonly<Record<string, string>> = {
  acss_debit: "Pre-authorised debit",
  au_becs_debit: "BECS",
  bacs_debit: "Bacs",
  card: "Card",
  eps: "EPS",
  ideal: "iDEAL",
  p24: "Przelewy24",
  paypal: "PayPal",
  sepa_debit: "SEPA",
  us_bank_account: "Bank account",
  wechat_pay: "WeChat Pay",
};

/** `afterpay_clearpay` → "Afterpay clearpay": readable for a method that we have no name for. */
const readable = (type: string): string => {
  const words = type.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const textAt = (details: Details, field: string): string | undefined => {
  const own: unknown = details[details.type];
  const value: unknown =
    typeof own === "object" && own !== null && field in own ? own[field as keyof typeof own] : undefined;
  return typeof value === "string" ? value : undefined;
};

/** "Visa •••• 4242", "SEPA •••• 3000", "iDEAL". */
export const labelOf = (details: Details): string => {
  const brand = textAt(details, "brand");
  const name =
    brand === undefined ? (names[details.type] ?? readable(details.type)) : (brands[brand] ?? readable(brand));
  const last4 = textAt(details, "last4");
  return last4 === undefined ? name : `${name} •••• ${last4}`;
};

/**
 * The method of the present state: the failed one while an error stands, else the latest charge's. An intent's own `payment_method`
 * is not looked at: events carry its id only, and a row must say the same whichever way it learnt.
 */
export const methodOf = (intent: GatewayIntent, latest: GatewayCharge | undefined): MethodFacts => {
  const details = intent.last_payment_error?.payment_method ?? latest?.payment_method_details ?? undefined;
  if (details === undefined) return { paymentMethodType: null, paymentMethodLabel: null };
  return { paymentMethodType: details.type, paymentMethodLabel: labelOf(details) };
};
