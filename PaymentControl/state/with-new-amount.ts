import type { Outcome } from "./payment-event.ts";
import type { Visit } from "./visit.ts";

/**
 * Somebody changed the row's amount before the press. The fields follow it, so that the refusal stands beside the new
 * amount and the payer can go on; where they cannot follow, the refusal stands alone.
 */
export const withNewAmount = async (visit: Visit, outcome: Outcome): Promise<Outcome> => {
  if (outcome.kind !== "rejected" || outcome.why.kind !== "reason") return outcome;
  if (outcome.why.reason !== "rejected_amount_changed") return outcome;
  return (await visit.refit()) ? { kind: "declined", why: outcome.why } : outcome;
};
