import type {
  ConfirmationTokenResult,
  PaymentIntentOrSetupIntentResult,
  PaymentIntentResult,
  Stripe,
  StripeElementsOptionsMode,
} from "@stripe/stripe-js";

type Handler = (event: unknown) => void;

/** What was done to the fake, in order: `mount`, `update {"amount":2500}`, … */
export interface FakeStripe {
  readonly stripe: Stripe;
  readonly calls: string[];
  readonly options: StripeElementsOptionsMode[];
  readonly tokens: unknown[];
  /** Elements that were created and not destroyed. */
  alive: number;
  emit(event: "ready" | "loaderror"): void;
  /** Listeners of the wallets' buttons. */
  readonly express: Map<string, Handler>;
  script: {
    wallets: Readonly<Record<string, boolean>> | undefined | "slow";
    submit: () => Promise<{ error?: { type: string; message: string } }>;
    createConfirmationToken: () => Promise<unknown>;
    handleNextAction: () => Promise<unknown>;
    retrievePaymentIntent: () => Promise<unknown>;
  };
}

/** Wallets' buttons: none, unless the test says so. */
const fakeExpress = (fake: FakeStripe) => {
  fake.alive += 1;
  return {
    on: (event: string, handler: Handler) => fake.express.set(event, handler),
    mount: (container: HTMLElement) => {
      container.append(document.createElement("iframe"));
      container.querySelector("iframe")?.setAttribute("title", "Secure express checkout frame");
      if (fake.script.wallets !== "slow") fake.express.get("ready")?.({ availablePaymentMethods: fake.script.wallets });
    },
    destroy: () => {
      fake.alive -= 1;
    },
  };
};

const fakeElement = (fake: FakeStripe, handlers: Map<string, Handler>) => {
  fake.alive += 1;
  return {
    on: (event: string, handler: Handler) => handlers.set(event, handler),
    mount: (container: HTMLElement) => {
      fake.calls.push("mount");
      container.append(document.createElement("iframe"));
      container.querySelector("iframe")?.setAttribute("title", "Secure payment input frame");
      handlers.get("ready")?.({ elementType: "payment" });
    },
    destroy: () => {
      fake.alive -= 1;
      fake.calls.push("destroy");
    },
  };
};

/** The part of Stripe.js that the control uses, with typed answers that a test may replace. */
export const createFakeStripe = (): FakeStripe => {
  const handlers = new Map<string, Handler>();
  const elementsOf = (options: StripeElementsOptionsMode) => {
    let isExpress = false;
    return {
      submit: () => (isExpress ? Promise.resolve({}) : fake.script.submit()),
      update: (change: object) => {
        if (!isExpress) fake.calls.push(`update ${Object.keys(change).join(" ")}`);
        return Promise.resolve();
      },
      create: (type: string, wish: object) => {
        isExpress = type === "expressCheckout";
        if (isExpress) return fakeExpress(fake);
        fake.options.push(options);
        fake.calls.push(`create ${type} ${JSON.stringify(wish)}`);
        return fakeElement(fake, handlers);
      },
    };
  };
  const methods = {
    elements: elementsOf,
    createConfirmationToken: (wish: { params?: unknown }) => {
      fake.tokens.push(wish.params);
      return fake.script.createConfirmationToken() as Promise<ConfirmationTokenResult>; // the test's script decides
    },
    handleNextAction: () => fake.script.handleNextAction() as Promise<PaymentIntentOrSetupIntentResult>,
    retrievePaymentIntent: () => fake.script.retrievePaymentIntent() as Promise<PaymentIntentResult>,
  };
  const fake: FakeStripe = {
    stripe: methods as unknown as Stripe, // only what the control uses is there
    calls: [],
    options: [],
    tokens: [],
    express: new Map(),
    alive: 0,
    emit: (event) => handlers.get(event)?.({}),
    script: {
      wallets: undefined,
      submit: () => Promise.resolve({}),
      createConfirmationToken: () => Promise.resolve({ confirmationToken: { id: "ctoken_1" } }),
      handleNextAction: () => Promise.resolve({ paymentIntent: { status: "succeeded" } }),
      retrievePaymentIntent: () => Promise.resolve({ paymentIntent: { status: "succeeded" } }),
    },
  };
  return fake;
};

/** Puts it where Stripe.js would be: stripe-js takes a Stripe that the page has already. */
export const installStripe = (fake: FakeStripe): void => {
  Object.assign(window, { Stripe: Object.assign(() => fake.stripe, { version: "endive" }) });
};
