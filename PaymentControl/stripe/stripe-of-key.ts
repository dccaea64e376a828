import type { Stripe } from "@stripe/stripe-js";
import { loadStripe } from "@stripe/stripe-js/pure";

interface Loading {
  readonly stripe: Promise<Stripe | undefined>;
  /** By the page's clock, in milliseconds; undefined when it came. */
  since: number | undefined;
}

/** Stripe keeps hidden frames for as long as the page lives: one instance a key, however often a form opens. */
const instances = new Map<string, Loading>();

/** Whoever asks again after this long was told that it takes long, and wants something done, in milliseconds. */
const patienceMs = 15_000;

/**
 * A tag that failed before anybody listened, such as the page's own behind an ad blocker, stays silent for ever, and so
 * does a connection that neither carries nor breaks. Told that it failed, the loader puts a new tag in its place.
 */
const giveUpTag = (): void =>
  void document.querySelector('script[src^="https://js.stripe.com/"]')?.dispatchEvent(new Event("error"));

const load = (publishableKey: string): Loading => {
  const stripe = loadStripe(publishableKey).then(
    (loaded) => loaded ?? undefined,
    () => undefined,
  );
  const loading: Loading = { stripe, since: performance.now() };
  void stripe.then((loaded) => {
    loading.since = undefined;
    if (loaded === undefined) instances.delete(publishableKey);
  });
  return loading;
};

/** Loads Stripe.js from Stripe, once. Undefined when it cannot be had; a later call tries again. */
export const stripeOfKey = (publishableKey: string): Promise<Stripe | undefined> => {
  const known = instances.get(publishableKey);
  if (known === undefined) {
    const loading = load(publishableKey);
    instances.set(publishableKey, loading);
    return loading.stripe;
  }
  if (known.since !== undefined && performance.now() - known.since > patienceMs) {
    known.since = performance.now();
    giveUpTag();
  }
  return known.stripe;
};
