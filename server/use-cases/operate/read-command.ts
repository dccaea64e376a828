import { ok, err, type Result } from "../../../core/result.ts";
import type { Versioned } from "../../ports/dataverse.ts";
import type { ClaimedItem, Handled } from "../../ports/inbox.ts";
import { again, ofDataverse } from "./fault.ts";
import { commandBody } from "./inbox-items.ts";
import type { OperatePorts } from "./ports.ts";

/** The transaction that told us of the row may still roll back: an absent row is waited for this long, then dropped. */
const absentForMs = 120_000;

/** The committed row of a command, read back: what a message says is never acted on. The error is how the item ends. */
export const readCommand = async (
  set: string,
  item: ClaimedItem,
  { dataverse, clock, log }: Pick<OperatePorts, "dataverse" | "clock" | "log">,
): Promise<Result<Versioned, Handled>> => {
  const { row: id } = commandBody(item.body);
  const read = await dataverse.retrieve({ set, id });
  if (read.ok) return ok(read.value);
  if (read.error.kind !== "not-found") {
    const { why, afterMs } = ofDataverse(read.error);
    return err(again(item, why, afterMs));
  }
  if (clock() - item.receivedAt > absentForMs) {
    log.warn("command-dropped", { set, row: id, why: "it was never committed" });
    return err({ kind: "done" });
  }
  // The commit is milliseconds away, as a rule.
  return err(again(item, read.error.kind, Math.min(5 * 2 ** item.tries, 5_000)));
};
