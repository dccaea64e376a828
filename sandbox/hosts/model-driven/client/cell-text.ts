import { localeOf } from "../../code-component/user-settings.ts";
import type { Row } from "../../code-component/web-api.ts";
import type { ColumnDefinition } from "../../imported/definitions.ts";
import type { App } from "./app.ts";
import { moneyText } from "./data/currencies.ts";
import { formattedOf, valueIn } from "./data/values.ts";

/** A value as text for this user; empty for none. Formatted values of the platform go first, money aside. */
export const cellText = (app: App, row: Row, column: ColumnDefinition): string => {
  const locale = localeOf(app.session.languageId);
  const value = valueIn(row, column);
  if (value === null) return "";
  if (column.type === "money" && typeof value === "number") {
    return moneyText(value, app.currencies.byId.get(String(row["_transactioncurrencyid_value"])), locale);
  }
  if (value instanceof Date) return dateText(value, column, locale);
  if (column.type === "boolean") return value === true ? "Yes" : "No";
  const chosen = column.choices.find((choice) => choice.value === value)?.label;
  return chosen ?? formattedOf(row, column) ?? String(value);
};

export const dateText = (value: Date, column: ColumnDefinition, locale: string): string =>
  column.format === "date"
    ? value.toLocaleDateString(locale)
    : value.toLocaleString(locale, { dateStyle: "short", timeStyle: "short" });
