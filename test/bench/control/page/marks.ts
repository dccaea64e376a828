/**
 * Moments of one load: `window.Stripe` is there; a frame was asked for and is on its way; Stripe says that its fields are
 * drawn; the browser has painted the form with its button, and no skeleton any more.
 */
export const moments = ["stripe-there", "frame-mounted", "fields-drawn", "form-visible"] as const;

export type Moment = (typeof moments)[number];

export interface Counts {
  /** Elements that were created, and how often one was put into the page. */
  creations: number;
  mounts: number;
}

type Listen = (event: "ready", listener: () => void) => unknown;

interface Element {
  mount(place: unknown): void;
  on: Listen;
}

interface Elements {
  create(kind: string, ...given: readonly unknown[]): Element;
}

interface Stripe {
  elements(...given: readonly unknown[]): Elements;
}

type Construct = (...given: readonly unknown[]) => Stripe;

export const counts: Counts = { creations: 0, mounts: 0 };

/** The first time that it comes. */
export const mark = (moment: Moment): void => {
  if (performance.getEntriesByName(moment).length === 0) performance.mark(moment);
};

/** Paints are noticed in the task that follows them. */
export const painted = (): Promise<void> =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(undefined);
    }),
  );

/** The wallets' element tells of its own readiness, long before the fields are drawn. */
const watchFields = (element: Element): Element => {
  const mount = element.mount.bind(element);
  element.on("ready", () => mark("fields-drawn"));
  element.mount = (place) => {
    counts.mounts++;
    mount(place);
    mark("frame-mounted");
  };
  return element;
};

const watchStripe = (stripe: Stripe): Stripe => {
  const open = stripe.elements.bind(stripe);
  stripe.elements = (...given) => {
    const elements = open(...given);
    const create = elements.create.bind(elements);
    elements.create = (kind, ...given) => {
      if (kind !== "payment") return create(kind, ...given);
      counts.creations++;
      return watchFields(create(kind, ...given));
    };
    return elements;
  };
  return stripe;
};

/** Notes when Stripe.js comes, and what is asked of it. Runs before anything else of the page. */
export const watchStripeJs = (): void => {
  let construct: Construct | undefined;
  Object.defineProperty(window, "Stripe", {
    configurable: true,
    get: () => construct,
    set: (real: Construct) => {
      mark("stripe-there");
      construct = new Proxy(real, { apply: (target, self, given) => watchStripe(Reflect.apply(target, self, given)) });
    },
  });
};
