import type { Catalog } from "../schema/catalog.ts";
import { isLookup, type Table } from "../schema/schema.ts";
import type { Rows, StoredRow } from "../store/row.ts";
import type { Filter } from "./filter.ts";

/** The property has one of the values. */
type Equality = readonly [property: string, values: readonly unknown[]];

/** Equalities that every matching row must meet. */
const equalitiesIn = (filter: Filter): readonly Equality[] => {
  if (filter.kind === "and") return [...equalitiesIn(filter.left), ...equalitiesIn(filter.right)];
  if (filter.kind === "list") return filter.by === "In" ? [[filter.property, [...new Set(filter.values)]]] : [];
  if (filter.kind !== "compare" || filter.by !== "eq") return [];
  const [path, value] = filter.left.kind === "path" ? [filter.left, filter.right] : [filter.right, filter.left];
  const [property, ...rest] = path.kind === "path" ? path.path : [];
  if (property === undefined || rest.length > 0 || value.kind !== "value" || value.value === null) return [];
  return [[property, [value.value]]];
};

/** Rows that may pass the filter: found by an index where it asks for one id, lookup or key value, else all. */
export const candidates = (
  filter: Filter | undefined,
  table: Table,
  { catalog, rows }: { readonly catalog: Catalog; readonly rows: Rows },
): Iterable<StoredRow> => {
  for (const [property, values] of filter ? equalitiesIn(filter) : []) {
    const column = catalog.property(table, property);
    if (!column) continue;
    if (column.type === "id") {
      return [...new Set(values.flatMap((value) => rows.get(table.name, String(value).toLowerCase()) ?? []))];
    }
    const indexed = isLookup(column) || table.keys.some((key) => key.columns.includes(column.name));
    // A list's values are texts, also of numbers, which no index knows as such.
    const findable = isLookup(column) || column.type === "text" || values.every((value) => typeof value !== "string");
    if (indexed && findable) return [...new Set(values.flatMap((value) => rows.where(table.name, column.name, value)))];
  }
  return rows.all(table.name);
};
