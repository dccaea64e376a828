import { setTimeout as pause } from "node:timers/promises";
import { attemptStates } from "../../../core/attempt.ts";
import type { DataverseClient, Row } from "./dataverse.ts";

/** Looks after all attempts that somebody waits for, with one query for all of them. */
export interface Answers {
  /** The attempt's row once it is decided, or as it is when patience ends. */
  of(attempt: string): Promise<Row>;
  end(): void;
}

const undecided = new Set<unknown>([attemptStates.waiting, attemptStates.working, attemptStates.checking, null]);
const columns = "cfl_paymentattemptid,cfl_state,cfl_reply,cfl_gatewayreference";
const everyMs = 120;
const patienceMs = 20_000;

interface Waiter {
  readonly until: number;
  readonly done: (row: Row) => void;
}

const idOf = (row: Row): string => String(row["cfl_paymentattemptid"]);

export const watchAnswers = (dataverse: DataverseClient): Answers => {
  const waiters = new Map<string, Waiter>();
  let ended = false;
  const look = async (): Promise<void> => {
    const rows = await dataverse.list(`cfl_paymentattempts?$select=${columns}`);
    const found = new Map(rows.map((row) => [idOf(row), row]));
    for (const [attempt, { until, done }] of waiters) {
      const row = found.get(attempt) ?? {};
      if (undecided.has(row["cfl_state"] ?? null) && Date.now() < until) continue;
      waiters.delete(attempt);
      done(row);
    }
  };
  const watch = async (): Promise<void> => {
    while (!ended) {
      if (waiters.size > 0) await look();
      await pause(everyMs);
    }
  };
  void watch();
  return {
    of: (attempt) => new Promise((done) => waiters.set(attempt, { until: Date.now() + patienceMs, done })),
    end: () => void (ended = true),
  };
};
