import type { DatabaseSync } from "node:sqlite";
import { err, ok, type Result } from "../../../core/result.ts";
import type { ClaimedItem, Handled, Inbox, InboxFault } from "../../ports/inbox.ts";
import { createGroupCommit, type GroupCommit } from "./group-commit.ts";
import { openDatabase } from "./open-database.ts";
import { itemOf, prepareStatements, type Statements } from "./statements.ts";

/** Stripe repeats an event for three days, people replay for longer. */
const markersKeptMs = 30 * 24 * 3600_000;
const pruneEveryMs = 3600_000;

const faultOf = (error: unknown): InboxFault => ({
  kind: "store-unavailable",
  detail: error instanceof Error ? error.message : String(error),
});

/** Those who wait for work, now or when its time has come. */
const createBell = () => {
  const listeners: (() => void)[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const ring = (): void => listeners.forEach((listener) => listener());
  return {
    ring,
    ringAfter: (ms: number): void => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        ring();
      }, ms);
      timers.add(timer.unref());
    },
    listen: (listener: () => void): void => void listeners.push(listener),
    silence: (): void => timers.forEach((timer) => clearTimeout(timer)),
  };
};

/** Lanes in work are skipped, and an item that waits for its time lets later ones of its lane pass. */
const claimDue =
  (statements: Statements, busy: Set<string>) =>
  (limit: number, nowMs: number): readonly ClaimedItem[] => {
    const claimed: ClaimedItem[] = [];
    for (const row of statements.due.iterate(nowMs)) {
      if (claimed.length >= limit) break;
      const item = itemOf(row);
      if (busy.has(item.lane)) continue;
      busy.add(item.lane);
      claimed.push(item);
    }
    return claimed;
  };

const writeHandled =
  (statements: Statements, item: ClaimedItem, handled: Handled) =>
  (nowMs: number): void => {
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
  return async (item: ClaimedItem, handled: Handled, nowMs: number): Promise<void> =>
    commit.write(() => {
      writeHandled(statements, item, handled)(nowMs);
      if (nowMs - pruned < pruneEveryMs) return;
      pruned = nowMs;
      statements.prune.run(nowMs - markersKeptMs);
    });
};

const inboxOn = (database: DatabaseSync): Inbox => {
  const statements = prepareStatements(database);
  const commit = createGroupCommit(database);
  const finish = finishOf(statements, commit);
  const busy = new Set<string>();
  const bell = createBell();
  return {
    store: async ({ id, kind, lane, body, receivedAt }) => {
      try {
        const { changes } = await commit.write(() => statements.insert.run(id, kind, lane, body, receivedAt));
        if (Number(changes) > 0) bell.ring();
        return ok({ repeated: Number(changes) === 0 });
      } catch (error) {
        return err(faultOf(error));
      }
    },
    holds: (id) => statements.held.get(id) !== undefined,
    claim: claimDue(statements, busy),
    finish: async (item, handled, nowMs) => {
      try {
        await finish(item, handled, nowMs);
      } finally {
        busy.delete(item.lane);
      }
      if (handled.kind === "again") bell.ringAfter(handled.afterMs);
    },
    backlog: () => {
      const { waiting, dead, oldest } = statements.counts.get() ?? {};
      const oldestReceivedAt = oldest === null ? undefined : Number(oldest);
      return { waiting: Number(waiting), dead: Number(dead), oldestReceivedAt };
    },
    onArrival: bell.listen,
    close: () => {
      bell.silence();
      commit.flush();
      if (database.isOpen) database.close();
    },
  };
};

/** The inbox in this folder, kept by SQLite. What was unfinished when the last process ended is due at once. */
export const openInbox = (options: { readonly folder: string }): Result<Inbox, InboxFault> => {
  try {
    return ok(inboxOn(openDatabase(options.folder)));
  } catch (error) {
    return err(faultOf(error));
  }
};
