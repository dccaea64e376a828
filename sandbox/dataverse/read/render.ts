import { unknownQueryProperty } from "../refusal.ts";
import { type Column, isLookup, isPolymorphic, kindOf, propertyOf, type Table } from "../schema/schema.ts";
import { etagOf, type StoredRow } from "../store/row.ts";
import { formattedValue } from "./formatted-value.ts";
import type { Reading } from "./reading.ts";

export type Json = Readonly<Record<string, unknown>>;

const formatted = "OData.Community.Display.V1.FormattedValue";
const lookupTable = "Microsoft.Dynamics.CRM.lookuplogicalname";
const lookupNavigation = "Microsoft.Dynamics.CRM.associatednavigationproperty";

/** The one table a lookup points to in this row. */
export const pointedTable = (column: Column, row: StoredRow): string | undefined =>
  isPolymorphic(column) ? (row.values[kindOf(column.name)] as string | undefined) : column.targets?.[0];

const columnsFor = (table: Table, select: readonly string[] | undefined, reading: Reading): readonly Column[] => {
  if (!select || select.length === 0 || select.includes("*")) {
    return [...table.columns.values()].filter((column) => column.readable !== false);
  }
  const wanted = select.map((property) => {
    const column = reading.catalog.property(table, property) ?? table.columns.get(property);
    if (!column) throw unknownQueryProperty(property, table.name);
    return column;
  });
  const id = table.columns.get(table.id);
  return id && !wanted.includes(id) ? [id, ...wanted] : wanted;
};

const annotations = (column: Column, at: { table: Table; row: StoredRow }, reading: Reading): Json => {
  const property = propertyOf(column);
  const notes: Record<string, unknown> = {};
  if (reading.annotates(formatted)) {
    const text = formattedValue(column, at.row, reading);
    if (text !== undefined) notes[`${property}@${formatted}`] = text;
  }
  if (!isLookup(column)) return notes;
  const target = pointedTable(column, at.row);
  if (reading.annotates(lookupNavigation)) {
    const found = reading.catalog
      .navigationsOf(at.table)
      .find((each) => each.column.name === column.name && each.target.name === target);
    if (found) notes[`${property}@${lookupNavigation}`] = found.name;
  }
  if (reading.annotates(lookupTable) && target) notes[`${property}@${lookupTable}`] = target;
  return notes;
};

/** A row as the Web API shows it: its etag, the selected columns, annotations where asked for. */
export const renderRow = (
  table: Table,
  row: StoredRow,
  shown: { readonly select: readonly string[] | undefined; readonly reading: Reading },
): Json => {
  const json: Record<string, unknown> = { "@odata.etag": etagOf(row) };
  for (const column of columnsFor(table, shown.select, shown.reading)) {
    const value = column.name === "versionnumber" ? row.version : (row.values[column.name] ?? null);
    json[propertyOf(column)] = column.type === "id" ? row.id : value;
    if (value !== null) Object.assign(json, annotations(column, { table, row }, shown.reading));
  }
  return json;
};
