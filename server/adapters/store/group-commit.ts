import type { DatabaseSync } from "node:sqlite";
import { inTransaction } from "./transaction.ts";

interface Job {
  /** Writes, and gives back what to do once it is committed. */
  write(): () => void;
  refuse(error: unknown): void;
}

export interface GroupCommit {
  /** Resolves when the write is committed; rejects with SQLite's error, and then nothing of its transaction was written. */
  write<Value>(work: () => Value): Promise<Value>;
  /** Commits what is pending at once. */
  flush(): void;
}

/** Writes that are asked for in one turn of the event loop share one transaction. */
export const createGroupCommit = (database: DatabaseSync): GroupCommit => {
  let pending: Job[] = [];

  const commit = (jobs: readonly Job[]): void => {
    try {
      const settle = inTransaction(database, () => jobs.map((job) => job.write()));
      settle.forEach((done) => done());
    } catch (error) {
      jobs.forEach((job) => job.refuse(error));
    }
  };

  const flush = (): void => {
    const jobs = pending;
    pending = [];
    if (jobs.length > 0) commit(jobs);
  };

  return {
    write: (work) =>
      new Promise((resolve, refuse) => {
        if (pending.length === 0) setImmediate(flush);
        pending.push({
          write: () => {
            const value = work();
            return () => resolve(value);
          },
          refuse,
        });
      }),
    flush,
  };
};
