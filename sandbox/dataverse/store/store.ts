import { isLookup, type Table } from "../schema/schema.ts";
import { type Change, openDatabase } from "./database.ts";
import type { Rows } from "./row.ts";
import { TableRows } from "./table-rows.ts";

/** Committed rows. Reads come from memory; every commit goes through one SQLite transaction first. */
export interface Store extends Rows {
  commit(changes: readonly Change[]): void;
  nextVersion(): number;
  nextNumber(name: string): number;
  clear(): void;
  close(): void;
}

const firstVersion = 1_000_000;

const indexedColumns = (table: Table): readonly string[] => [
  ...new Set([
    ...table.keys.flatMap((key) => key.columns),
    ...[...table.columns.values()].filter(isLookup).map((column) => column.name),
  ]),
];

/** Keeps the rows in `dataDir`, or in memory without one. */
export const openStore = (schema: readonly Table[], dataDir?: string): Store => {
  const database = openDatabase(dataDir);
  const emptyTables = (): Map<string, TableRows> =>
    new Map(schema.map((table) => [table.name, new TableRows(indexedColumns(table))]));
  let tables = emptyTables();
  let version = firstVersion;
  for (const { table, row } of database.rows()) {
    tables.get(table)?.set(row);
    version = Math.max(version, row.version);
  }
  return {
    get: (table, id) => tables.get(table)?.get(id),
    all: (table) => tables.get(table)?.all() ?? [],
    where: (table, column, value) => tables.get(table)?.where(column, value) ?? [],
    commit: (changes) => {
      database.write(changes);
      for (const { table, id, row } of changes) {
        if (row) tables.get(table)?.set(row);
        else tables.get(table)?.delete(id);
      }
    },
    nextVersion: () => ++version,
    nextNumber: database.nextNumber,
    clear: () => {
      tables = emptyTables();
      database.clear();
    },
    close: database.close,
  };
};
