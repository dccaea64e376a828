import { fill } from "../../strings/fill.ts";
import type { HealthFacts, ReconciliationFacts } from "./facts.ts";
import { type Finding, type Judging, since, unread } from "./finding.ts";

/** It runs every hour; a day without one is too long. */
const oldMs = 26 * 3_600_000;

const ofRun = (run: ReconciliationFacts, judging: Judging): Omit<Finding, "check"> => {
  const { words, now } = judging;
  const at = run.finishedAt ?? run.startedAt;
  const when = since(at, judging);
  const table = "cfl_reconciliation";
  if (now - at > oldMs) {
    return {
      level: "attention",
      said: fill(words.reconciliationOld, { when }),
      todo: words.reconciliationOldTodo,
      table,
    };
  }
  if (run.state === "running") return { level: "good", said: fill(words.reconciliationRunning, { when }) };
  if (run.state !== "done") {
    return {
      level: "attention",
      said: fill(words.reconciliationFailed, { when }),
      todo: words.reconciliationFailedTodo,
      table,
    };
  }
  if (run.unmended > 0) {
    const said = fill(words.reconciliationUnmended, { count: String(run.unmended), when });
    return { level: "attention", said, todo: words.reconciliationUnmendedTodo, table };
  }
  return { level: "good", said: fill(words.reconciliationOk, { when }) };
};

export const judgeReconciliation = ({ reconciliation }: HealthFacts, judging: Judging): Finding => {
  const { words } = judging;
  const check = words.reconciliationCheck;
  if (!reconciliation) return unread(check, judging);
  if (reconciliation === "none") {
    return { check, level: "unknown", said: words.reconciliationNone, todo: words.reconciliationNoneTodo };
  }
  return { check, ...ofRun(reconciliation, judging) };
};

export const judgeDisputes = ({ disputes }: HealthFacts, judging: Judging): Finding => {
  const { words, now } = judging;
  const check = words.disputesCheck;
  if (!disputes) return unread(check, judging);
  const due = disputes.filter(({ dueAt }) => dueAt >= now);
  const [first] = due;
  const table = "cfl_dispute";
  if (first) {
    const values = { count: String(due.length), when: since(first.dueAt, judging), amount: first.amount };
    return { check, level: "attention", said: fill(words.disputesDue, values), todo: words.disputesTodo, table };
  }
  if (disputes.length > 0) {
    const said = fill(words.disputesLate, { count: String(disputes.length) });
    return { check, level: "attention", said, todo: words.disputesTodo, table };
  }
  return { check, level: "good", said: words.disputesNone };
};
