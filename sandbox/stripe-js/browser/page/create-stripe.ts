import type { Stripe, StripeConstructorOptions, StripeElements, StripeElementsOptionsMode } from "@stripe/stripe-js";
import { IntegrationError } from "../integration-error.ts";
import { createElementsGroup, type ElementsGroup, type ElementsGroupHandle } from "./elements-group.ts";
import { handleNextAction, retrieveIntent } from "./next-action.ts";
import { refusals } from "./unsupported-methods.ts";
import { resolveLocale } from "./locale.ts";

/** The part of Stripe's object that the stand-in speaks; calls mean what Stripe's own types say. */
export type SandboxStripe = Pick<
  Stripe,
  "createConfirmationToken" | "handleNextAction" | "retrievePaymentIntent" | "registerAppInfo"
> & { elements(options: StripeElementsOptionsMode): ElementsGroup };

/** Stops the build when what is handed out is no longer a part of Stripe's own type. */
type Promised = Stripe extends SandboxStripe ? SandboxStripe : never;

/** What the stand-in takes from the browser. */
export interface StripePage {
  /** Where stripe.js came from: frames and API live there. */
  readonly origin: string;
  readonly languages: readonly string[];
  readonly secure: boolean;
  /** The page's address asks for the test wallet. */
  readonly hasWallet: boolean;
  readonly leave: (address: string) => void;
}

const optionNames = [
  "stripeAccount",
  "apiVersion",
  "locale",
  "betas",
  "developerTools",
] satisfies readonly (keyof StripeConstructorOptions)[];

const checkKey = (key: unknown, secure: boolean): string => {
  if (typeof key !== "string") {
    throw new IntegrationError(`Invalid value for Stripe(): apiKey should be a string. You specified: ${String(key)}.`);
  }
  if (key === "")
    throw new IntegrationError("Please call Stripe() with your publishable key. You used an empty string.");
  if (/^(sk|rk)_/.test(key)) {
    throw new IntegrationError(
      "You should not use your secret key with Stripe.js.\n        Please pass a publishable key instead.",
    );
  }
  if (key.startsWith("pk_live_") && !secure) {
    throw new IntegrationError("Live Stripe.js integrations must use HTTPS.");
  }
  return key;
};

const checkOptions = (options: object): void => {
  const stranger = Object.keys(options).find((name) => !optionNames.some((known) => known === name));
  if (stranger === undefined) return;
  throw new IntegrationError(`Unrecognized Stripe() parameter: ${stranger} is not a recognized parameter.`);
};

/** `Stripe(publishableKey, options)`; throws an IntegrationError for a key or an option that Stripe.js refuses. */
export const createStripe = (
  page: StripePage,
  publishableKey: unknown,
  options: StripeConstructorOptions = {},
): Promised => {
  const key = checkKey(publishableKey, page.secure);
  checkOptions(options);
  const locale = resolveLocale(options.locale, page.languages);
  const api = { origin: page.origin, publishableKey: key };
  const groups = new WeakMap<object, ElementsGroupHandle>();

  const createToken: Stripe["createConfirmationToken"] = ({ elements, params }) => {
    const handle = groups.get(elements);
    if (handle !== undefined) return handle.createToken(params ?? {}).then(tokenResult);
    throw new IntegrationError(
      "Invalid value for stripe.createConfirmationToken(): elements should be an Elements instance of this Stripe object.",
    );
  };
  const supported = {
    elements: (elementsOptions: StripeElementsOptionsMode) => {
      const handle = createElementsGroup(
        { ...api, languages: [locale, ...page.languages], hasWallet: page.hasWallet },
        elementsOptions,
      );
      groups.set(handle.group, handle);
      return handle.group;
    },
    createConfirmationToken: async (given: { elements: StripeElements }) => createToken(given),
    handleNextAction: ({ clientSecret }: { clientSecret?: string; hashedValue?: string }) =>
      handleNextAction({ ...api, locale, leave: page.leave }, clientSecret ?? ""),
    retrievePaymentIntent: (clientSecret: string) => retrieveIntent(api, clientSecret, "stripe.retrievePaymentIntent"),
    registerAppInfo: () => undefined,
  } satisfies Promised;
  return Object.assign(supported, refusals());
};

const tokenResult = (
  answer: Awaited<ReturnType<ElementsGroupHandle["createToken"]>>,
): Awaited<ReturnType<Stripe["createConfirmationToken"]>> =>
  "error" in answer ? { error: answer.error } : { confirmationToken: answer.confirmationToken };
