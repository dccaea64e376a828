import type { PaymentNews } from "./state/payment-news.ts";

/** The manifest's events, by what happened. */
const names = { paid: "onPaid", failed: "onFailed", pending: "onPending" } as const;

export interface Listeners {
  /** `context.events` of a model-driven form; portals and the harness have none, or an empty one. */
  readonly events: unknown;
  /** Undefined once the control was taken away. */
  readonly container: HTMLElement | undefined;
}

type Raise = (detail: PaymentNews["detail"]) => void;

const raiserOf = (events: unknown, name: string): Raise | undefined => {
  if (typeof events !== "object" || events === null) return undefined;
  const raise: unknown = Object.entries(events).find(([key]) => key === name)?.[1];
  return typeof raise === "function" ? (raise as Raise) : undefined; // the platform's own function takes any payload
};

/** Tells form scripts by the manifest's event, and the page by a DOM event that bubbles. A script's fault is its own. */
export const announce = ({ kind, detail }: PaymentNews, { events, container }: Listeners): void => {
  try {
    raiserOf(events, names[kind])?.({ ...detail });
  } catch (fault) {
    reportError(fault);
  }
  container?.dispatchEvent(
    new CustomEvent(`counterfoil:${kind}`, { bubbles: true, composed: true, detail: { ...detail } }),
  );
};
