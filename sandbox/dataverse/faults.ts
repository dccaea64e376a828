import { err, ok, type Result } from "../../core/result.ts";

const kinds = ["429", "503", "deadlock", "timeout-after-commit", "stale"] as const;
export type FaultKind = (typeof kinds)[number];

/** Trouble on demand: with a probability, or for the next n requests. Each kind stands by itself. */
export interface Faults {
  /** The error is a sentence. */
  set(body: unknown): Result<void, string>;
  /** Whether this request meets the fault; counts `next` down only where it could strike. */
  strikes(kind: FaultKind): boolean;
  clear(): void;
}

interface Plan {
  readonly probability: number;
  next: number;
}

const planIn = (body: object): Plan | undefined => {
  const { probability, next }: { probability?: unknown; next?: unknown } = body;
  if (typeof next === "number" && Number.isInteger(next) && next >= 0) return { probability: 0, next };
  const isProbability = typeof probability === "number" && probability >= 0 && probability <= 1;
  return isProbability ? { probability, next: 0 } : undefined;
};

/** `random` answers from 0 to just under 1. */
export const createFaults = (random: () => number): Faults => {
  const plans = new Map<FaultKind, Plan>();
  return {
    set: (body) => {
      const given: { kind?: unknown } = typeof body === "object" && body !== null ? body : {};
      const kind = kinds.find((each) => each === given.kind);
      if (!kind) return err(`There is no fault "${String(given.kind)}". Known: ${kinds.join(", ")}.`);
      const plan = planIn(given);
      if (!plan) return err('Give {"kind","probability"} with 0 to 1, or {"kind","next"} with a whole number.');
      plans.set(kind, plan);
      return ok(undefined);
    },
    strikes: (kind) => {
      const plan = plans.get(kind);
      if (!plan) return false;
      if (plan.next > 0) {
        plan.next--;
        return true;
      }
      return random() < plan.probability;
    },
    clear: () => plans.clear(),
  };
};
