import { restricted } from "../refusal.ts";
import { isPolymorphic, kindOf, type Table } from "../schema/schema.ts";
import type { Collection } from "../schema/catalog.ts";
import { demand } from "../security/principal.ts";
import type { StoredRow } from "../store/row.ts";
import type { WriteContext, Written } from "./context.ts";

const unlinked = ({ relationship, table }: Collection, row: StoredRow): StoredRow["values"] => {
  const column = table.columns.get(relationship.column);
  const kind = column && isPolymorphic(column) ? { [kindOf(column.name)]: null } : {};
  return { ...row.values, [relationship.column]: null, ...kind };
};

/** Deletes a row; relationships say what becomes of the rows that point to it. */
export const remove = (
  { table, row }: { readonly table: Table; readonly row: StoredRow },
  context: WriteContext,
): Written => {
  const { catalog, transaction, principal } = context;
  demand(principal, "Delete", { table, row });
  for (const collection of catalog.collectionsOf(table)) {
    const { relationship, table: other } = collection;
    if (relationship.onDelete === "NoCascade") continue;
    for (const pointing of transaction.where(other.name, relationship.column, row.id)) {
      if (relationship.onDelete === "Restrict") throw restricted(table.name);
      if (relationship.onDelete === "Cascade") remove({ table: other, row: pointing }, context);
      else transaction.put(other, pointing.id, unlinked(collection, pointing));
    }
  }
  transaction.remove(table, row.id);
  return { message: "Delete", table, row, changed: {} };
};
