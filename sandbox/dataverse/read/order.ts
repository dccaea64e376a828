import { unknownQueryProperty } from "../refusal.ts";
import type { OrderItem } from "../odata/query.ts";
import type { Table } from "../schema/schema.ts";
import type { StoredRow } from "../store/row.ts";
import type { Reading } from "./reading.ts";

const rank = (value: unknown): number => (value === null || value === undefined ? 0 : 1);

const compareValues = (a: unknown, b: unknown): number => {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "string" && typeof b === "string")
    return a.toLowerCase() < b.toLowerCase() ? -1 : a.toLowerCase() > b.toLowerCase() ? 1 : 0;
  return Number(a) - Number(b);
};

/** Sorts by `$orderby`, and by id where that leaves a tie: pages must not overlap. */
export const inOrder = (
  rows: readonly StoredRow[],
  orderBy: readonly OrderItem[],
  { table, reading }: { readonly table: Table; readonly reading: Reading },
): readonly StoredRow[] => {
  const columns = orderBy.map(({ property, descending }) => {
    const column = reading.catalog.property(table, property);
    if (!column) throw unknownQueryProperty(property, table.name);
    return { name: column.name, sign: descending ? -1 : 1 };
  });
  return [...rows].sort((a, b) => {
    for (const { name, sign } of columns) {
      const difference = compareValues(a.values[name], b.values[name]);
      if (difference !== 0) return sign * difference;
    }
    return columns.length > 0 ? (a.id < b.id ? -1 : 1) : 0;
  });
};
