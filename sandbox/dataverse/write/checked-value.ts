import { badPayload, outOfRange, textTooLong } from "../refusal.ts";
import type { Column, Table } from "../schema/schema.ts";

const kindOfValue: Readonly<Partial<Record<Column["type"], string>>> = {
  text: "string",
  memo: "string",
  guid: "string",
  id: "string",
  datetime: "string",
  integer: "number",
  bigint: "number",
  decimal: "number",
  double: "number",
  money: "number",
  choice: "number",
  state: "number",
  status: "number",
  boolean: "boolean",
};

const checkKind = (column: Column, value: unknown): void => {
  const wanted = kindOfValue[column.type];
  if (wanted && typeof value !== wanted) {
    throw badPayload(`Cannot convert the value '${String(value)}' of '${column.name}' to the expected type.`);
  }
};

const checkRange = (table: Table, column: Column, value: number): void => {
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = column;
  if (value >= minimum && value <= maximum) return;
  throw outOfRange({ column: column.name, table: table.name, value, accepted: `${minimum} to ${maximum}` });
};

const checkOption = (table: Table, column: Column, value: number): void => {
  const options = column.choice?.options ?? [];
  if (options.length === 0 || options.some((option) => option.value === value)) return;
  const accepted = options.map((option) => option.value).join(", ");
  throw outOfRange({ column: column.name, table: table.name, value, accepted });
};

const stamp = (column: Column, text: string): string => {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw badPayload(`Cannot convert the literal '${text}' of '${column.name}' to a date.`);
  const iso = new Date(time).toISOString();
  return column.dateOnly ? iso.slice(0, 10) : iso.replace(/\.\d{3}Z$/, "Z");
};

/** A column's value as it is kept; refuses what the column does not take. Rounding of money waits for the currency. */
export const checkedValue = (table: Table, column: Column, value: unknown): unknown => {
  if (value === null || value === "") return null;
  checkKind(column, value);
  if (typeof value === "string") {
    if (column.type === "datetime") return stamp(column, value);
    if (column.type === "id" || column.type === "guid") return value.toLowerCase();
    if (column.maxLength !== undefined && value.length > column.maxLength) {
      throw textTooLong({ column: column.name, table: table.name, limit: column.maxLength });
    }
  }
  if (typeof value !== "number") return value;
  if (column.choice) checkOption(table, column, value);
  else checkRange(table, column, value);
  return column.type === "decimal" ? Number(value.toFixed(column.precision ?? 2)) : value;
};
