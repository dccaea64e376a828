import type { Stripe, StripeElementsOptionsMode } from "@stripe/stripe-js";
import { publishableKey } from "../../../../sandbox/fixed.ts";

const options = { mode: "payment", amount: 2000, currency: "eur" } as StripeElementsOptionsMode;

/** Shows Stripe's fields without any control of ours and takes them away: what they cost in any case. */
export const openBare = async (stripe: Stripe): Promise<void> => {
  const place = document.createElement("div");
  document.body.append(place);
  const element = stripe.elements(options).create("payment");
  await new Promise((resolve) => {
    element.on("ready", resolve);
    element.mount(place);
  });
  element.destroy();
  place.remove();
};

/** Stripe's object, once Stripe.js is there. */
export const bareStripe = (): Stripe => {
  const construct = window.Stripe as unknown as (key: string) => Stripe;
  return construct(publishableKey);
};
