import type {
  ConfirmationToken,
  StripeExpressCheckoutElement,
  StripeExpressCheckoutElementOptions,
} from "@stripe/stripe-js";
import type { ConfirmationTokenCreateParams } from "@stripe/stripe-js/dist/api/confirmation-tokens";
import { IntegrationError, unsupported } from "../integration-error.ts";
import type { ElementsSettings, TokenAnswer } from "../protocol.ts";
import { postToStripe, type StripeApi } from "../stripe-api.ts";
import { createEmitter } from "./emitter.ts";
import { unrecognized } from "./elements-options.ts";

const known: readonly string[] = [
  ...["buttonHeight", "buttonTheme", "buttonType", "layout", "paymentMethodOrder", "paymentMethods", "wallets"],
  ...["emailRequired", "phoneNumberRequired", "billingAddressRequired", "business", "lineItems"],
];

const fired = ["ready", "click", "confirm", "cancel", "loaderror", "focus", "blur", "escape"];

/** The one wallet that the stand-in has: a test button that stands for Google Pay, with the card that always pays. */
export interface ExpressElementHandle {
  readonly element: StripeExpressCheckoutElement;
  readonly type: "google_pay";
  createToken(params: ConfirmationTokenCreateParams): Promise<TokenAnswer>;
}

export interface ExpressElementPage extends StripeApi {
  readonly elements: () => ElementsSettings;
  /** The page's address asks for the test wallet: `?wallets=google_pay`. */
  readonly hasWallet: boolean;
}

const card = { number: "4242424242424242", exp_month: 12, exp_year: 2040, cvc: "123" };

/** A frame without an address of its own is the page's, so that it needs no script. */
const createButton = (height: number, onPress: () => void): HTMLIFrameElement => {
  const iframe = document.createElement("iframe");
  iframe.title = "Secure express checkout frame";
  iframe.setAttribute("style", `border: 0; display: block; width: 100%; height: ${height}px; color-scheme: light only`);
  iframe.srcdoc = `<!doctype html><html lang="en"><title>Express checkout</title><body style="margin:0">
    <button type="button" style="width:100%;height:${height}px;border:0;border-radius:4px;background:#000;color:#fff;font:500 16px system-ui">Test wallet (Google Pay)</button>`;
  iframe.addEventListener("load", () => {
    iframe.contentDocument?.querySelector("button")?.addEventListener("click", onPress);
  });
  return iframe;
};

const checked = (raw: object): StripeExpressCheckoutElementOptions => {
  const stranger = Object.keys(raw).find((name) => !known.includes(name));
  if (stranger !== undefined) throw unrecognized("create()", stranger);
  return raw;
};

/** What a wallet gives: its card, without the marks that a real wallet's card bears. */
const createToken = async (page: ExpressElementPage, params: ConfirmationTokenCreateParams): Promise<TokenAnswer> => {
  const { error, value } = await postToStripe<ConfirmationToken>(page, "/v1/confirmation_tokens", {
    payment_method_data: { type: "card", card, billing_details: { name: "Wallet Holder" } },
    setup_future_usage: page.elements().setupFutureUsage,
    metadata: params.metadata && { ...params.metadata },
  });
  return error === undefined ? { confirmationToken: value } : { error };
};

/** One Express Checkout Element; `raw` are the options of `elements.create("expressCheckout", raw)`. */
export const createExpressElement = (page: ExpressElementPage, raw: object = {}): ExpressElementHandle => {
  const { buttonHeight = 44 } = checked(raw);
  const events = createEmitter();
  let iframe: HTMLIFrameElement | undefined;
  const confirm = (): void =>
    events.emit("confirm", { expressPaymentType: "google_pay", paymentFailed: () => undefined });
  const press = (): void => {
    const event = { elementType: "expressCheckout", expressPaymentType: "google_pay" };
    events.emit("click", { ...event, resolve: confirm, reject: () => undefined });
  };
  const listen = (type: string, handler: (event: never) => unknown) => {
    if (!fired.includes(type)) throw unsupported(`the event ${type} of the Express Checkout Element`);
    events.on(type, handler);
    return element;
  };
  const mount = (target: string | HTMLElement): void => {
    const container = typeof target === "string" ? document.querySelector<HTMLElement>(target) : target;
    if (container === null) throw new IntegrationError(`The selector ${String(target)} applies to no element.`);
    if (page.hasWallet) container.append((iframe = createButton(buttonHeight, press)));
    const none = { amazonPay: false, applePay: false, googlePay: false, link: false, paypal: false, klarna: false };
    const availablePaymentMethods = page.hasWallet ? { ...none, googlePay: true } : undefined;
    queueMicrotask(() => events.emit("ready", { elementType: "expressCheckout", availablePaymentMethods }));
  };
  const unmount = (): void => iframe?.remove();
  const element = {
    ...{ mount, unmount, destroy: unmount, on: listen },
    update: () => {
      throw unsupported("expressCheckoutElement.update()");
    },
    // Of Stripe's overloads the stand-in has those that are used; the rest would fail by name.
  } as unknown as StripeExpressCheckoutElement;
  return { element, type: "google_pay", createToken: (params) => createToken(page, params) };
};
