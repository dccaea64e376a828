import { unknownQueryProperty } from "../refusal.ts";
import type { Catalog } from "../schema/catalog.ts";
import type { Column, Table } from "../schema/schema.ts";

/** Columns to show for `$select`: the primary key always, and a currency beside each amount. */
export const selectedColumns = (
  table: Table,
  select: readonly string[] | undefined,
  catalog: Catalog,
): readonly Column[] => {
  const readable = [...table.columns.values()].filter((column) => column.readable !== false);
  if (!select || select.length === 0 || select.includes("*")) return readable;
  const wanted = select.map((property) => {
    // A lookup may be selected by its navigation property as well.
    const column = catalog.property(table, property) ?? catalog.navigation(table, property)?.column;
    if (!column || column.readable === false) throw unknownQueryProperty(property, table.name);
    return column;
  });
  const amounts = wanted.some((column) => column.type === "money");
  const implied = [...(amounts ? ["transactioncurrencyid"] : []), table.id];
  return [...new Set([...wanted, ...implied.flatMap((name) => table.columns.get(name) ?? [])])];
};
