import type { DatabaseSync } from "node:sqlite";
import { err, ok, type Result } from "../../../core/result.ts";
import { type Backlog, type Finished, foldingKinds, type Inbox } from "../../ports/inbox.ts";
import type { InboxFault, Store } from "../../ports/inbox.ts";
import { type Bell, createBell } from "./bell.ts";
import { claimDue } from "./claim.ts";
import { type Disk, localDisk } from "./disk.ts";
import { createGroupCommit, type GroupCommit } from "./group-commit.ts";
import { type Intake, openIntake, recoverArrivals } from "./intake.ts";
import { openDatabase } from "./open-database.ts";
import { prepareStatements, type Statements } from "./statements.ts";

interface Parts {
  readonly statements: Statements;
  readonly commit: GroupCommit;
  readonly intake: Intake;
  readonly bell: Bell;
}

/** Stripe repeats an event for three days, people replay for longer. */
const markersKeptMs = 30 * 24 * 3600_000;
const pruneEveryMs = 3600_000;

const faultOf = (error: unknown): InboxFault => ({
  kind: "store-unavailable",
  detail: error instanceof Error ? error.message : String(error),
});

const writeHandled = (statements: Statements, { item, handled }: Finished, nowMs: number): void => {
  switch (handled.kind) {
    case "done":
      return void statements.finish.run(item.tries, nowMs, item.id);
    case "again":
      return void statements.postpone.run(item.tries, nowMs + handled.afterMs, handled.why, item.id);
    case "dead":
      return void statements.bury.run(item.tries, nowMs, handled.why, item.id);
  }
};

const finishOf = ({ statements, commit, intake }: Parts) => {
  let pruned = 0;
  return async (finished: readonly Finished[], nowMs: number): Promise<void> =>
    commit.write(() => {
      for (const one of finished) writeHandled(statements, one, nowMs);
      if (nowMs - pruned < pruneEveryMs) return;
      pruned = nowMs;
      statements.prune.run(nowMs - markersKeptMs);
      intake.turn();
    });
};

const backlogOf = ({ statements, intake }: Parts): Backlog => {
  const { waiting, dead, oldest } = statements.counts.get() ?? {};
  const arrived = intake.waiting();
  const times = [...arrived.values()].map(({ receivedAt }) => receivedAt);
  if (typeof oldest === "number") times.push(oldest);
  return {
    waiting: Number(waiting) + arrived.size,
    dead: Number(dead),
    oldestReceivedAt: times.length > 0 ? times.reduce((least, time) => Math.min(least, time)) : undefined,
  };
};

/** The receiving side. */
const receiving = ({ statements, commit, intake, bell }: Parts): Inbox => ({
  store: async (item) => {
    try {
      const repeated = await intake.take(item);
      const waits = (item.dueAt ?? 0) - item.receivedAt;
      if (!repeated && waits <= 0) bell.ring();
      else if (!repeated) bell.ringAfter(waits);
      return ok({ repeated });
    } catch (error) {
      return err(faultOf(error));
    }
  },
  holds: (id) => intake.waiting().has(id) || statements.held.get(id) !== undefined,
  revive: async (id) => {
    const { changes } = await commit.write(() => statements.revive.run(Date.now(), id));
    if (Number(changes) > 0) bell.ring();
    return Number(changes) > 0;
  },
});

/** So many arrivals may wait outside the database, safe in the journal. */
const mostOutside = 2_000;

/** While acknowledging goes first, events need not come into the database yet; what payers and staff wait for does. */
const isPatient = (intake: Intake, isFlooded: boolean): boolean => {
  const outside = intake.waiting();
  return isFlooded && outside.size < mostOutside && [...outside.values()].every(({ kind }) => foldingKinds.has(kind));
};

const storeOn = (folder: string, database: DatabaseSync, disk: Disk): Store => {
  const statements = prepareStatements(database);
  recoverArrivals(folder, database, statements);
  const intake = openIntake(folder, { database, statements, disk });
  const parts: Parts = { statements, intake, commit: createGroupCommit(database), bell: createBell() };
  const { commit, bell } = parts;
  const finish = finishOf(parts);
  const busy = new Set<string>();
  const claim = claimDue(statements, busy);
  return {
    ...receiving(parts),
    claim: async (limit, nowMs, mostFolding = limit) => {
      if (!isPatient(intake, mostFolding < limit)) intake.bring();
      const claims = claim(limit, nowMs, mostFolding);
      const next = claims.length < limit ? statements.nextDue.get(nowMs)?.["at"] : undefined;
      if (typeof next === "number") bell.ringAfter(next - nowMs);
      return claims;
    },
    finish: async (finished, nowMs) => {
      try {
        await finish(finished, nowMs);
      } finally {
        for (const { item } of finished) busy.delete(item.lane);
      }
      for (const { handled } of finished) if (handled.kind === "again") bell.ringAfter(handled.afterMs);
    },
    backlog: () => backlogOf(parts),
    onArrival: bell.listen,
    close: async () => {
      bell.silence();
      if (!database.isOpen) return;
      commit.flush();
      // What cannot be brought into the database now is there again at the next start.
      await intake.end().catch(() => undefined);
      database.close();
    },
  };
};

/** The store in this folder: a journal of what arrived and SQLite. What was unfinished when the last process ended is due at once. */
export const openStore = (options: { readonly folder: string; readonly disk?: Disk }): Result<Store, InboxFault> => {
  let database: DatabaseSync | undefined;
  try {
    database = openDatabase(options.folder);
    return ok(storeOn(options.folder, database, options.disk ?? localDisk));
  } catch (error) {
    if (database?.isOpen) database.close();
    return err(faultOf(error));
  }
};
