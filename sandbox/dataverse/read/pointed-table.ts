import { type Column, isPolymorphic, kindOf } from "../schema/schema.ts";
import type { StoredRow } from "../store/row.ts";

/** The table that a lookup points to in this row. */
export const pointedTable = (column: Column, row: StoredRow): string | undefined => {
  if (!isPolymorphic(column)) return column.targets?.[0];
  const kind = row.values[kindOf(column.name)];
  return typeof kind === "string" ? kind : undefined;
};
