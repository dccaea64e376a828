import type { Target } from "../odata/address.ts";
import { parseQuery } from "../odata/query.ts";
import { contextUrl } from "../read/context-url.ts";
import { membersOf, renderRow } from "../read/expand.ts";
import { pointedTable } from "../read/pointed-table.ts";
import { type Place, renderColumns } from "../read/render.ts";
import { unknownSegment, unsupported } from "../refusal.ts";
import { type Column, propertyOf, type Table } from "../schema/schema.ts";
import type { Collection, Navigation } from "../schema/catalog.ts";
import { answer, type Answer, appliedToRead } from "./exchange.ts";
import { answerRow, readablePlace, readingOf, type Served } from "./read-rows.ts";

const getColumn = (column: Column, at: { place: Place; raw: boolean }, served: Served): Answer => {
  const { place, raw } = at;
  const { operation } = served;
  const property = propertyOf(column);
  const value = renderColumns(place, [column], readingOf(served))[property];
  if (value === null) return answer(204);
  if (raw) return answer(200, String(value), { "Content-Type": "text/plain" });
  const context = `${operation.root}/$metadata#${place.table.set}(${place.row.id})/${property}`;
  return answer(200, { "@odata.context": context, value });
};

const getPointed = (navigation: Navigation, place: Place, served: Served): Answer => {
  const id = place.row.values[navigation.column.name];
  if (typeof id !== "string" || pointedTable(navigation.column, place.row) !== navigation.target.name)
    return answer(204);
  return answerRow(readablePlace(navigation.target, { kind: "id", id }, served), served);
};

const getMembers = (collection: Collection, at: { place: Place; counted: boolean }, served: Served): Answer => {
  const { place, counted } = at;
  const { operation } = served;
  const query = parseQuery(operation.search);
  const reading = readingOf(served);
  const members = membersOf(collection, query, { place, reading });
  if (counted) return answer(200, String(members.length), { "Content-Type": "text/plain" });
  const body = {
    "@odata.context": contextUrl(operation.root, collection.table.set, { query }),
    ...(query.count ? { "@odata.count": members.length } : {}),
    value: members.map((member) => renderRow(member, query, reading)),
  };
  return answer(200, body, appliedToRead(operation));
};

/** `GET set(…)/column`, `…/navigation`, `…/collection`, with `/$value` or `/$count` behind. */
export const getPart = (
  at: { readonly table: Table; readonly target: Target },
  [part = "", suffix, ...rest]: readonly string[],
  served: Served,
): Answer => {
  const { catalog } = served.environment;
  if (rest.length > 0) throw unsupported(`the path ${served.operation.path}`);
  const place = readablePlace(at.table, at.target, served);
  const column = catalog.property(at.table, part);
  if (column && (suffix === undefined || suffix === "$value"))
    return getColumn(column, { place, raw: suffix !== undefined }, served);
  const named = catalog.navigationsOf(at.table).filter((each) => each.name === part);
  const navigation = named.find((each) => pointedTable(each.column, place.row) === each.target.name) ?? named[0];
  if (navigation && suffix === undefined) return getPointed(navigation, place, served);
  const collection = catalog.collection(at.table, part);
  if (collection && (suffix === undefined || suffix === "$count")) {
    return getMembers(collection, { place, counted: suffix !== undefined }, served);
  }
  if (suffix !== undefined) throw unsupported(`the path ${served.operation.path}`);
  throw unknownSegment(part);
};
