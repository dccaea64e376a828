import { badPayload, outOfRange, textTooLong } from "../refusal.ts";
import type { Column, ColumnType, Table } from "../schema/schema.ts";

const guid = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

const kinds: Readonly<Record<ColumnType, "string" | "number" | "boolean">> = {
  id: "string",
  guid: "string",
  text: "string",
  memo: "string",
  datetime: "string",
  choices: "string",
  lookup: "string",
  customer: "string",
  owner: "string",
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

const whole: ReadonlySet<ColumnType> = new Set(["integer", "bigint", "choice", "state", "status"]);

const notConvertible = (column: Column, value: unknown): Error =>
  badPayload(`Cannot convert the literal '${String(value)}' of '${column.name}' to the expected type.`);

const checkOptions = (table: Table, column: Column, values: readonly number[]): void => {
  const options = column.choice?.options ?? [];
  const accepted = options.map((option) => option.value);
  const strange = values.find((value) => options.length > 0 && !accepted.includes(value));
  if (strange === undefined) return;
  throw outOfRange({ column: column.name, table: table.name, value: strange, accepted: accepted.join(",") });
};

const stamp = (column: Column, text: string): string => {
  const time = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw notConvertible(column, text);
  const iso = new Date(time).toISOString();
  return column.dateOnly ? iso.slice(0, 10) : iso.replace(/\.\d{3}Z$/, "Z");
};

const checkedText = (table: Table, column: Column, value: string): string => {
  if (column.type === "datetime") return stamp(column, value);
  if (column.type === "choices") checkOptions(table, column, value.split(",").map(Number));
  if (column.type === "id" || column.type === "guid") {
    const bare = guid.exec(value)?.[1];
    if (bare === undefined) throw notConvertible(column, value);
    return bare.toLowerCase();
  }
  if (column.maxLength !== undefined && value.length > column.maxLength) {
    throw textTooLong({ column: column.name, table: table.name, limit: column.maxLength });
  }
  return value;
};

/** Half away from zero, on the decimal digits as written: 1.005 has no binary twin. */
export const rounded = (value: number, places: number): number => {
  const [digits = "0", exponent = "0"] = Math.abs(value).toString().split("e");
  const shifted = Math.round(Number(`${digits}e${Number(exponent) + places}`));
  return Math.sign(value) * Number(`${shifted}e${-places}`) || 0;
};

const checkedNumber = (table: Table, column: Column, value: number): number => {
  if (whole.has(column.type) && !Number.isInteger(value)) throw notConvertible(column, value);
  if (column.choice) checkOptions(table, column, [value]);
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = column;
  if (value < minimum || value > maximum) {
    throw outOfRange({ column: column.name, table: table.name, value, accepted: `${minimum} to ${maximum}` });
  }
  const rounds = column.type === "decimal" || column.type === "double";
  return rounds && column.precision !== undefined ? rounded(value, column.precision) : value;
};

/** A column's value as it is kept; refuses what the column does not take. Rounding of money waits for the currency. */
export const checkedValue = (table: Table, column: Column, value: unknown): unknown => {
  if (value === null || value === "") return null;
  if (typeof value !== kinds[column.type]) throw notConvertible(column, value);
  if (typeof value === "string") return checkedText(table, column, value);
  return typeof value === "number" ? checkedNumber(table, column, value) : value;
};
