import { isLookup, type Table } from "../schema/schema.ts";
import { type Change, openDatabase } from "./database.ts";
import type { Rows } from "./row.ts";
import { TableRows } from "./table-rows.ts";

/** Committed rows. Reads come from memory; every commit goes through one SQLite transaction first. */
export interface Store extends Rows {
  /** Takes these tables as the schema: rows of new ones come from the disk, those of tables that are gone are seen no more. */
  define(schema: readonly Table[]): void;
  commit(changes: readonly Change[]): void;
  nextVersion(): number;
  nextNumber(name: string): number;
  /** Forgets all rows, and the schema. */
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

interface Defined {
  readonly rows: TableRows;
  /** Columns that have an index, as one text. */
  readonly indexed: string;
}

/** Keeps the rows in `dataDir`, or in memory without one. No table is known before it is defined. */
export const openStore = (dataDir?: string): Store => {
  const database = openDatabase(dataDir);
  let tables = new Map<string, Defined>();
  let version = firstVersion;
  const load = (table: Table): Defined => {
    const columns = indexedColumns(table);
    const rows = new TableRows(columns);
    for (const row of database.rows(table.name)) {
      rows.set(row);
      version = Math.max(version, row.version);
    }
    return { rows, indexed: columns.join() };
  };
  const rowsOf = (table: string): TableRows | undefined => tables.get(table)?.rows;
  return {
    define: (schema) => {
      const next = schema.map((table): [string, Defined] => {
        const present = tables.get(table.name);
        const fits = present?.indexed === indexedColumns(table).join();
        return [table.name, present && fits ? present : load(table)];
      });
      tables = new Map(next);
    },
    get: (table, id) => rowsOf(table)?.get(id),
    all: (table) => rowsOf(table)?.all() ?? [],
    where: (table, column, value) => rowsOf(table)?.where(column, value) ?? [],
    commit: (changes) => {
      database.write(changes);
      for (const { table, id, row } of changes) {
        if (row) rowsOf(table)?.set(row);
        else rowsOf(table)?.delete(id);
      }
    },
    nextVersion: () => ++version,
    nextNumber: database.nextNumber,
    clear: () => {
      tables = new Map();
      database.clear();
    },
    close: database.close,
  };
};
