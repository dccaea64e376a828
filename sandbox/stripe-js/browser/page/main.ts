import type { StripeConstructor, StripeConstructorOptions } from "@stripe/stripe-js";
import { createStripe, type StripePage } from "./create-stripe.ts";

/** Known only while the script runs: https://developer.mozilla.org/docs/Web/API/Document/currentScript */
const script = document.currentScript;
const origin = script instanceof HTMLScriptElement ? new URL(script.src).origin : window.location.origin;

/** Stripe.js sends the top window to the bank, so that a framed form leaves as a whole; a sandboxed frame goes alone. */
const leave = (address: string): void => {
  try {
    (window.top ?? window).location.assign(address);
  } catch {
    window.location.assign(address);
  }
};

const page: StripePage = {
  origin,
  languages: navigator.languages,
  hasWallet: new URLSearchParams(window.location.search).get("wallets") === "google_pay",
  secure: window.location.protocol === "https:",
  leave,
};

const construct = Object.assign(
  (publishableKey: string, options?: StripeConstructorOptions) => createStripe(page, publishableKey, options),
  { version: "endive" },
);

declare global {
  interface Window {
    // Stripe's own loader declares the same name.
    Stripe?: StripeConstructor;
  }
}

Object.assign(window, { Stripe: construct });
