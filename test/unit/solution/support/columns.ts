import { hasMoney } from "../../../../solution/model/relationship.ts";
import { idOf, type Table } from "../../../../solution/model/table.ts";

const systemColumns = (table: Table): readonly string[] => [
  ...["createdon", "modifiedon", "statecode", "statuscode"],
  ...(table.owner === "user" ? ["ownerid"] : []),
  ...(hasMoney(table) ? ["transactioncurrencyid"] : []),
];

/** Every column that views and forms may name. */
export const columnsOf = (table: Table): ReadonlySet<string> =>
  new Set([idOf(table), ...table.columns.map(({ name }) => name), ...systemColumns(table)]);

/** Twins in the base currency: charts may sum them. */
export const baseColumnsOf = (table: Table): readonly string[] =>
  table.columns.flatMap(({ kind, name }) => (kind === "money" ? [`${name}_base`] : []));
