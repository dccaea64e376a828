import type { Stripe, StripeElements, StripeExpressCheckoutElement } from "@stripe/stripe-js";
import { elementsOptions } from "./elements-options.ts";
import { submission, tokenOf } from "./elements-calls.ts";
import type { FrameRequest } from "./payment-frame.ts";

/** Buttons of wallets and Link, as far as the page's domain, the browser and the account have any. */
export interface Express {
  readonly elements: StripeElements;
  mount(container: HTMLElement): void;
  close(): void;
}

type Availability = Readonly<Record<string, boolean>> | undefined;

/** Without a wallet there is neither a button nor room for one. */
const hidden = "visibility:hidden;block-size:0;overflow:hidden";
const shown = "margin-block-end:16px";

const create = (elements: StripeElements, isDark: boolean): StripeExpressCheckoutElement =>
  elements.create("expressCheckout", {
    buttonHeight: 44,
    layout: { maxColumns: 2, maxRows: 1, overflow: "auto" },
    buttonTheme: isDark ? { applePay: "white", googlePay: "white" } : { applePay: "black", googlePay: "black" },
  });

const answerPresses = (stripe: Stripe, elements: StripeElements, element: StripeExpressCheckoutElement) => {
  return ({ canPay, onExpress }: FrameRequest): void => {
    // Stripe waits one second for this: nobody may be asked in between.
    element.on("click", ({ resolve, reject }) => (canPay() ? resolve({}) : reject()));
    element.on("confirm", ({ paymentFailed }) =>
      onExpress({
        submit: () => submission(elements),
        createToken: (attempt) => tokenOf(stripe, elements, { metadata: { attempt } }),
        failed: () => paymentFailed({ reason: "fail" }),
      }),
    );
  };
};

/**
 * The Express Checkout Element in a group of its own: a wallet's press must not be held up by card fields that are empty.
 * `onKnown` tells once whether there is any button. Undefined when Stripe.js refuses it.
 */
export const openExpress = (stripe: Stripe, request: FrameRequest, onKnown: () => void): Express | undefined => {
  try {
    const elements = stripe.elements(elementsOptions({ ...request, payer: { billing: {} } }));
    const element = create(elements, request.looks.dark);
    let holder: HTMLElement | undefined;
    const show = (available: Availability): void => {
      const isAny = available !== undefined && Object.values(available).some(Boolean);
      holder?.setAttribute("style", isAny ? shown : hidden);
      onKnown();
    };
    element.on("ready", ({ availablePaymentMethods }) =>
      show(availablePaymentMethods && { ...availablePaymentMethods }),
    );
    element.on("loaderror", () => show(undefined));
    answerPresses(stripe, elements, element)(request);
    return {
      elements,
      mount: (container) => {
        holder = container.ownerDocument.createElement("div");
        holder.setAttribute("style", hidden);
        container.append(holder);
        element.mount(holder);
      },
      close: () => {
        holder = undefined;
        element.destroy();
      },
    };
  } catch {
    return undefined;
  }
};
