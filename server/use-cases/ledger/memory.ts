import { emptyState } from "../../../core/fold.ts";
import type { LedgerState } from "../../../core/fold.ts";
import type { Versioned } from "../../ports/dataverse.ts";

/** What is remembered of one payment. A hint that saves requests: the row's etag makes it safe, and without it everything is asked again. */
export interface Remembered {
  readonly state: LedgerState;
  /** The row as we last wrote it, or found it true: `state` knows at least all that it says. */
  readonly payment: Versioned | undefined;
  /** Gateway reference of a refund or dispute → what its row was last told, as JSON. */
  readonly children: Readonly<Record<string, string>>;
}

const nothing: Remembered = { state: emptyState, payment: undefined, children: {} };

/** More ids than this are forgotten, oldest names first: then a late repetition costs a look at the gateway. */
const coveredKept = 128;
const liveKept = 64;

/** Keeps a state small. Forgetting is always safe. */
const trim = (remembered: Remembered): Remembered => {
  const { state } = remembered;
  // Without what the row rests on, the remembered version must go, too: a single later event could not be judged against it.
  if (Object.keys(state.live).length > liveKept) {
    return { ...remembered, payment: undefined, state: { ...emptyState, flags: state.flags } };
  }
  return state.covered.length <= coveredKept
    ? remembered
    : { ...remembered, state: { ...state, covered: state.covered.slice(-coveredKept) } };
};

export interface Memory {
  recall(intentId: string): Remembered;
  keep(intentId: string, changes: Partial<Remembered>): Remembered;
  forget(intentId: string): void;
}

/** The payments that were last spoken of, by intent id; the one longest unheard of goes first. */
export const createMemory = (limit: number): Memory => {
  const payments = new Map<string, Remembered>();
  return {
    recall: (intentId) => payments.get(intentId) ?? nothing,
    keep: (intentId, changes) => {
      const kept = trim({ ...(payments.get(intentId) ?? nothing), ...changes });
      payments.delete(intentId);
      payments.set(intentId, kept);
      const [oldest] = payments.keys();
      if (payments.size > limit && oldest !== undefined) payments.delete(oldest);
      return kept;
    },
    forget: (intentId) => void payments.delete(intentId),
  };
};
