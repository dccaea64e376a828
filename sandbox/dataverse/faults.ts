import { err, ok, type Result } from "../../core/result.ts";

const kinds = ["429", "503", "deadlock", "timeout-after-commit", "stale"] as const;
export type FaultKind = (typeof kinds)[number];

/** Trouble on demand: with a probability, or for the next n requests. */
export interface Faults {
  set(body: unknown): Result<void, string>;
  /** Whether this request meets the fault; counts `next` down only where it could strike. */
  strikes(kind: FaultKind): boolean;
  clear(): void;
}

interface Plan {
  readonly kind: FaultKind;
  readonly probability: number;
  next: number;
}

export const createFaults = (random: () => number): Faults => {
  let plan: Plan | undefined;
  return {
    set: (body) => {
      const { kind, probability, next } = (body ?? {}) as { kind?: unknown; probability?: unknown; next?: unknown };
      const known = kinds.find((each) => each === kind);
      if (!known) return err(`There is no fault "${String(kind)}". Known: ${kinds.join(", ")}.`);
      if (typeof next === "number" && Number.isInteger(next) && next >= 0) {
        plan = { kind: known, probability: 0, next };
        return ok(undefined);
      }
      if (typeof probability !== "number" || probability < 0 || probability > 1) {
        return err('Give {"kind","probability"} with 0 to 1, or {"kind","next"} with a whole number.');
      }
      plan = { kind: known, probability, next: 0 };
      return ok(undefined);
    },
    strikes: (kind) => {
      if (plan?.kind !== kind) return false;
      if (plan.next > 0) {
        plan.next--;
        return true;
      }
      return random() < plan.probability;
    },
    clear: () => {
      plan = undefined;
    },
  };
};
