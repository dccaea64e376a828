import type { Stripe, StripeElements, StripePaymentElement } from "@stripe/stripe-js";
import { err, ok } from "../../core/result.ts";
import { appearanceOf } from "./appearance.ts";
import { resumeBankStep, takeBankStep } from "./bank-step.ts";
import { elementsOptions } from "./elements-options.ts";
import type { FrameRequest, Frames, PaymentFrame, Submission } from "./payment-frame.ts";
import { stripeLocaleOf } from "./stripe-locale.ts";
import { stripeOfKey } from "./stripe-of-key.ts";

/** Stripe's own sentence, or nothing: then the control has one. */
const sentenceOf = (error: { readonly message?: string } | undefined): string => error?.message ?? "";

const submission = async (elements: StripeElements): Promise<Submission> => {
  try {
    const { error } = await elements.submit();
    if (error === undefined) return { kind: "complete" };
    return error.type === "validation_error" ? { kind: "incomplete" } : { kind: "failed", sentence: sentenceOf(error) };
  } catch {
    return { kind: "failed", sentence: "" };
  }
};

const tokenOf = async (stripe: Stripe, elements: StripeElements, attempt: string) => {
  try {
    const { error, confirmationToken } = await stripe.createConfirmationToken({
      elements,
      params: { metadata: { attempt } },
    });
    return confirmationToken === undefined ? err(sentenceOf(error)) : ok(confirmationToken.id);
  } catch {
    return err("");
  }
};

/** An update that comes while the fields go away is of no interest. */
const update = (elements: StripeElements, options: Parameters<StripeElements["update"]>[0]): void =>
  void Promise.resolve(elements.update(options)).catch(() => undefined);

const frameOf = (stripe: Stripe, elements: StripeElements, element: StripePaymentElement): PaymentFrame => ({
  mount: (container) => element.mount(container),
  reprice: ({ amount, currency }) => update(elements, { amount, currency }),
  restyle: (looks) => update(elements, { appearance: appearanceOf(looks), locale: stripeLocaleOf(looks.locale) }),
  submit: () => submission(elements),
  createToken: (attempt) => tokenOf(stripe, elements, attempt),
  takeBankStep: (clientSecret, resuming) => (resuming ? resumeBankStep : takeBankStep)(stripe, clientSecret),
  close: () => element.destroy(),
});

const open = async (request: FrameRequest): Promise<PaymentFrame | undefined> => {
  const stripe = await stripeOfKey(request.profile.publishableKey);
  if (stripe === undefined) return undefined;
  try {
    const elements = stripe.elements(elementsOptions(request));
    const element = elements.create("payment", { layout: request.layout });
    element.on("ready", request.onReady);
    element.on("loaderror", request.onFailed);
    return frameOf(stripe, elements, element);
  } catch {
    // Stripe.js throws for options it does not know, such as a malformed key.
    return undefined;
  }
};

/** Stripe's Payment Element, with Stripe.js from Stripe. */
export const stripeFrames: Frames = { warmUp: (key) => void stripeOfKey(key), open };
