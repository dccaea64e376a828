import type { BillingDetailsFieldsOption } from "@stripe/stripe-js";
import type { FrameSettings } from "../protocol.ts";
import type { FieldName, FormState } from "./form-state.ts";

export type MethodType = "card" | "ideal" | "sepa_debit" | "konbini";

export interface Method {
  readonly type: MethodType;
  readonly fields: readonly FieldName[];
  /** All currencies when absent. */
  readonly currency?: string;
  readonly manualCapture: boolean;
}

const all: readonly Method[] = [
  { type: "card", fields: ["number", "expiry", "cvc", "country", "postalCode"], manualCapture: true },
  { type: "ideal", fields: ["name"], currency: "eur", manualCapture: false },
  { type: "sepa_debit", fields: ["name", "email", "iban"], currency: "eur", manualCapture: false },
  { type: "konbini", fields: ["name", "email"], currency: "jpy", manualCapture: false },
];

/** The methods that a payment with these settings can take, in the order the page asked for. */
export const methodsOf = ({ elements, element }: FrameSettings): readonly Method[] => {
  const { currency, captureMethod, excludedPaymentMethodTypes, allowedPaymentMethodTypes } = elements;
  const order = element.paymentMethodOrder ?? [];
  const place = (type: string): number => (order.includes(type) ? order.indexOf(type) : order.length);
  return all
    .filter((method) => method.currency === undefined || method.currency === currency)
    .filter((method) => captureMethod !== "manual" || method.manualCapture)
    .filter(({ type }) => !excludedPaymentMethodTypes.includes(type))
    .filter(({ type }) => allowedPaymentMethodTypes?.includes(type) ?? true)
    .toSorted((one, other) => place(one.type) - place(other.type));
};

/** Card forms ask for a postal code where banks check it. */
const postalCountries: readonly string[] = ["US", "CA", "GB", "PR"];

const isHidden = (billing: BillingDetailsFieldsOption | undefined, field: FieldName): boolean => {
  if (billing === undefined || billing === "auto") return false;
  const personal = field === "name" || field === "email";
  const place = field === "country" || field === "postalCode";
  if (billing === "never") return personal || place;
  if (personal) return billing[field] === "never";
  if (!place) return false;
  if (typeof billing.address === "object") return billing.address[field] === "never";
  return billing.address === "never";
};

/** The fields that stand on the form now. */
export const fieldsOf = ({ method, settings, entries, chosen }: FormState): readonly FieldName[] => {
  if (chosen !== undefined) return [];
  const billing = settings.element.fields?.billingDetails;
  return (all.find(({ type }) => type === method)?.fields ?? []).filter(
    (field) => !isHidden(billing, field) && (field !== "postalCode" || postalCountries.includes(entries.country)),
  );
};
