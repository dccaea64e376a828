import type { DatabaseSync } from "node:sqlite";
import { err, ok, type Result } from "../../../core/result.ts";
import type { Finished, InboxFault, Store } from "../../ports/inbox.ts";
import { createBell } from "./bell.ts";
import { claimDue } from "./claim.ts";
import { createGroupCommit, type GroupCommit } from "./group-commit.ts";
import { openDatabase } from "./open-database.ts";
import { prepareStatements, type Statements } from "./statements.ts";

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

const finishOf = (statements: Statements, commit: GroupCommit) => {
  let pruned = 0;
  return async (finished: readonly Finished[], nowMs: number): Promise<void> =>
    commit.write(() => {
      for (const one of finished) writeHandled(statements, one, nowMs);
      if (nowMs - pruned < pruneEveryMs) return;
      pruned = nowMs;
      statements.prune.run(nowMs - markersKeptMs);
    });
};

const backlogOf = (statements: Statements) => {
  const { waiting, dead, oldest } = statements.counts.get() ?? {};
  const oldestReceivedAt = oldest === null ? undefined : Number(oldest);
  return { waiting: Number(waiting), dead: Number(dead), oldestReceivedAt };
};

/** The receiving side. */
const receiving = (statements: Statements, commit: GroupCommit, bell: ReturnType<typeof createBell>) => ({
  store: async ({ id, kind, lane, body, receivedAt, dueAt = 0 }: Parameters<Store["store"]>[0]) => {
    try {
      const { changes } = await commit.write(() => statements.insert.run(id, kind, lane, body, receivedAt, dueAt));
      if (Number(changes) > 0 && dueAt <= receivedAt) bell.ring();
      else if (Number(changes) > 0) bell.ringAfter(dueAt - receivedAt);
      return ok({ repeated: Number(changes) === 0 });
    } catch (error) {
      return err(faultOf(error));
    }
  },
  holds: (id: string) => statements.held.get(id) !== undefined,
  revive: async (id: string) => {
    const { changes } = await commit.write(() => statements.revive.run(Date.now(), id));
    if (Number(changes) > 0) bell.ring();
    return Number(changes) > 0;
  },
});

const storeOn = (database: DatabaseSync): Store => {
  const statements = prepareStatements(database);
  const commit = createGroupCommit(database);
  const finish = finishOf(statements, commit);
  const busy = new Set<string>();
  const claim = claimDue(statements, busy);
  const bell = createBell();
  return {
    ...receiving(statements, commit, bell),
    claim: async (limit, nowMs) => {
      const claims = claim(limit, nowMs);
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
    backlog: () => backlogOf(statements),
    onArrival: bell.listen,
    close: async () => {
      bell.silence();
      commit.flush();
      if (database.isOpen) database.close();
    },
  };
};

/** The store in this folder, kept by SQLite. What was unfinished when the last process ended is due at once. */
export const openStore = (options: { readonly folder: string }): Result<Store, InboxFault> => {
  try {
    return ok(storeOn(openDatabase(options.folder)));
  } catch (error) {
    return err(faultOf(error));
  }
};
