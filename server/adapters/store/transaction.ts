import type { DatabaseSync } from "node:sqlite";

/** Does the work in one transaction; when it throws, nothing of it was written. */
export const inTransaction = <Value>(database: DatabaseSync, work: () => Value): Value => {
  database.exec("BEGIN IMMEDIATE");
  try {
    const value = work();
    database.exec("COMMIT");
    return value;
  } catch (error) {
    if (database.isOpen && database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
};
