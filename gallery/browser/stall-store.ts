import type { PaymentState } from "../../PaymentControl/state/payment-state.ts";
import type { Snapshot, Store } from "../../PaymentControl/state/store.ts";

/** A store that shows whatever it is told, in place of one that lets only real payments move it. */
export interface StallStore extends Store {
  show(state: PaymentState): void;
}

export const createStallStore = (state: PaymentState): StallStore => {
  const listeners = new Set<() => void>();
  let now: Snapshot = { state, form: undefined };
  const become = (next: Snapshot): void => {
    now = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    snapshot: () => now,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispatch: () => undefined,
    setForm: (form) => become({ ...now, form }),
    show: (next) => become({ ...now, state: next }),
  };
};
