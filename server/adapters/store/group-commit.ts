import type { DatabaseSync } from "node:sqlite";

interface Job {
  /** Writes, and gives back what to do once the commit is on disk. */
  write(): () => void;
  refuse(error: unknown): void;
}

export interface GroupCommit {
  /** Resolves when the write is durable; rejects with SQLite's error, and then nothing of its transaction was written. */
  write<Value>(work: () => Value): Promise<Value>;
  /** Commits what is pending at once. */
  flush(): void;
}

/** Writes that are asked for in one turn of the event loop share one transaction, and so one wait for the disk. */
export const createGroupCommit = (database: DatabaseSync): GroupCommit => {
  let pending: Job[] = [];

  const commit = (jobs: readonly Job[]): void => {
    try {
      database.exec("BEGIN IMMEDIATE");
      const settle = jobs.map((job) => job.write());
      database.exec("COMMIT");
      settle.forEach((done) => done());
    } catch (error) {
      if (database.isOpen && database.isTransaction) database.exec("ROLLBACK");
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
