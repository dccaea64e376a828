import type { Stripe, StripeElements, StripePaymentElement } from "@stripe/stripe-js";
import { err, ok } from "../../core/result.ts";
import { appearanceOf } from "./appearance.ts";
import { resumeBankStep, takeBankStep } from "./bank-step.ts";
import { elementsOptions } from "./elements-options.ts";
import { payerFields, unasked } from "./payer-fields.ts";
import type { Unasked } from "./payer-fields.ts";
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

interface OpenElements {
  readonly stripe: Stripe;
  readonly elements: StripeElements;
  readonly unasked: Unasked;
}

const tokenOf = async ({ stripe, elements, unasked: billing }: OpenElements, attempt: string) => {
  try {
    // What the fields were told never to ask for, Stripe demands here.
    const told = Object.keys(billing).length === 0 ? {} : { payment_method_data: { billing_details: billing } };
    const { error, confirmationToken } = await stripe.createConfirmationToken({
      elements,
      params: { ...told, metadata: { attempt } },
    });
    return confirmationToken === undefined ? err(sentenceOf(error)) : ok(confirmationToken.id);
  } catch {
    return err("");
  }
};

/** An update that comes while the fields go away is of no interest. */
const update = (elements: StripeElements, options: Parameters<StripeElements["update"]>[0]): void =>
  void Promise.resolve(elements.update(options)).catch(() => undefined);

const frameOf = (parts: OpenElements, element: StripePaymentElement): PaymentFrame => ({
  mount: (container) => element.mount(container),
  reprice: ({ amount, currency }) => update(parts.elements, { amount, currency }),
  restyle: (looks) => update(parts.elements, { appearance: appearanceOf(looks), locale: stripeLocaleOf(looks.locale) }),
  submit: () => submission(parts.elements),
  createToken: (attempt) => tokenOf(parts, attempt),
  takeBankStep: (clientSecret, resuming) => (resuming ? resumeBankStep : takeBankStep)(parts.stripe, clientSecret),
  close: () => element.destroy(),
});

const open = async (request: FrameRequest): Promise<PaymentFrame | undefined> => {
  const stripe = await stripeOfKey(request.profile.publishableKey);
  if (stripe === undefined) return undefined;
  try {
    const elements = stripe.elements(elementsOptions(request));
    const element = elements.create("payment", { layout: request.layout, ...payerFields(request) });
    element.on("ready", request.onReady);
    element.on("loaderror", request.onFailed);
    return frameOf({ stripe, elements, unasked: unasked(request) }, element);
  } catch {
    // Stripe.js throws for options it does not know, such as a malformed key.
    return undefined;
  }
};

/** Stripe's Payment Element, with Stripe.js from Stripe. */
export const stripeFrames: Frames = { warmUp: (key) => void stripeOfKey(key), open };
