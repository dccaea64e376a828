import { attemptStates } from "../../../core/attempt.ts";
import { tables } from "../../../core/generated/tables.ts";
import type { Dataverse } from "../../ports/dataverse.ts";
import type { Inbox } from "../../ports/inbox.ts";
import type { Clock, Log } from "../../ports/log.ts";
import { attemptOf } from "./attempt-row.ts";
import { attemptItem, sweptItem } from "./inbox-items.ts";

const { columns, set } = tables.paymentAttempt;

/** Younger ones are on their way to us by webhook. */
const unseenAfterMs = 30_000;

const unanswered = [attemptStates.waiting, attemptStates.working, attemptStates.checking];

interface SweepPorts {
  readonly dataverse: Dataverse;
  readonly inbox: Inbox;
  readonly clock: Clock;
  readonly log: Log;
}

/** Finds attempts that nobody works on (our webhook was down, its call or our store got lost) and takes them up. Answers how many. */
export const sweepUnseen = async ({ dataverse, inbox, clock, log }: SweepPorts): Promise<number> => {
  const before = new Date(clock() - unseenAfterMs).toISOString().replace(/\.\d+Z$/, "Z");
  const states = unanswered.map((state) => `${columns.state} eq ${state}`).join(" or ");
  const filter = `(${states}) and ${columns.createdon} lt ${before}`;
  const found = await dataverse.list(set, { filter, top: 100 });
  if (!found.ok) {
    log.warn("sweep-failed", { why: found.error.kind });
    return 0;
  }
  let taken = 0;
  for (const row of found.value) {
    const { id, table, recordId } = attemptOf(row);
    const source = { table, id: recordId };
    const first = attemptItem({ attempt: id }, source, clock());
    if (inbox.holds(first.id)) continue;
    const stored = await inbox.store(first);
    if (!stored.ok) break;
    const again = stored.value.repeated ? await inbox.store(sweptItem(id, source, clock())) : stored;
    if (again.ok && !again.value.repeated) taken += 1;
  }
  if (taken > 0) log.info("sweep", { taken });
  return taken;
};
