import { compilePath } from "../odata/compile-path.ts";
import type { OrderItem } from "../odata/query.ts";
import type { Table } from "../schema/schema.ts";
import type { StoredRow } from "../store/row.ts";
import type { Reading } from "./reading.ts";

/** Nothing comes before everything, as in SQL Server. */
const compareValues = (left: unknown, right: unknown): number => {
  if (left === right) return 0;
  if (left === null) return -1;
  if (right === null) return 1;
  if (typeof left === "string" && typeof right === "string") return left < right ? -1 : 1;
  return Number(left) - Number(right);
};

/** Sorts by `$orderby`, and by id where that leaves a tie: pages must not overlap. */
export const inOrder = (
  rows: readonly StoredRow[],
  orderBy: readonly OrderItem[],
  { table, reading }: { readonly table: Table; readonly reading: Reading },
): readonly StoredRow[] => {
  if (orderBy.length === 0) return rows;
  const { catalog, rows: all } = reading;
  const compiling = { catalog, rows: all, frames: [{ name: "", table }] };
  const sorts = orderBy.map(({ property, descending }) => ({
    read: compilePath(property.split("/"), compiling).read,
    sign: descending ? -1 : 1,
  }));
  const keyed = rows.map((row) => ({ row, keys: sorts.map(({ read }) => read([row])) }));
  keyed.sort((a, b) => {
    for (const [at, { sign }] of sorts.entries()) {
      const difference = compareValues(a.keys[at], b.keys[at]);
      if (difference !== 0) return sign * difference;
    }
    return a.row.id < b.row.id ? -1 : 1;
  });
  return keyed.map(({ row }) => row);
};
