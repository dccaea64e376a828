import { err, ok, type Result } from "../../../core/result.ts";

/** What set-up finds about one thing, and so what it would do. */
export type Verdict = "there" | "create" | "mend" | "remove" | "skip";

/** What came of an item besides its having been done. */
export interface Outcome {
  /** A sentence for the one who sets up. */
  readonly note?: string;
  /** A signing secret that had no better place than their screen. */
  readonly shown?: string;
}

/** One thing of the plan. */
export interface Item {
  /** For programs; the same at every run. */
  readonly id: string;
  /** For people: `Stripe endpoint https://…/webhooks/stripe`. */
  readonly what: string;
  readonly verdict: Verdict;
  /** Why, in words. */
  readonly because?: string;
  /** Absent when nothing is to be done. The error is a sentence. */
  readonly carryOut?: () => Promise<Result<Outcome, string>>;
}

export interface Done {
  readonly item: Item;
  readonly outcome: Outcome;
}

/** A run that broke off: what was done stays done, and the next run goes on from there. */
export interface BrokenOff {
  readonly done: readonly Done[];
  readonly failed: Item;
  readonly why: string;
}

/** Whether anything is to be done at all. */
export const isWork = (items: readonly Item[]): boolean => items.some(({ carryOut }) => carryOut !== undefined);

/** Carries out what is planned, in order; stops at the first failure. */
export const carryOut = async (
  items: readonly Item[],
  watch: (done: Done) => void,
): Promise<Result<readonly Done[], BrokenOff>> => {
  const done: Done[] = [];
  for (const item of items) {
    if (!item.carryOut) continue;
    const outcome = await item.carryOut();
    if (!outcome.ok) return err({ done, failed: item, why: outcome.error });
    const each = { item, outcome: outcome.value };
    done.push(each);
    watch(each);
  }
  return ok(done);
};
