import type { FormState } from "./form-state.ts";

/** Holds the form; every change is told. */
export interface FormStore {
  get(): FormState;
  change(next: (state: FormState) => FormState): void;
  /** Answers how to stop listening. */
  subscribe(listener: () => void): () => void;
}

export const createFormStore = (initial: FormState): FormStore => {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    change: (next) => {
      state = next(state);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
