import type {
  StripeElements,
  StripeExpressCheckoutElement,
  StripeExpressCheckoutElementOptions,
  StripePaymentElement,
  StripePaymentElementOptions,
} from "@stripe/stripe-js";
import { IntegrationError, unsupported } from "../integration-error.ts";
import type { ElementsSettings, SubmitAnswer, TokenAnswer } from "../protocol.ts";
import type { ConfirmationTokenCreateParams } from "@stripe/stripe-js/dist/api/confirmation-tokens";
import { createEmitter } from "./emitter.ts";
import { elementsSettings } from "./elements-options.ts";
import type { FrameHost } from "./frame-host.ts";
import { createExpressElement, type ExpressElementHandle } from "./express-element.ts";
import { demandNeverAsked } from "./never-asked.ts";
import { createPaymentElement, type PaymentElementHandle } from "./payment-element.ts";

/** The part of Stripe's Elements group that the stand-in speaks. */
export type ElementsGroup = Pick<StripeElements, "update" | "on" | "submit" | "fetchUpdates"> & {
  create(type: "payment", options?: StripePaymentElementOptions): StripePaymentElement;
  create(type: "expressCheckout", options?: StripeExpressCheckoutElementOptions): StripeExpressCheckoutElement;
  getElement(type: "payment"): StripePaymentElement | null;
};

/** Stops the build when what is handed out is no longer a part of Stripe's own type. */
type Promised = StripeElements extends ElementsGroup ? ElementsGroup : never;

/** A group, and how `createConfirmationToken` reads its form. */
export interface ElementsGroupHandle {
  readonly group: Promised;
  createToken(params: ConfirmationTokenCreateParams): Promise<TokenAnswer>;
}

export interface ElementsPage {
  readonly origin: string;
  readonly publishableKey: string;
  readonly languages: readonly string[];
  /** The page wants the test wallet. */
  readonly hasWallet: boolean;
}

const mounted = (payment: PaymentElementHandle | undefined, where: string): FrameHost => {
  const host = payment?.host();
  if (host !== undefined) return host;
  throw new IntegrationError(`Invalid value for ${where}: elements should have a mounted Payment Element.`);
};

const onlyPayment = (type: unknown): void => {
  if (type !== "payment") throw unsupported(`the element ${String(type)}`);
};

/** Holds the group's one Payment Element, or the wallets' buttons. */
const createShelf = (page: ElementsPage, elements: () => ElementsSettings) => {
  let payment: PaymentElementHandle | undefined;
  let express: ExpressElementHandle | undefined;
  const create = (type: "payment" | "expressCheckout", options?: object) => {
    if (type === "expressCheckout") {
      if (payment !== undefined) throw unsupported("wallets in the group of a Payment Element");
      express = createExpressElement({ ...page, elements }, options);
      return express.element;
    }
    onlyPayment(type);
    if (payment !== undefined) throw new IntegrationError("Can only create one Element of type payment.");
    const onDestroy = (): void => {
      payment = undefined;
    };
    payment = createPaymentElement({ ...page, elements, onDestroy }, options);
    return payment.element;
  };
  const getElement: ElementsGroup["getElement"] = (type) => {
    onlyPayment(type);
    return payment?.element ?? null;
  };
  // Each type has an element of its own, as the overloads say.
  return { create: create as ElementsGroup["create"], getElement, payment: () => payment, express: () => express };
};

/** `stripe.elements(options)`; throws an IntegrationError when the options are wrong. */
export const createElementsGroup = (page: ElementsPage, options: object | undefined): ElementsGroupHandle => {
  let given: object = { ...options };
  let settings = elementsSettings(given, page.languages);
  let submitted = false;
  const events = createEmitter();
  const { create, getElement, payment, express } = createShelf(page, () => settings);

  const update: ElementsGroup["update"] = async (changes) => {
    const next = { ...given, ...changes };
    settings = elementsSettings(next, page.languages);
    given = next;
    const present = payment();
    await present?.host()?.ask({ name: "update", settings: present.settings() });
    events.emit("update-end", undefined);
  };
  const submit: ElementsGroup["submit"] = async () => {
    const wallet = express();
    submitted = wallet !== undefined;
    if (wallet !== undefined) return { selectedPaymentMethod: wallet.type };
    const answer = (await mounted(payment(), "elements.submit()").ask({ name: "submit" })) as SubmitAnswer; // reply to "submit"
    submitted = !("error" in answer);
    return answer;
  };
  const on: ElementsGroup["on"] = (type, handler) => {
    if (type !== "update-end") throw new IntegrationError(`Invalid value for elements.on(): ${String(type)}.`);
    events.on(type, handler);
  };
  const fetchUpdates: ElementsGroup["fetchUpdates"] = () => {
    throw unsupported("elements.fetchUpdates()");
  };
  return {
    group: { create, getElement, update, submit, on, fetchUpdates },
    createToken: async (params) => {
      const wallet = express();
      if (!submitted) {
        throw new IntegrationError("elements.submit() must be called before stripe.createConfirmationToken().");
      }
      if (wallet !== undefined) return wallet.createToken(params);
      const host = mounted(payment(), "stripe.createConfirmationToken()");
      demandNeverAsked(payment()?.settings().element ?? {}, params);
      return (await host.ask({ name: "createConfirmationToken", params })) as TokenAnswer; // reply to that call
    },
  };
};
