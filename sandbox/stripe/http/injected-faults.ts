import { z } from "zod";
import { err, ok, type Result } from "../../../core/result.ts";
import { createRandom } from "../events/random.ts";
import type { StripeFault } from "./fault.ts";

const kinds = ["429", "503", "timeout-after-commit", "lock_timeout"] as const;
export type FaultKind = (typeof kinds)[number];

const schema = z.union([
  z.strictObject({ kind: z.enum(kinds), probability: z.number().min(0).max(1) }),
  z.strictObject({ kind: z.enum(kinds), next: z.number().int().min(0) }),
]);

type Plan = z.infer<typeof schema>;

const seed = 1;

/** Writes alone can be lost or locked; any request can be refused. */
const concerns = (kind: FaultKind, writes: boolean): boolean => kind === "429" || kind === "503" || writes;

export interface InjectedFaults {
  /** One plan per kind; a new one takes the place of the old. The error is a sentence. */
  plan(body: unknown): Result<void, string>;
  /** The fault that this request meets, if any. */
  take(writes: boolean): FaultKind | undefined;
  reset(): void;
}

export const createInjectedFaults = (): InjectedFaults => {
  const plans = new Map<FaultKind, Plan>();
  let random = createRandom(seed);
  const strikes = (plan: Plan): boolean => {
    if ("probability" in plan) return random() < plan.probability;
    if (plan.next === 0) return false;
    plans.set(plan.kind, { ...plan, next: plan.next - 1 });
    return true;
  };
  return {
    plan: (body) => {
      const read = schema.safeParse(body);
      if (!read.success) {
        return err(
          `Stripe faults: give {"kind":…,"probability":p} or {"kind":…,"next":n}, kind one of ${kinds.join(", ")}.`,
        );
      }
      plans.set(read.data.kind, read.data);
      return ok(undefined);
    },
    take: (writes) =>
      kinds.find((kind) => {
        const plan = plans.get(kind);
        return plan !== undefined && concerns(kind, writes) && strikes(plan);
      }),
    reset: () => {
      plans.clear();
      random = createRandom(seed);
    },
  };
};

/** What a fault that comes before execution answers; the work is not done. */
export const faultAnswer = (kind: Exclude<FaultKind, "timeout-after-commit">): StripeFault => {
  switch (kind) {
    case "429":
      return {
        status: 429,
        error: {
          code: "rate_limit",
          message:
            "Request rate limit exceeded. Learn more about rate limits here https://stripe.com/docs/rate-limits.",
          type: "invalid_request_error",
        },
        headers: { "stripe-rate-limited-reason": "global-rate" },
        beforeExecution: true,
      };
    case "503":
      return {
        status: 503,
        error: { message: "Stripe is temporarily unavailable. Please try again.", type: "api_error" },
        beforeExecution: true,
      };
    case "lock_timeout":
      return {
        status: 429,
        error: {
          code: "lock_timeout",
          message:
            "This object cannot be accessed right now because another API request or Stripe process is currently accessing it. If you see this error intermittently, retry the request.",
          type: "invalid_request_error",
        },
        beforeExecution: true,
      };
  }
};
