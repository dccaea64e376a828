import type { Money } from "../../core/money.ts";
import type { Description, Payer } from "../dataverse/payment-host.ts";
import type { PaymentFrame } from "../stripe/payment-frame.ts";
import type { PaymentEvent } from "./payment-event.ts";
import type { PaymentState } from "./payment-state.ts";
import { reduce } from "./reduce.ts";

/** Stripe's fields as they stand on the screen, and what they are for. */
export interface OpenForm {
  readonly description: Description;
  /** What will be charged. */
  readonly money: Money;
  /** Who pays, as far as it is known. */
  readonly payer?: Payer;
  readonly frame: PaymentFrame;
  /** Stripe has drawn its fields. */
  readonly isDrawn: boolean;
}

/** Everything the screen is made of. A new object at every change, the same one otherwise. */
export interface Snapshot {
  readonly state: PaymentState;
  readonly form: OpenForm | undefined;
}

export interface Store {
  snapshot(): Snapshot;
  subscribe(listener: () => void): () => void;
  dispatch(event: PaymentEvent): void;
  setForm(form: OpenForm | undefined): void;
}

/** Holds the snapshot and tells those who look at it. */
export const createStore = (): Store => {
  const listeners = new Set<() => void>();
  let now: Snapshot = { state: { kind: "loading" }, form: undefined };
  const become = (next: Snapshot): void => {
    if (next.state === now.state && next.form === now.form) return;
    now = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    snapshot: () => now,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispatch: (event) => become({ ...now, state: reduce(now.state, event) }),
    setForm: (form) => become({ ...now, form }),
  };
};
