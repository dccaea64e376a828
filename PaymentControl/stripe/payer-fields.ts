import type { StripePaymentElementOptions } from "@stripe/stripe-js";
import type { BillingDetails } from "../../core/billing-details.ts";
import type { FrameRequest } from "./payment-frame.ts";
import { countryCodeOf } from "./country-code.ts";

type Defaults = NonNullable<NonNullable<StripePaymentElementOptions["defaultValues"]>["billingDetails"]>;

/** What the fields do not ask for, and Stripe must be told with the token therefore. */
export type Unasked = Pick<Defaults, "email" | "phone">;

/** Stripe refuses a payment with a malformed address, which the payer could not mend if they were not asked for it. */
const mailed = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/;
const dialled = /^\+?[\d\s()/.-]{5,20}$/;

const given = <Value extends object>(value: { readonly [Key in keyof Value]: Value[Key] | undefined }): Value =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Value; // undefined parts are gone

const addressOf = (billing: BillingDetails, locale: string): Defaults["address"] => {
  const { line1, line2, city, state, postalCode } = billing;
  const country = billing.country === undefined ? undefined : countryCodeOf(billing.country, locale);
  return given<NonNullable<Defaults["address"]>>({ line1, line2, city, state, postal_code: postalCode, country });
};

/** Known and sound: it is passed on, and nobody is asked for it again. */
export const unasked = ({ payer }: Pick<FrameRequest, "payer">): Unasked => {
  const { email, phone } = payer.billing;
  return given<Unasked>({
    email: email !== undefined && mailed.test(email) ? email : undefined,
    phone: phone !== undefined && dialled.test(phone) ? phone : undefined,
  });
};

/**
 * Everything known stands in the fields already. The e-mail address and telephone number are not even shown; name and
 * address are, since a card or a bank account may be somebody else's and its bank compares them.
 */
export const payerFields = (
  request: Pick<FrameRequest, "payer" | "looks">,
): Pick<StripePaymentElementOptions, "defaultValues" | "fields"> => {
  const { billing } = request.payer;
  const hidden = unasked(request);
  const address = addressOf(billing, request.looks.locale) ?? {};
  const known = {
    ...(billing.name === undefined ? {} : { name: billing.name }),
    ...hidden,
    ...(Object.keys(address).length === 0 ? {} : { address }),
  };
  const fields = Object.fromEntries(Object.keys(hidden).map((name) => [name, "never" as const]));
  return {
    ...(Object.keys(known).length === 0 ? {} : { defaultValues: { billingDetails: known } }),
    ...(Object.keys(fields).length === 0 ? {} : { fields: { billingDetails: fields } }),
  };
};
