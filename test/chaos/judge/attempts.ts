import { attemptStates } from "../../../core/attempt.ts";
import type { GatewayTruth, IntentStatus } from "../../../core/gateway-objects.ts";
import type { Evidence, Finding, Row } from "./evidence.ts";

const { waiting, working, checking, requires_action, processing, succeeded } = attemptStates;

const unanswered = new Set<unknown>([null, undefined, waiting, working, checking]);

/** What the intent may be when the attempt's row says this. */
const fitting = new Map<unknown, readonly IntentStatus[]>([
  [requires_action, ["requires_action"]],
  [processing, ["processing"]],
  [succeeded, ["succeeded", "requires_capture", "canceled"]],
]);

const whyNot = (row: Row, truths: ReadonlyMap<string, GatewayTruth>): string | undefined => {
  if (unanswered.has(row["cfl_state"])) return `was never answered: its state is ${String(row["cfl_state"])}`;
  const wanted = fitting.get(row["cfl_state"]);
  const status = truths.get(String(row["cfl_gatewayreference"]))?.intent.status;
  if (wanted === undefined || (status !== undefined && wanted.includes(status))) return undefined;
  return `says ${String(row["cfl_state"])}, the intent is ${status ?? "unknown"}`;
};

/** Every press of Pay was answered, and the answer is still true. */
export const judgeAttempts = ({ rows }: Evidence, truths: ReadonlyMap<string, GatewayTruth>): readonly Finding[] =>
  rows.attempts.flatMap((row) => {
    const why = whyNot(row, truths);
    const about = `attempt ${String(row["cfl_paymentattemptid"])}`;
    return why === undefined ? [] : [{ verdict: "wrong", about, of: String(row["cfl_sourceid"]), why } as const];
  });
