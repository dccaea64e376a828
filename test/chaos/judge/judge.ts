import { judgeActions } from "./actions.ts";
import { judgeAttempts } from "./attempts.ts";
import { judgeChildren } from "./children.ts";
import type { Evidence, Finding } from "./evidence.ts";
import { judgeEvents } from "./events.ts";
import { judgeMoney } from "./money.ts";
import { judgePayments } from "./payments.ts";
import { truthsOf } from "./truths.ts";

/** Compares what Stripe has with what the rows say. Knows nothing of the server. */
export const judge = (evidence: Evidence): readonly Finding[] => {
  const truths = truthsOf(evidence.stripe);
  return [
    ...judgePayments(evidence, truths),
    ...judgeChildren(evidence),
    ...judgeEvents(evidence),
    ...judgeMoney(evidence, truths),
    ...judgeAttempts(evidence, truths),
    ...judgeActions(evidence),
  ];
};
