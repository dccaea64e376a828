import { wrongStatus } from "../refusal.ts";
import type { Table } from "../schema/schema.ts";
import type { StoredRow, Values } from "../store/row.ts";

interface Rows {
  get(table: string, id: string): StoredRow | undefined;
}

/** `PAY-{SEQNUM:6}` → `PAY-000001`. */
export const autoNumber = (pattern: string, next: number): string =>
  pattern.replace(/\{SEQNUM:(\d+)\}/g, (_, digits: string) => String(next).padStart(Number(digits), "0"));

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Money is rounded to its currency's precision; its `_base` twin is the amount divided by the exchange rate. */
export const withMoney = (table: Table, values: Values, rows: Rows): Values => {
  const currency = rows.get("transactioncurrency", String(values["transactioncurrencyid"]));
  if (!currency || !table.columns.has("exchangerate") || table.name === "transactioncurrency") return values;
  const rate = Number(currency.values["exchangerate"] ?? 1);
  const result: Record<string, unknown> = { ...values, exchangerate: rate };
  for (const column of table.columns.values()) {
    if (column.type !== "money" || column.baseOf !== undefined) continue;
    const value = values[column.name];
    if (typeof value !== "number") {
      result[`${column.name}_base`] = null;
      continue;
    }
    const precision =
      column.precisionSource === 2 ? Number(currency.values["currencyprecision"] ?? 2) : (column.precision ?? 2);
    const amount = rounded(value, precision);
    result[column.name] = amount;
    result[`${column.name}_base`] = rounded(amount / rate, 4);
  }
  return result;
};

/** State and status move together: a status brings its state, a state its default status. */
export const withState = (table: Table, before: Values, changes: Values): Values => {
  const states = table.columns.get("statecode")?.choice?.options;
  const statuses = table.columns.get("statuscode")?.choice?.options;
  if (!states || !statuses || !("statecode" in changes || "statuscode" in changes)) return changes;
  const state =
    changes["statecode"] ?? statuses.find((each) => each.value === changes["statuscode"])?.state ?? before["statecode"];
  const status = changes["statuscode"] ?? states.find((each) => each.value === state)?.defaultStatus;
  const fitting = statuses.find((each) => each.value === status);
  if (fitting?.state !== state) throw wrongStatus(Number(status), table.name);
  return { ...changes, statecode: state, statuscode: status };
};

/** A person's full name is made of its parts. */
export const withFullName = (table: Table, values: Values): Values => {
  if (table.name !== "contact") return values;
  const parts = [values["firstname"], values["lastname"]].filter((part) => typeof part === "string");
  return parts.length > 0 ? { ...values, fullname: parts.join(" ") } : values;
};
