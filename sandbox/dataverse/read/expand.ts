import { unknownQueryProperty, unsupported } from "../refusal.ts";
import type { ExpandItem, Query } from "../odata/query.ts";
import type { Collection, Navigation } from "../schema/catalog.ts";
import { reachOf } from "../security/principal.ts";
import { inOrder } from "./order.ts";
import { pointedTable } from "./pointed-table.ts";
import type { Reading } from "./reading.ts";
import { type Json, type Place, renderColumns, renderEtag } from "./render.ts";
import { readableAndMatching } from "./list.ts";
import { selectedColumns } from "./selected-columns.ts";

type Shown = Pick<Query, "select" | "expand">;

const addressOf = ({ table, row }: Place, reading: Reading): Json => ({
  "@odata.id": `${reading.root}/${table.set}(${row.id})`,
});

/** The row behind a single-valued navigation, if the caller may read it. */
const pointedPlace = (navigation: Navigation, place: Place, reading: Reading): Place | undefined => {
  const id = place.row.values[navigation.column.name];
  const row = typeof id === "string" ? reading.rows.get(navigation.target.name, id) : undefined;
  return row && reachOf(reading.principal, "Read", navigation.target)?.(row)
    ? { table: navigation.target, row }
    : undefined;
};

/** Rows behind a collection-valued navigation, filtered and ordered as its options say. */
export const membersOf = (collection: Collection, query: Query, at: { place: Place; reading: Reading }): Place[] => {
  const { place, reading } = at;
  const { table, relationship } = collection;
  const fits = readableAndMatching(table, query, reading);
  const members = reading.rows.where(table.name, relationship.column, place.row.id);
  const pointing = members.filter((row) => {
    const column = table.columns.get(relationship.column);
    return column && pointedTable(column, row) === relationship.referenced && fits(row);
  });
  const ordered = inOrder(pointing, query.orderBy, { table, reading });
  return ordered.slice(0, query.top).map((row) => ({ table, row }));
};

const expandOne = ({ navigation: name, query, reference }: ExpandItem, place: Place, reading: Reading): unknown => {
  const { catalog } = reading;
  const named = catalog.navigationsOf(place.table).filter((each) => each.name === name);
  const navigation = named.find((each) => pointedTable(each.column, place.row) === each.target.name);
  if (named.length > 0) {
    const pointed = navigation && pointedPlace(navigation, place, reading);
    if (!pointed) return null;
    return reference ? addressOf(pointed, reading) : render(pointed, query, reading);
  }
  const collection = catalog.collection(place.table, name);
  if (!collection) throw unknownQueryProperty(name, place.table.name);
  const members = membersOf(collection, query, { place, reading });
  return members.map((each) =>
    reference ? addressOf(each, reading) : { ...renderEtag(each.row), ...render(each, query, reading) },
  );
};

/** A row's selected columns and everything that `$expand` asks for, without its etag. */
const render = (place: Place, { select, expand }: Shown, reading: Reading): Json => {
  const columns = selectedColumns(place.table, select, reading.catalog);
  const json: Record<string, unknown> = { ...renderColumns(place, columns, reading) };
  for (const item of expand) {
    const column = reading.catalog.navigation(place.table, item.navigation)?.column;
    if (item.reference && column) Object.assign(json, renderColumns(place, [column], reading));
    json[item.navigation] = expandOne(item, place, reading);
  }
  return json;
};

const mostExpands = 15;

/** A row as an answer shows it. */
export const renderRow = (place: Place, shown: Shown, reading: Reading): Json => {
  if (shown.expand.length > mostExpands) throw unsupported(`more than ${mostExpands} $expand options`);
  return { ...renderEtag(place.row), ...render(place, shown, reading) };
};
