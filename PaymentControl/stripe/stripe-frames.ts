import type { Stripe, StripeElements, StripePaymentElement } from "@stripe/stripe-js";
import { appearanceOf } from "./appearance.ts";
import { resumeBankStep, takeBankStep } from "./bank-step.ts";
import { drawnTogether } from "./drawn-together.ts";
import { submission, tokenOf } from "./elements-calls.ts";
import { elementsOptions } from "./elements-options.ts";
import { openExpress } from "./express-checkout.ts";
import type { Express } from "./express-checkout.ts";
import { payerFields, unasked } from "./payer-fields.ts";
import type { Unasked } from "./payer-fields.ts";
import type { FrameRequest, Frames, PaymentFrame } from "./payment-frame.ts";
import { stripeLocaleOf } from "./stripe-locale.ts";
import { stripeOfKey } from "./stripe-of-key.ts";

/** An update that comes while the fields go away is of no interest. */
const update = (elements: StripeElements, options: Parameters<StripeElements["update"]>[0]): void =>
  void Promise.resolve(elements.update(options)).catch(() => undefined);

interface OpenElements {
  readonly stripe: Stripe;
  readonly elements: StripeElements;
  readonly element: StripePaymentElement;
  readonly express: Express | undefined;
  readonly unasked: Unasked;
  readonly onClose: () => void;
}

const mountIn = (container: HTMLElement, { element, express }: OpenElements): void => {
  container.replaceChildren();
  express?.mount(container);
  const fields = container.ownerDocument.createElement("div");
  container.append(fields);
  element.mount(fields);
};

/** What the fields were told never to ask for, Stripe demands with the token. */
const tokenParameters = (billing: Unasked, attempt: string) => ({
  ...(Object.keys(billing).length === 0 ? {} : { payment_method_data: { billing_details: billing } }),
  metadata: { attempt },
});

const frameOf = (parts: OpenElements): PaymentFrame => {
  const { stripe, elements, element, express } = parts;
  const updateAll = (options: Parameters<typeof update>[1]): void => {
    update(elements, options);
    if (express !== undefined) update(express.elements, options);
  };
  return {
    mount: (container) => mountIn(container, parts),
    reprice: ({ amount, currency }) => updateAll({ amount, currency }),
    restyle: (looks) => updateAll({ appearance: appearanceOf(looks), locale: stripeLocaleOf(looks.locale) }),
    submit: () => submission(elements),
    createToken: (attempt) => tokenOf(stripe, elements, tokenParameters(parts.unasked, attempt)),
    takeBankStep: (clientSecret, resuming) => (resuming ? resumeBankStep : takeBankStep)(stripe, clientSecret),
    close: () => {
      parts.onClose();
      express?.close();
      element.destroy();
    },
  };
};

/** Not even inside the fields: Link would offer to keep the payer's card for whoever sits here. */
const noWallets = { applePay: "never", googlePay: "never", link: "never" } as const;

const open = async (request: FrameRequest): Promise<PaymentFrame | undefined> => {
  const stripe = await stripeOfKey(request.profile.publishableKey);
  if (stripe === undefined) return undefined;
  try {
    const elements = stripe.elements(elementsOptions(request));
    const element = elements.create("payment", {
      ...{ layout: request.layout, ...payerFields(request) },
      ...(request.isTelephone === true ? { wallets: noWallets } : {}),
    });
    const drawn = drawnTogether(request.onReady);
    element.on("ready", drawn.fieldsReady);
    element.on("loaderror", request.onFailed);
    const express = request.isTelephone === true ? undefined : openExpress(stripe, request, drawn.walletsKnown);
    if (express === undefined) drawn.walletsKnown();
    return frameOf({ stripe, elements, element, express, unasked: unasked(request), onClose: drawn.cancel });
  } catch {
    // Stripe.js throws for options it does not know, such as a malformed key.
    return undefined;
  }
};

/** Stripe's Payment Element below its Express Checkout Element, with Stripe.js from Stripe. */
export const stripeFrames: Frames = { warmUp: (key) => void stripeOfKey(key), open };
