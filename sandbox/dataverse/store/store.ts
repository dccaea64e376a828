import { DatabaseSync } from "node:sqlite";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { StoredRow, Values } from "./row.ts";

/** Committed rows. Reads come from memory, every commit goes through one SQLite transaction. */
export interface Store {
  get(table: string, id: string): StoredRow | undefined;
  all(table: string): readonly StoredRow[];
  /** Writes and deletions (undefined) of one transaction, all or nothing. */
  commit(changes: readonly Change[]): void;
  nextVersion(): number;
  /** Counts from 1, per name; never goes back, as autonumbers do not. */
  nextNumber(name: string): number;
  clear(): void;
  close(): void;
}

export interface Change {
  readonly table: string;
  readonly id: string;
  readonly row: StoredRow | undefined;
}

const open = (dataDir: string | undefined): DatabaseSync => {
  if (dataDir) mkdirSync(dataDir, { recursive: true });
  const database = new DatabaseSync(dataDir ? join(dataDir, "dataverse.sqlite") : ":memory:");
  database.exec(`
    PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS rows (tablename TEXT, id TEXT, version INTEGER, data TEXT, PRIMARY KEY (tablename, id)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS counters (name TEXT PRIMARY KEY, value INTEGER) WITHOUT ROWID;`);
  return database;
};

type Tables = Map<string, Map<string, StoredRow>>;

const load = (database: DatabaseSync): Tables => {
  const tables: Tables = new Map();
  for (const row of database.prepare("SELECT tablename, id, version, data FROM rows").iterate()) {
    const rows = tables.get(String(row["tablename"])) ?? new Map<string, StoredRow>();
    tables.set(String(row["tablename"]), rows);
    const values = JSON.parse(String(row["data"])) as Values;
    rows.set(String(row["id"]), { id: String(row["id"]), version: Number(row["version"]), values });
  }
  return tables;
};

const counting = (database: DatabaseSync): ((name: string) => number) => {
  const raise = database.prepare(
    "INSERT INTO counters VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value",
  );
  return (name) => Number(raise.get(name)?.["value"]);
};

/** In memory unless a folder is given. */
export const openStore = (dataDir?: string): Store => {
  const database = open(dataDir);
  const tables = load(database);
  const nextNumber = counting(database);
  const put = database.prepare("INSERT OR REPLACE INTO rows VALUES (?, ?, ?, ?)");
  const remove = database.prepare("DELETE FROM rows WHERE tablename = ? AND id = ?");
  const rowsOf = (table: string): Map<string, StoredRow> => {
    const rows = tables.get(table) ?? new Map<string, StoredRow>();
    tables.set(table, rows);
    return rows;
  };
  const write = ({ table, id, row }: Change): void => {
    if (row) {
      put.run(table, id, row.version, JSON.stringify(row.values));
      rowsOf(table).set(id, row);
    } else {
      remove.run(table, id);
      rowsOf(table).delete(id);
    }
  };
  let version = Math.max(
    1_000_000,
    ...[...tables.values()].flatMap((rows) => [...rows.values()].map((row) => row.version)),
  );
  return {
    get: (table, id) => tables.get(table)?.get(id),
    all: (table) => [...(tables.get(table)?.values() ?? [])],
    commit: (changes) => {
      database.exec("BEGIN");
      for (const change of changes) write(change);
      database.exec("COMMIT");
    },
    nextVersion: () => ++version,
    nextNumber,
    clear: () => {
      tables.clear();
      database.exec("DELETE FROM rows; DELETE FROM counters;");
    },
    close: () => database.close(),
  };
};
