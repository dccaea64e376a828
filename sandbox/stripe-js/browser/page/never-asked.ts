import type { StripePaymentElementOptions } from "@stripe/stripe-js";
import type { ConfirmationTokenCreateParams } from "@stripe/stripe-js/dist/api/confirmation-tokens";
import { IntegrationError } from "../integration-error.ts";

const names = ["name", "email", "phone", "address"] as const;

/** What the form was told never to ask for must come with the token: Stripe.js refuses it otherwise. */
export const demandNeverAsked = (
  { fields }: Pick<StripePaymentElementOptions, "fields">,
  { payment_method_data: given }: ConfirmationTokenCreateParams,
): void => {
  const option = fields?.billingDetails;
  const passed = given?.billing_details ?? {};
  const missing = names.find((name) => {
    const wish = typeof option === "object" ? option[name] : option;
    return wish === "never" && !(name in passed);
  });
  if (missing === undefined) return;
  throw new IntegrationError(
    `You specified "never" for fields.billing_details.${missing} when creating the payment Element, but did not pass params.payment_method_data.billing_details.${missing} when calling stripe.createConfirmationToken(). If you opt out of collecting data via the payment Element using the fields option, the data must be passed in when calling stripe.createConfirmationToken().`,
  );
};
