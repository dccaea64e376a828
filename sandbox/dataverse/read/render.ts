import { type Column, isLookup, propertyOf, type Table } from "../schema/schema.ts";
import { etagOf, type StoredRow } from "../store/row.ts";
import { formattedValue } from "./formatted-value.ts";
import { pointedTable } from "./pointed-table.ts";
import type { Reading } from "./reading.ts";

export type Json = Readonly<Record<string, unknown>>;

const formatted = "OData.Community.Display.V1.FormattedValue";
const lookupTable = "Microsoft.Dynamics.CRM.lookuplogicalname";
const lookupNavigation = "Microsoft.Dynamics.CRM.associatednavigationproperty";

/** A row to render, and what its table's columns mean. */
export interface Place {
  readonly table: Table;
  readonly row: StoredRow;
}

const lookupNotes = (column: Column, { table, row }: Place, reading: Reading): Json => {
  const property = propertyOf(column);
  const target = pointedTable(column, row);
  const found = reading.catalog
    .navigationsOf(table)
    .find((each) => each.column.name === column.name && each.target.name === target);
  return {
    ...(reading.annotates(lookupNavigation) && found ? { [`${property}@${lookupNavigation}`]: found.name } : {}),
    ...(reading.annotates(lookupTable) && target ? { [`${property}@${lookupTable}`]: target } : {}),
  };
};

const annotations = (column: Column, place: Place, reading: Reading): Json => {
  const text = reading.annotates(formatted) ? formattedValue(column, place.row, reading) : undefined;
  return {
    ...(text === undefined ? {} : { [`${propertyOf(column)}@${formatted}`]: text }),
    ...(isLookup(column) ? lookupNotes(column, place, reading) : {}),
  };
};

const valueOf = (column: Column, row: StoredRow): unknown => {
  if (column.type === "id") return row.id;
  return column.name === "versionnumber" ? row.version : (row.values[column.name] ?? null);
};

/** Users and teams are principals too, and `ownerid` is a principal's key. */
const principals: ReadonlySet<string> = new Set(["systemuser", "team"]);

/** A row's columns as the Web API shows them, with the annotations asked for, without its etag. */
export const renderColumns = (place: Place, columns: readonly Column[], reading: Reading): Json => {
  const json: Record<string, unknown> = {};
  for (const column of columns) {
    const value = valueOf(column, place.row);
    if (value !== null) Object.assign(json, annotations(column, place, reading));
    json[propertyOf(column)] = value;
  }
  if (principals.has(place.table.name)) json["ownerid"] = place.row.id;
  return json;
};

export const renderEtag = (row: StoredRow): Json => ({ "@odata.etag": etagOf(row) });
