import { unknownQueryProperty } from "../refusal.ts";
import type { ExpandItem } from "../odata/query.ts";
import { matches } from "../odata/matches.ts";
import type { Table } from "../schema/schema.ts";
import { isAllowed } from "../security/principal.ts";
import type { StoredRow } from "../store/row.ts";
import { inOrder } from "./order.ts";
import type { Reading } from "./reading.ts";
import { type Json, pointedTable, renderRow } from "./render.ts";

const expandOne = (table: Table, row: StoredRow, at: { item: ExpandItem; reading: Reading }): unknown => {
  const { item, reading } = at;
  const navigations = reading.catalog.navigationsOf(table).filter((each) => each.name === item.navigation);
  const navigation = navigations.find((each) => pointedTable(each.column, row) === each.target.name) ?? navigations[0];
  if (navigation) {
    const id = row.values[navigation.column.name];
    const pointed = typeof id === "string" ? reading.get(navigation.target.name, id) : undefined;
    if (!pointed) return null;
    if (!isAllowed(reading.principal, "Read", { table: navigation.target, row: pointed })) return null;
    return withExpansions(navigation.target, pointed, { query: item.query, reading });
  }
  const collection = reading.catalog.collection(table, item.navigation);
  if (!collection) throw unknownQueryProperty(item.navigation, table.name);
  const { filter, orderBy, top } = item.query;
  const members = reading
    .all(collection.table.name)
    .filter((each) => each.values[collection.relationship.column] === row.id)
    .filter((each) => isAllowed(reading.principal, "Read", { table: collection.table, row: each }))
    .filter((each) => !filter || matches(filter, { table: collection.table, row: each }, reading));
  const ordered = inOrder(members, orderBy, { table: collection.table, reading }).slice(0, top);
  return ordered.map((each) => withExpansions(collection.table, each, { query: item.query, reading }));
};

/** A row with everything that `$expand` asks for. */
export const withExpansions = (
  table: Table,
  row: StoredRow,
  shown: { readonly query: Pick<ExpandItem["query"], "select" | "expand">; readonly reading: Reading },
): Json => {
  const { query, reading } = shown;
  const json: Record<string, unknown> = { ...renderRow(table, row, { select: query.select, reading }) };
  for (const item of query.expand) json[item.navigation] = expandOne(table, row, { item, reading });
  return json;
};
