import type { Target } from "../odata/address.ts";
import { badQuery } from "../refusal.ts";
import type { Table } from "../schema/schema.ts";
import { comparisonKey, type Rows, type StoredRow } from "../store/row.ts";

const columnOf = (property: string): string => /^_(.+)_value$/.exec(property)?.[1] ?? property;

/** Finds a row by GUID or by one of the table's alternate keys; other column combinations are no address. */
export const findRow = (table: Table, target: Target, rows: Rows): StoredRow | undefined => {
  if (target.kind === "id") return rows.get(table.name, target.id);
  const wanted = Object.entries(target.values).map(([property, value]) => [columnOf(property), value] as const);
  const names = wanted.map(([name]) => name);
  const [first] = wanted;
  if (names.length === 1 && names[0] === table.id) return rows.get(table.name, String(first?.[1]).toLowerCase());
  const isKey = table.keys.some(
    ({ columns }) => columns.length === names.length && columns.every((name) => names.includes(name)),
  );
  if (!first || !isKey)
    throw badQuery(`The specified key properties (${names.join(", ")}) are no key of '${table.name}'.`);
  return rows
    .where(table.name, ...first)
    .find((row) => wanted.every(([name, value]) => comparisonKey(row.values[name]) === comparisonKey(value)));
};
