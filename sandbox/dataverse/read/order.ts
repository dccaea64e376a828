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

interface Keyed {
  readonly row: StoredRow;
  readonly keys: readonly unknown[];
}

type Compare = (left: Keyed, right: Keyed) => number;

/** Id decides where the columns leave a tie: pages must not overlap. */
const comparing =
  (signs: readonly number[]): Compare =>
  (left, right) => {
    for (const [at, sign] of signs.entries()) {
      const difference = compareValues(left.keys[at], right.keys[at]);
      if (difference !== 0) return sign * difference;
    }
    return left.row.id < right.row.id ? -1 : 1;
  };

const placeIn = (sorted: readonly Keyed[], item: Keyed, compare: Compare): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle];
    if (other && compare(other, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The first few of many: no need to sort the rest. */
const firstOf = (items: Iterable<Keyed>, enough: number, compare: Compare): Keyed[] => {
  const best: Keyed[] = [];
  for (const item of items) {
    const worst = best[enough - 1];
    if (worst && compare(item, worst) > 0) continue;
    best.splice(placeIn(best, item, compare), 0, item);
    if (best.length > enough) best.pop();
  }
  return best;
};

/** Beyond this many, sorting everything is quicker. */
const few = 500;

/** Sorts by `$orderby`; only the first `enough` rows are promised. Without an order rows stay as they are. */
export const inOrder = (
  rows: readonly StoredRow[],
  orderBy: readonly OrderItem[],
  { table, reading, enough }: { readonly table: Table; readonly reading: Reading; readonly enough?: number },
): readonly StoredRow[] => {
  if (orderBy.length === 0) return rows;
  const { catalog, rows: all } = reading;
  const compiling = { catalog, rows: all, frames: [{ name: "", table }] };
  const reads = orderBy.map(({ property }) => compilePath(property.split("/"), compiling).read);
  const compare = comparing(orderBy.map(({ descending }) => (descending ? -1 : 1)));
  const keyed = rows.map((row): Keyed => ({ row, keys: reads.map((read) => read([row])) }));
  const sorted = enough !== undefined && enough <= few ? firstOf(keyed, enough, compare) : keyed.sort(compare);
  return sorted.map(({ row }) => row);
};
