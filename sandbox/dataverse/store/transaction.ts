import { deadlock, idTaken, keyTaken } from "../refusal.ts";
import type { Table } from "../schema/schema.ts";
import type { Change } from "./database.ts";
import { comparisonKey, type Rows, type StoredRow, type Values } from "./row.ts";
import type { Store } from "./store.ts";

/** Changes that nobody else sees until they are committed. */
export interface Transaction extends Rows {
  put(table: Table, id: string, values: Values): StoredRow;
  remove(table: Table, id: string): void;
  nextNumber(name: string): number;
  /** Refuses when a row changed, or a key was taken, behind this transaction's back. */
  commit(): void;
}

type Noted = Change & { readonly definition: Table; readonly seen: number | undefined };

/** The alternate key that another row holds already. Rows with an empty part are free. */
const violatedKey = (table: Table, row: StoredRow, rows: Rows): string | undefined =>
  table.keys.find(({ columns }) => {
    const own = columns.map((column) => comparisonKey(row.values[column]));
    const [first = ""] = columns;
    if (own.includes(undefined)) return false;
    const same = (other: StoredRow): boolean =>
      other.id !== row.id && columns.every((column, at) => comparisonKey(other.values[column]) === own[at]);
    return rows.where(table.name, first, row.values[first]).some(same);
  })?.label;

const demandFreeKeys = (table: Table, row: StoredRow, rows: Rows): void => {
  const violated = violatedKey(table, row, rows);
  if (violated !== undefined) throw keyTaken(violated);
};

/** What a transaction sees: committed rows under its own changes. */
const overlaid = (store: Store, changes: ReadonlyMap<string, Noted>): Rows => {
  const own = (table: string): readonly Noted[] => [...changes.values()].filter((change) => change.table === table);
  const overlay = (table: string, committed: Iterable<StoredRow>, fits: (row: StoredRow) => boolean): StoredRow[] => {
    const changed = own(table);
    const ids = new Set(changed.map(({ id }) => id));
    const fresh = changed.flatMap(({ row }) => (row && fits(row) ? [row] : []));
    return [...[...committed].filter(({ id }) => !ids.has(id)), ...fresh];
  };
  return {
    get: (table, id) => {
      const change = changes.get(`${table}/${id}`);
      return change ? change.row : store.get(table, id);
    },
    all: (table) => overlay(table, store.all(table), () => true),
    where: (table, column, value) => {
      const wanted = comparisonKey(value);
      const fits = (row: StoredRow): boolean => comparisonKey(row.values[column]) === wanted;
      return overlay(table, store.where(table, column, value), fits);
    },
  };
};

export const beginTransaction = (store: Store): Transaction => {
  const changes = new Map<string, Noted>();
  const rows = overlaid(store, changes);
  const note = (definition: Table, id: string, row: StoredRow | undefined): void => {
    const place = `${definition.name}/${id}`;
    const known = changes.get(place);
    const seen = known ? known.seen : store.get(definition.name, id)?.version;
    changes.set(place, { definition, table: definition.name, id, row, seen });
  };
  const recheck = ({ definition, id, row, seen }: Noted): void => {
    const present = store.get(definition.name, id)?.version;
    if (present !== seen) throw seen === undefined ? idTaken() : deadlock();
    if (row) demandFreeKeys(definition, row, rows);
  };
  return {
    ...rows,
    nextNumber: store.nextNumber,
    put: (table, id, values) => {
      const row = { id, version: store.nextVersion(), values };
      demandFreeKeys(table, row, rows);
      note(table, id, row);
      return row;
    },
    remove: (table, id) => note(table, id, undefined),
    commit: () => {
      for (const change of changes.values()) recheck(change);
      store.commit([...changes.values()]);
    },
  };
};
