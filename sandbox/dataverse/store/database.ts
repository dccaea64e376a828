import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { StoredRow, Values } from "./row.ts";

/** One row written, or deleted (undefined). */
export interface Change {
  readonly table: string;
  readonly id: string;
  readonly row: StoredRow | undefined;
}

/** Rows on disk, or in SQLite's memory when no folder is given. */
export interface Database {
  /** In the order they were created. */
  rows(table: string): Iterable<StoredRow>;
  /** All changes or none. */
  write(changes: readonly Change[]): void;
  /** Counts from 1, per name, and never goes back, as autonumbers do not. */
  nextNumber(name: string): number;
  clear(): void;
  close(): void;
}

const open = (dataDir: string | undefined): DatabaseSync => {
  if (dataDir) mkdirSync(dataDir, { recursive: true });
  const database = new DatabaseSync(dataDir ? join(dataDir, "dataverse.sqlite") : ":memory:");
  database.exec(`
    PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS rows (sequence INTEGER PRIMARY KEY, tablename TEXT NOT NULL, id TEXT NOT NULL,
      version INTEGER NOT NULL, data TEXT NOT NULL, UNIQUE (tablename, id));
    CREATE TABLE IF NOT EXISTS counters (name TEXT PRIMARY KEY, value INTEGER) WITHOUT ROWID;`);
  return database;
};

export const openDatabase = (dataDir: string | undefined): Database => {
  const database = open(dataDir);
  const put = database.prepare(
    `INSERT INTO rows (tablename, id, version, data) VALUES (?, ?, ?, ?)
     ON CONFLICT (tablename, id) DO UPDATE SET version = excluded.version, data = excluded.data`,
  );
  const remove = database.prepare("DELETE FROM rows WHERE tablename = ? AND id = ?");
  const select = database.prepare("SELECT id, version, data FROM rows WHERE tablename = ? ORDER BY sequence");
  const raise = database.prepare(
    "INSERT INTO counters VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value",
  );
  const writeOne = ({ table, id, row }: Change): void => {
    if (row) put.run(table, id, row.version, JSON.stringify(row.values));
    else remove.run(table, id);
  };
  return {
    rows: function* (table) {
      for (const found of select.iterate(table)) {
        const values = JSON.parse(String(found["data"])) as Values;
        yield { id: String(found["id"]), version: Number(found["version"]), values };
      }
    },
    write: (changes) => {
      database.exec("BEGIN");
      try {
        for (const change of changes) writeOne(change);
        database.exec("COMMIT");
      } catch (error) {
        database.exec("ROLLBACK");
        throw error;
      }
    },
    nextNumber: (name) => Number(raise.get(name)?.["value"]),
    clear: () => database.exec("DELETE FROM rows; DELETE FROM counters;"),
    close: () => database.close(),
  };
};
