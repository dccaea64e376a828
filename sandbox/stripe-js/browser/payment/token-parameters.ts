import type { ConfirmationTokenCreateParams } from "@stripe/stripe-js/dist/api/confirmation-tokens";
import type { FormValue } from "../form-encoded.ts";
import { digitsOf } from "./formatting.ts";
import { fieldsOf, type MethodType } from "./methods.ts";
import type { FormState } from "./form-state.ts";
import { expiryOf } from "./problems.ts";

const detailsOf = (method: MethodType | undefined, { entries }: FormState): { readonly [name: string]: FormValue } => {
  if (method === "sepa_debit") return { sepa_debit: { iban: entries.iban.replaceAll(" ", "") } };
  if (method !== "card") return {};
  const expiry = expiryOf(entries.expiry);
  return {
    card: {
      number: digitsOf(entries.number),
      exp_month: expiry?.month,
      exp_year: expiry?.year,
      cvc: digitsOf(entries.cvc),
    },
  };
};

const textOr = (text: string): string | undefined => (text.trim() === "" ? undefined : text.trim());

const billingOf = (state: FormState, given: ConfirmationTokenCreateParams): FormValue => {
  const { entries } = state;
  const shown = fieldsOf(state);
  const typed = (field: "name" | "email" | "country" | "postalCode"): string | undefined =>
    shown.includes(field) ? textOr(entries[field]) : undefined;
  const preset = state.settings.element.defaultValues?.billingDetails;
  const { address, ...passed } = given.payment_method_data?.billing_details ?? {};
  return {
    name: typed("name") ?? preset?.name,
    email: typed("email") ?? preset?.email,
    phone: preset?.phone,
    ...passed,
    address: { country: typed("country"), postal_code: typed("postalCode"), ...address },
  };
};

/** What `POST /v1/confirmation_tokens` is sent: what was typed, overridden by what the page passed. */
export const tokenParameters = (state: FormState, given: ConfirmationTokenCreateParams): FormValue => {
  const { willSave, saved, method } = state;
  const keeps = willSave && saved?.canSave === true && method === "card";
  const setupFutureUsage = state.settings.elements.setupFutureUsage ?? (keeps ? saved.saveUsage : undefined);
  const debit = state.method === "sepa_debit";
  return {
    payment_method_data: {
      type: state.method,
      allow_redisplay: given.payment_method_data?.allow_redisplay ?? (keeps ? "always" : "unspecified"),
      ...detailsOf(state.method, state),
      billing_details: billingOf(state, given),
      metadata: given.payment_method_data?.metadata,
    },
    mandate_data: debit ? { customer_acceptance: { type: "online", online: { infer_from_client: true } } } : undefined,
    setup_future_usage: setupFutureUsage,
    shipping: given.shipping && { ...given.shipping, address: { ...given.shipping.address } },
    return_url: given.return_url,
    metadata: given.metadata && { ...given.metadata },
  };
};
