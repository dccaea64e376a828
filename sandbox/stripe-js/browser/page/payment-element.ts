import type { StripePaymentElement } from "@stripe/stripe-js";
import { IntegrationError, unsupported } from "../integration-error.ts";
import type { ElementsSettings, FrameSettings } from "../protocol.ts";
import { backgroundBehind } from "./background.ts";
import { createEmitter, type Emitter, type Handler } from "./emitter.ts";
import { createFrameHost, type FrameHost, type FrameHostOptions } from "./frame-host.ts";
import { createOptions, updateOptions } from "./payment-element-options.ts";

const fired = ["change", "ready", "focus", "blur", "escape", "loaderror", "loaderstart"];
const neverFired = [
  "carddetailschange",
  "savedpaymentmethodupdate",
  "savedpaymentmethodremove",
  "availablepaymentmethodschange",
];

/** An element and what its group may ask of it. */
export interface PaymentElementHandle {
  readonly element: StripePaymentElement;
  /** Undefined while the element is not mounted. */
  readonly host: () => FrameHost | undefined;
  /** Present settings, sent to the frame by the group's update. */
  readonly settings: () => FrameSettings;
}

export interface PaymentElementPage {
  readonly origin: string;
  readonly publishableKey: string;
  readonly elements: () => ElementsSettings;
  readonly onDestroy: () => void;
}

const containerOf = (target: string | HTMLElement): HTMLElement => {
  if (typeof target !== "string") return target;
  const found = document.querySelector<HTMLElement>(target);
  if (found !== null) return found;
  throw new IntegrationError(
    `The selector you specified (${target}) applies to no DOM elements that are currently on the page. Make sure the element exists on the page before calling mount().`,
  );
};

const checkEventName = (type: string): void => {
  if (neverFired.includes(type)) throw unsupported(`the event ${type} of the Payment Element`);
  if (!fired.includes(type)) throw new IntegrationError(`Invalid value for on(): ${type} is not a valid event.`);
};

/** Puts what the frame tells on the container's classes, which pages style, and on to the page's listeners. */
const relay =
  (container: HTMLElement, events: Emitter): FrameHostOptions["onTold"] =>
  (message) => {
    const { classList } = container;
    if (message.kind === "loaderror") {
      events.emit("loaderror", { elementType: "payment", error: message.error });
    } else if (message.kind === "change") {
      const { type, ...summary } = message.summary;
      classList.toggle("StripeElement--empty", summary.empty);
      classList.toggle("StripeElement--complete", summary.complete);
      events.emit("change", { elementType: "payment", ...summary, value: { type } });
    } else {
      if (message.kind === "focus") classList.add("StripeElement--focus");
      if (message.kind === "blur") classList.remove("StripeElement--focus");
      events.emit(message.kind, { elementType: "payment" });
    }
  };

const containerClasses = ["StripeElement", "StripeElement--empty", "StripeElement--complete", "StripeElement--focus"];

/** Mounts the frame in one container at a time. */
const createPlace = (page: PaymentElementPage, settings: () => FrameSettings, events: Emitter) => {
  let host: FrameHost | undefined;
  let container: HTMLElement | undefined;
  const unmount = (): void => {
    host?.close();
    container?.classList.remove(...containerClasses);
    host = container = undefined;
  };
  const mount = (target: string | HTMLElement): void => {
    const next = containerOf(target);
    if (next === container) return;
    unmount();
    next.replaceChildren();
    next.classList.add("StripeElement", "StripeElement--empty");
    host = createFrameHost({ origin: page.origin, settings, onTold: relay(next, events) });
    container = next;
    next.append(host.iframe);
    events.emit("loaderstart", { elementType: "payment" });
  };
  return { mount, unmount, host: () => host, background: () => backgroundBehind(container) };
};

/** `on`, `once` and `off`, which answer the element. */
const listening = (events: Emitter, self: () => StripePaymentElement) => ({
  on: (type: string, handler: Handler) => {
    checkEventName(type);
    events.on(type, handler);
    return self();
  },
  once: (type: string, handler: Handler) => {
    checkEventName(type);
    events.once(type, handler);
    return self();
  },
  off: (type: string, handler?: Handler) => {
    events.off(type, handler);
    return self();
  },
});

/** One Payment Element; `raw` are the options of `elements.create("payment", raw)`. */
export const createPaymentElement = (page: PaymentElementPage, raw?: object): PaymentElementHandle => {
  let options = createOptions(raw);
  let destroyed = false;
  const events = createEmitter();
  const settings = (): FrameSettings => {
    const color = background();
    return {
      publishableKey: page.publishableKey,
      elements: page.elements(),
      element: options,
      ...(color === undefined ? {} : { background: color }),
    };
  };
  const { mount, unmount, host, background } = createPlace(page, settings, events);
  const element: StripePaymentElement = {
    ...listening(events, () => element),
    unmount,
    mount: (target) => {
      if (destroyed) throw new IntegrationError("This Element has already been destroyed. Please create a new one.");
      mount(target);
    },
    destroy: () => {
      unmount();
      destroyed = true;
      page.onDestroy();
    },
    update: (changes) => {
      options = { ...options, ...updateOptions(changes) };
      // Unmounted meanwhile: nothing is left to update.
      host()
        ?.ask({ name: "update", settings: settings() })
        .catch(() => undefined);
      return element;
    },
    collapse: () => {
      host()?.send({ kind: "collapse" });
      return element;
    },
    focus: () => {
      host()?.iframe.focus();
      host()?.send({ kind: "focus" });
    },
    blur: () => {
      host()?.send({ kind: "blur" });
      host()?.iframe.blur();
    },
    clear: () => host()?.send({ kind: "clear" }),
  };
  return { element, host, settings };
};
