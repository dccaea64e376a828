import { deadlock, keyTaken } from "../refusal.ts";
import type { Table } from "../schema/schema.ts";
import type { StoredRow, Values } from "./row.ts";
import type { Change, Store } from "./store.ts";

/** Changes that nobody else sees until they are committed. */
export interface Transaction {
  get(table: string, id: string): StoredRow | undefined;
  all(table: string): readonly StoredRow[];
  put(table: Table, id: string, values: Values): StoredRow;
  remove(table: string, id: string): void;
  nextNumber(name: string): number;
  /** Refuses with a deadlock when a row changed behind this transaction's back. */
  commit(): void;
}

const placeOf = (table: string, id: string): string => `${table}/${id}`;

/** Alternate keys hold whatever writes: compared as Dataverse compares text, without case; rows with an empty part are free. */
const keyViolated = (table: Table, values: Values, others: readonly StoredRow[], id: string): string | undefined =>
  table.keys.find(({ columns }) => {
    const own = columns.map((column) => values[column]);
    if (own.some((value) => value === null || value === undefined)) return false;
    const same = (row: StoredRow): boolean =>
      row.id !== id &&
      columns.every((column, index) => String(row.values[column]).toLowerCase() === String(own[index]).toLowerCase());
    return others.some(same);
  })?.label;

export const beginTransaction = (store: Store): Transaction => {
  const changes = new Map<string, Change>();
  const seen = new Map<string, number | undefined>();
  const changedIn = (table: string): readonly Change[] =>
    [...changes.values()].filter((change) => change.table === table);
  const get = (table: string, id: string): StoredRow | undefined => {
    const change = changes.get(placeOf(table, id));
    return change ? change.row : store.get(table, id);
  };
  const all = (table: string): readonly StoredRow[] => {
    const changed = changedIn(table);
    if (changed.length === 0) return store.all(table);
    const ids = new Set(changed.map(({ id }) => id));
    return [...store.all(table).filter(({ id }) => !ids.has(id)), ...changed.flatMap(({ row }) => row ?? [])];
  };
  const note = (table: string, id: string): void => {
    const place = placeOf(table, id);
    if (!seen.has(place)) seen.set(place, store.get(table, id)?.version);
  };
  return {
    get,
    all,
    nextNumber: store.nextNumber,
    put: (table, id, values) => {
      const others = table.keys.length > 0 ? all(table.name) : [];
      const violated = keyViolated(table, values, others, id);
      if (violated) throw keyTaken(violated);
      note(table.name, id);
      const row = { id, version: store.nextVersion(), values };
      changes.set(placeOf(table.name, id), { table: table.name, id, row });
      return row;
    },
    remove: (table, id) => {
      note(table, id);
      changes.set(placeOf(table, id), { table, id, row: undefined });
    },
    commit: () => {
      for (const { table, id } of changes.values()) {
        if (store.get(table, id)?.version !== seen.get(placeOf(table, id))) throw deadlock();
      }
      store.commit([...changes.values()]);
    },
  };
};
