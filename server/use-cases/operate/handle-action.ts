import { choices, tables } from "../../../core/generated/tables.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { ClaimedItem, Handled } from "../../ports/inbox.ts";
import type { Begun, CarryOut, Outcome } from "./action.ts";
import { cancel } from "./cancel.ts";
import { capture } from "./capture.ts";
import { type ActionRow, actionRowOf } from "./command-row.ts";
import { confirmEnvironment } from "./confirm-environment.ts";
import { again, ofDataverse, type Postponed, refused } from "./fault.ts";
import { handOnReplay } from "./hand-on-replay.ts";
import type { OperatePorts } from "./ports.ts";
import { readCommand } from "./read-command.ts";
import { sync } from "./sync.ts";

const { columns, set } = tables.paymentAction;
const states = choices.actionState;

const carriers: Readonly<Record<keyof typeof choices.actionKind, CarryOut>> = {
  ...{ capture, cancel, sync },
  replay: handOnReplay,
  confirm_environment: confirmEnvironment,
};

/** Says on the row that it is worked on, before anything is asked of the gateway. One server alone succeeds. */
const begin = async (row: ActionRow, { dataverse }: OperatePorts): Promise<Result<Begun, Postponed>> => {
  if (row.state === "working") return ok({ ...row, isTakenUp: true });
  const written = await dataverse.update(
    { set, id: row.id },
    { [columns.state]: states.working },
    { ifMatch: row.etag },
  );
  return written.ok ? ok({ ...actionRowOf(written.value), isTakenUp: false }) : err(ofDataverse(written.error));
};

const carryOut = async (action: Begun, ports: OperatePorts): Promise<Outcome> =>
  action.action
    ? carriers[action.action](action, ports)
    : err(refused("What is to be done is not known. Choose an action."));

/** How the row ends: in which state, and with which sentence. */
interface Ending {
  readonly kind: "ended";
  readonly state: "done" | "rejected" | "failed";
  readonly message: string;
}

const endingOf = (outcome: Outcome): Ending | Postponed => {
  if (outcome.ok) return { kind: "ended", state: "done", message: outcome.value };
  const { error } = outcome;
  if (error.kind === "postponed") return error;
  return { kind: "ended", state: error.kind === "failed" ? "failed" : "rejected", message: error.message };
};

const finish = async (
  outcome: Outcome,
  { action, item }: { readonly action: Begun; readonly item: ClaimedItem },
  ports: OperatePorts,
): Promise<Handled> => {
  const ending = endingOf(outcome);
  if (ending.kind === "postponed") return again(item, ending.why, ending.afterMs);
  const { state, message } = ending;
  const values = { [columns.state]: states[state], [columns.message]: message };
  const written = await ports.dataverse.update({ set, id: action.id }, values, { ifMatch: action.etag });
  if (!written.ok) {
    const { why, afterMs } = ofDataverse(written.error);
    return again(item, why, afterMs);
  }
  ports.log.info("action", { action: action.id, kind: action.action, state });
  return { kind: "done" };
};

/** Carries out a command of staff, from the inbox. Safe to repeat, and beside another server. */
export const handleAction =
  (ports: OperatePorts) =>
  async (item: ClaimedItem): Promise<Handled> => {
    const read = await readCommand(set, item, ports);
    if (!read.ok) return read.error;
    const row = actionRowOf(read.value);
    if (row.state !== "requested" && row.state !== "working") return { kind: "done" };
    const begun = await begin(row, ports);
    if (!begun.ok) return again(item, begun.error.why, begun.error.afterMs);
    return finish(await carryOut(begun.value, ports), { action: begun.value, item }, ports);
  };
