import { attemptStates } from "../../core/attempt.ts";
import { choices, tables } from "../../core/generated/tables.ts";
import type { Dataverse } from "../ports/dataverse.ts";
import type { Clock, Log } from "../ports/log.ts";

export interface PrunePorts {
  readonly dataverse: Pick<Dataverse, "list" | "transact">;
  readonly log: Log;
  readonly clock: Clock;
}

/** Finished events and attempts are kept for so long; Payments, Refunds and Disputes for ever. */
const keptMs = 90 * 24 * 3600_000;
/** Rows at a time: one change set. */
const most = 200;

/** Questions for saved methods are of no use after their page. */
const sessionsKeptMs = 10 * 60_000;

interface Prunable {
  readonly set: string;
  readonly id: string;
  readonly state: string;
  readonly finished: readonly number[];
  readonly keptMs: number;
}

const events: Prunable = {
  set: tables.gatewayEvent.set,
  id: tables.gatewayEvent.columns.id,
  state: tables.gatewayEvent.columns.state,
  finished: [choices.eventState.applied, choices.eventState.ignored],
  keptMs,
};

const attempts: Prunable = {
  set: tables.paymentAttempt.set,
  id: tables.paymentAttempt.columns.id,
  state: tables.paymentAttempt.columns.state,
  finished: [attemptStates.succeeded, attemptStates.declined, attemptStates.rejected, attemptStates.expired],
  keptMs,
};

const sessions: Prunable = { ...attempts, finished: [attemptStates.session], keptMs: sessionsKeptMs };

const pruneTable = async (table: Prunable, { dataverse, log, clock }: PrunePorts): Promise<number> => {
  const before = new Date(clock() - table.keptMs).toISOString().replace(/\.\d+Z$/, "Z");
  const states = table.finished.map((state) => `${table.state} eq ${state}`).join(" or ");
  const filter = `createdon lt ${before} and (${states})`;
  const found = await dataverse.list(table.set, { select: [table.id], filter, top: most });
  if (!found.ok) {
    log.warn("prune-failed", { table: table.set, why: found.error.kind });
    return 0;
  }
  const writes = found.value.map(({ row }) => ({
    kind: "delete" as const,
    address: { set: table.set, id: String(row[table.id]) },
  }));
  const removed = await dataverse.transact(writes);
  if (!removed.ok) log.warn("prune-failed", { table: table.set, why: removed.error.kind });
  return removed.ok ? writes.length : 0;
};

/** Removes what is finished and old: events as rows, and attempts. Answers how many rows went; what is open stays. */
export const prune = async (ports: PrunePorts): Promise<number> => {
  const removed =
    (await pruneTable(events, ports)) + (await pruneTable(attempts, ports)) + (await pruneTable(sessions, ports));
  if (removed > 0) ports.log.info("pruned", { removed });
  return removed;
};
