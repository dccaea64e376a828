import { type Column, isLookup } from "../schema/schema.ts";
import type { StoredRow } from "../store/row.ts";
import type { Reading } from "./reading.ts";
import { pointedTable } from "./pointed-table.ts";

/** Making a formatter costs more than using it a thousand times. */
const formats = new Map<number, Intl.NumberFormat>();

const number = (value: number, digits: number): string => {
  const known = formats.get(digits);
  const format =
    known ?? new Intl.NumberFormat("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  if (!known) formats.set(digits, format);
  return format.format(value);
};

const moneyText = (column: Column, row: StoredRow, { rows, baseCurrencyId }: Reading): string => {
  const currencyId = column.baseOf ? baseCurrencyId : String(row.values["transactioncurrencyid"]);
  const currency = rows.get("transactioncurrency", currencyId)?.values;
  const digits = Number(currency?.["currencyprecision"] ?? column.precision ?? 2);
  const value = Number(row.values[column.name]);
  return `${value < 0 ? "-" : ""}${String(currency?.["currencysymbol"] ?? "")}${number(Math.abs(value), digits)}`;
};

const days = new Intl.DateTimeFormat("en-US", { timeZone: "UTC" });
const times = new Intl.DateTimeFormat("en-US", { timeZone: "UTC", hour: "numeric", minute: "2-digit" });

const dateText = (column: Column, text: string): string => {
  const date = new Date(text);
  return column.dateOnly ? days.format(date) : `${days.format(date)} ${times.format(date)}`;
};

const choiceText = (column: Column, value: unknown): string | undefined => {
  const label = (one: number): string | undefined =>
    column.choice?.options.find((option) => option.value === one)?.label;
  if (column.type === "choices")
    return String(value)
      .split(",")
      .flatMap((one) => label(Number(one)) ?? [])
      .join("; ");
  return label(Number(value));
};

const lookupText = (column: Column, row: StoredRow, { catalog, rows }: Reading): string | undefined => {
  const table = catalog.table(pointedTable(column, row) ?? "");
  const pointed = table && rows.get(table.name, String(row.values[column.name]));
  return pointed && table ? String(pointed.values[table.nameColumn] ?? "") : undefined;
};

/** The value in words, as a form or a view of an English user shows it; undefined for text, which is its own. */
export const formattedValue = (column: Column, row: StoredRow, reading: Reading): string | undefined => {
  const value = row.values[column.name];
  if (isLookup(column)) return lookupText(column, row, reading);
  if (column.choice) return choiceText(column, value);
  if (column.type === "money") return moneyText(column, row, reading);
  if (column.type === "datetime") return dateText(column, String(value));
  if (column.type === "decimal" || column.type === "double") return number(Number(value), column.precision ?? 2);
  return column.type === "integer" ? number(Number(value), 0) : undefined;
};
