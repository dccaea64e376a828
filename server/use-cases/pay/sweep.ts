import { attemptStates } from "../../../core/attempt.ts";
import { tables } from "../../../core/generated/tables.ts";
import type { Dataverse } from "../../ports/dataverse.ts";
import type { Inbox } from "../../ports/inbox.ts";
import type { Clock, Log } from "../../ports/log.ts";
import { attemptOf } from "./attempt-row.ts";
import { attemptItem } from "./inbox-items.ts";

const { columns, set } = tables.paymentAttempt;

/** Younger ones are on their way to us by webhook. */
const unseenAfterMs = 30_000;

/** Finds attempts that never reached us (our webhook was down, its call got lost) and takes them up. Answers how many. */
export const sweepUnseen = async (ports: {
  readonly dataverse: Dataverse;
  readonly inbox: Inbox;
  readonly clock: Clock;
  readonly log: Log;
}): Promise<number> => {
  const before = new Date(ports.clock() - unseenAfterMs).toISOString().replace(/\.\d+Z$/, "Z");
  const filter = `${columns.state} eq ${attemptStates.waiting} and ${columns.createdon} lt ${before}`;
  const found = await ports.dataverse.list(set, { filter, top: 100 });
  if (!found.ok) {
    ports.log.warn("sweep-failed", { why: found.error.kind });
    return 0;
  }
  for (const row of found.value) {
    const attempt = attemptOf(row);
    const source = { table: attempt.table, id: attempt.recordId };
    await ports.inbox.store(attemptItem({ attempt: attempt.id }, source, ports.clock()));
  }
  if (found.value.length > 0) ports.log.info("sweep", { unseen: found.value.length });
  return found.value.length;
};
