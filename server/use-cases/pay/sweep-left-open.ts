import { attemptStates } from "../../../core/attempt.ts";
import { tables } from "../../../core/generated/tables.ts";
import { paymentStatuses } from "../../../core/status.ts";
import type { Dataverse } from "../../ports/dataverse.ts";
import type { Inbox } from "../../ports/inbox.ts";
import type { Clock, Log } from "../../ports/log.ts";
import { touchItem } from "./inbox-items.ts";

const { columns, set } = tables.paymentAttempt;

/** Younger ones follow their payment by themselves, as a rule. */
const leftAfterMs = 30_000;

const open = [attemptStates.requires_action, attemptStates.processing];
const awaited = [paymentStatuses.created, paymentStatuses.requires_action, paymentStatuses.processing];

interface SweepPorts {
  readonly dataverse: Pick<Dataverse, "list">;
  readonly inbox: Pick<Inbox, "store">;
  readonly clock: Clock;
  readonly log: Log;
}

const filterAt = (nowMs: number): string => {
  const before = new Date(nowMs - leftAfterMs).toISOString().replace(/\.\d+Z$/, "Z");
  const states = open.map((state) => `${columns.state} eq ${state}`).join(" or ");
  const ended = awaited.map((status) => `${columns.paymentid}/${tables.payment.columns.status} ne ${status}`);
  return [`(${states})`, `${columns.createdon} lt ${before}`, ...ended].join(" and ");
};

/**
 * Attempts that still wait although their payment has come to its end: another press settled it, or we went down, or Dataverse
 * refused us, between the payment's row and theirs. They are touched, as their browser would. Answers how many.
 */
export const sweepLeftOpen = async ({ dataverse, inbox, clock, log }: SweepPorts): Promise<number> => {
  const found = await dataverse.list(set, { select: [columns.id], filter: filterAt(clock()), top: 100 });
  if (!found.ok) {
    log.warn("sweep-failed", { why: found.error.kind });
    return 0;
  }
  let taken = 0;
  for (const { row, etag } of found.value) {
    // Once a version: a touch that changed nothing is not repeated every minute.
    const stored = await inbox.store(touchItem(String(row[columns.id]), `left-open:${etag}`, clock()));
    if (stored.ok && !stored.value.repeated) taken += 1;
  }
  if (taken > 0) log.info("sweep-left-open", { taken });
  return taken;
};
