import { badQuery } from "../refusal.ts";
import type { Target } from "../odata/address.ts";
import type { Table } from "../schema/schema.ts";
import type { StoredRow } from "../store/row.ts";

interface Rows {
  get(table: string, id: string): StoredRow | undefined;
  all(table: string): readonly StoredRow[];
}

const columnOf = (property: string): string => /^_(.+)_value$/.exec(property)?.[1] ?? property;

const same = (stored: unknown, wanted: string | number | null): boolean =>
  typeof stored === "string" && typeof wanted === "string"
    ? stored.toLowerCase() === wanted.toLowerCase()
    : (stored ?? null) === wanted;

/** Finds a row by GUID or by one of the table's alternate keys; other column combinations are no address. */
export const findRow = (table: Table, target: Target, rows: Rows): StoredRow | undefined => {
  if (target.kind === "id") return rows.get(table.name, target.id);
  const wanted = Object.entries(target.values).map(([property, value]) => [columnOf(property), value] as const);
  const names = wanted.map(([name]) => name);
  if (names.length === 1 && names[0] === table.id) return rows.get(table.name, String(wanted[0]?.[1]));
  const isKey = table.keys.some(
    ({ columns }) => columns.length === names.length && columns.every((name) => names.includes(name)),
  );
  if (!isKey) throw badQuery(`The specified key properties (${names.join(", ")}) are no key of '${table.name}'.`);
  return rows.all(table.name).find((row) => wanted.every(([name, value]) => same(row.values[name], value)));
};
