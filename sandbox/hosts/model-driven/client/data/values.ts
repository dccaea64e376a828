import type { Row } from "../../../code-component/web-api.ts";
import type { ColumnDefinition, TableDefinition } from "../../../imported/definitions.ts";

export interface LookupValue {
  readonly id: string;
  readonly entityType: string;
  readonly name: string;
}

/** A column's value as the client API speaks of it. */
export type FieldValue = string | number | boolean | Date | readonly LookupValue[] | readonly number[] | null;

const formattedSuffix = "@OData.Community.Display.V1.FormattedValue";
const lookupTable = "@Microsoft.Dynamics.CRM.lookuplogicalname";

export const odataNameOf = (column: ColumnDefinition): string =>
  column.type === "lookup" ? `_${column.name}_value` : column.name;

/** The platform's own text for a value, where the answer carries one. */
export const formattedOf = (row: Row, column: ColumnDefinition): string | undefined => {
  const text = row[odataNameOf(column) + formattedSuffix];
  return typeof text === "string" ? text : undefined;
};

const lookupIn = (row: Row, column: ColumnDefinition): readonly LookupValue[] | null => {
  const id = row[odataNameOf(column)];
  if (typeof id !== "string") return null;
  const entityType = row[odataNameOf(column) + lookupTable] ?? column.targets[0] ?? "";
  return [{ id, entityType: String(entityType), name: formattedOf(row, column) ?? id }];
};

/** Reads a column out of a Web API row. */
export const valueIn = (row: Row, column: ColumnDefinition): FieldValue => {
  const raw = row[odataNameOf(column)];
  if (column.type === "lookup") return lookupIn(row, column);
  if (raw === undefined || raw === null) return null;
  if (column.type === "datetime") return new Date(String(raw));
  if (column.type === "choices") return String(raw).split(",").map(Number);
  return typeof raw === "string" || typeof raw === "number" || typeof raw === "boolean" ? raw : null;
};

export const isLookupValue = (value: FieldValue): value is readonly LookupValue[] =>
  Array.isArray(value) && typeof value[0] === "object";

const sameText = (value: FieldValue): string =>
  isLookupValue(value) ? (value[0]?.id ?? "") : value instanceof Date ? value.toISOString() : JSON.stringify(value);

export const isSameValue = (one: FieldValue, other: FieldValue): boolean => sameText(one) === sameText(other);

/** Puts a column's value into the body of a create or update. */
const writeInto = (
  body: Row,
  { column, value, table }: { column: ColumnDefinition; value: FieldValue; table: SetOf },
) => {
  if (column.type === "lookup") {
    const target = isLookupValue(value) ? value[0] : undefined;
    const navigation = column.navigation[target?.entityType ?? column.targets[0] ?? ""] ?? column.name;
    body[`${navigation}@odata.bind`] = target ? `/${table(target.entityType)}(${target.id})` : null;
    return;
  }
  if (value instanceof Date) body[column.name] = value.toISOString().replace(/\.\d+Z$/, "Z");
  else body[column.name] = column.type === "choices" && Array.isArray(value) ? value.join(",") : value;
};

type SetOf = (table: string) => string;

/** The body that writes these columns of a table. */
export const bodyOf = (
  changes: readonly { readonly name: string; readonly value: FieldValue }[],
  table: TableDefinition,
  setOf: SetOf,
): Row => {
  const body: Row = {};
  for (const { name, value } of changes) {
    const column = table.columns[name];
    if (column) writeInto(body, { column, value, table: setOf });
  }
  return body;
};
