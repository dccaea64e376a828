import type { Stripe } from "@stripe/stripe-js";
import { loadStripe } from "@stripe/stripe-js/pure";

/** Stripe keeps hidden frames for as long as the page lives: one instance a key, however often a form opens. */
const instances = new Map<string, Promise<Stripe | undefined>>();

/** Loads Stripe.js from Stripe, once. Undefined when it cannot be had; a later call tries again. */
export const stripeOfKey = (publishableKey: string): Promise<Stripe | undefined> => {
  const known = instances.get(publishableKey);
  if (known !== undefined) return known;
  const loading = loadStripe(publishableKey).then(
    (stripe) => stripe ?? undefined,
    () => undefined,
  );
  instances.set(publishableKey, loading);
  void loading.then((stripe) => stripe ?? instances.delete(publishableKey));
  return loading;
};
