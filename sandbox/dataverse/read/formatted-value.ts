import { type Column, isLookup } from "../schema/schema.ts";
import type { StoredRow } from "../store/row.ts";
import type { Reading } from "./reading.ts";
import { pointedTable } from "./render.ts";

const number = (value: number, digits: number): string =>
  value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });

const moneyText = (column: Column, row: StoredRow, reading: Reading): string => {
  const currency = reading.get("transactioncurrency", String(row.values["transactioncurrencyid"]));
  const digits = Number(currency?.values["currencyprecision"] ?? column.precision ?? 2);
  const symbol = column.baseOf ? "€" : String(currency?.values["currencysymbol"] ?? "");
  return `${symbol}${number(Number(row.values[column.name]), digits)}`;
};

const dateText = (column: Column, text: string): string => {
  const date = new Date(text);
  const day = date.toLocaleDateString("en-US", { timeZone: "UTC" });
  if (column.dateOnly) return day;
  return `${day} ${date.toLocaleTimeString("en-US", { timeZone: "UTC", hour: "numeric", minute: "2-digit" })}`;
};

/** The value in words, as a form or a view shows it; undefined for text, which is its own. */
export const formattedValue = (column: Column, row: StoredRow, reading: Reading): string | undefined => {
  const value = row.values[column.name];
  if (isLookup(column)) {
    const target = reading.catalog.table(pointedTable(column, row) ?? "");
    const pointed = target && reading.get(target.name, String(value));
    return pointed && target ? String(pointed.values[target.nameColumn] ?? "") : undefined;
  }
  if (column.choice) return column.choice.options.find((option) => option.value === Number(value))?.label;
  if (column.type === "money") return moneyText(column, row, reading);
  if (column.type === "datetime") return dateText(column, String(value));
  if (column.type === "decimal" || column.type === "double") return number(Number(value), column.precision ?? 2);
  return column.type === "integer" ? number(Number(value), 0) : undefined;
};
