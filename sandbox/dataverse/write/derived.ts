import { badPayload, wrongStatus } from "../refusal.ts";
import { kindOf, type Column, type Table } from "../schema/schema.ts";
import type { Rows, StoredRow, Values } from "../store/row.ts";
import { rounded } from "./checked-value.ts";

/** `PAY-{SEQNUM:6}` → `PAY-000001`. */
export const autoNumber = (pattern: string, next: number): string =>
  pattern.replace(/\{SEQNUM:(\d+)\}/g, (_, digits: string) => String(next).padStart(Number(digits), "0"));

/** Base amounts are kept with four places, whatever the currency. */
const basePlaces = 4;

const placesOf = (column: Column, currency: StoredRow): number =>
  column.precisionSource === 2 ? Number(currency.values["currencyprecision"] ?? 2) : (column.precision ?? 2);

/** Money is rounded to its currency's precision; its `_base` twin is the amount divided by the exchange rate. */
export const withMoney = (table: Table, values: Values, rows: Rows): Values => {
  const currencyId = values["transactioncurrencyid"];
  if (typeof currencyId !== "string" || !table.columns.has("exchangerate") || table.name === "transactioncurrency") {
    return values;
  }
  const currency = rows.get("transactioncurrency", currencyId);
  if (!currency) return values;
  const rate = Number(currency.values["exchangerate"] ?? 1);
  const result: Record<string, unknown> = { ...values, exchangerate: rate };
  for (const column of table.columns.values()) {
    if (column.type !== "money" || column.baseOf !== undefined) continue;
    const value = values[column.name];
    const amount = typeof value === "number" ? rounded(value, placesOf(column, currency)) : null;
    result[column.name] = amount;
    result[`${column.name}_base`] = amount === null ? null : rounded(amount / rate, basePlaces);
  }
  return result;
};

/** State and status move together: a status brings its state, a state its default status. */
export const withState = (table: Table, before: Values, changes: Values): Values => {
  const states = table.columns.get("statecode")?.choice?.options;
  const statuses = table.columns.get("statuscode")?.choice?.options;
  if (!states || !statuses || !("statecode" in changes || "statuscode" in changes)) return changes;
  const state = changes["statecode"] ?? before["statecode"];
  const status = changes["statuscode"] ?? states.find((each) => each.value === state)?.defaultStatus;
  const fitting = statuses.find((each) => each.value === status);
  if (fitting?.state !== state) throw wrongStatus(Number(status), table.name);
  return { ...changes, statecode: state, statuscode: status };
};

/** The state and status of a new row. */
export const initialState = (table: Table): Values => {
  const state = table.columns.get("statecode");
  if (!state) return {};
  const value = state.initially ?? 0;
  const status = state.choice?.options.find((option) => option.value === value)?.defaultStatus;
  return { statecode: value, statuscode: status ?? null };
};

/** A user or a team owns a row; the columns beside `ownerid` say which, and in which business unit. */
export const withOwner = (table: Table, changes: Values, rows: Rows): Values => {
  if (!table.columns.has("ownerid") || !("ownerid" in changes)) return changes;
  const owner = changes["ownerid"];
  const kind = String(changes[kindOf("ownerid")] ?? "systemuser");
  const found = typeof owner === "string" ? rows.get(kind, owner) : undefined;
  if (!found) throw badPayload("A row needs an owner.");
  return {
    ...changes,
    owninguser: kind === "systemuser" ? owner : null,
    owningteam: kind === "team" ? owner : null,
    owningbusinessunit: found.values["businessunitid"] ?? null,
  };
};

const people: ReadonlySet<string> = new Set(["contact", "systemuser"]);

/** A person's full name is made of its parts. */
const withFullName = (table: Table, values: Values): Values => {
  if (!people.has(table.name)) return values;
  const parts = [values["firstname"], values["middlename"], values["lastname"]];
  const words = parts.filter((part) => typeof part === "string");
  return words.length > 0 ? { ...values, fullname: words.join(" ") } : values;
};

/** Nobody reads an endpoint's key again; whether there is one shows. */
const withKeyShown = (table: Table, values: Values): Values =>
  table.name === "serviceendpoint" ? { ...values, isauthvalueset: Boolean(values["authvalue"]) } : values;

/** What the platform itself fills from other columns of a row. */
export const withFacts = (table: Table, values: Values): Values => withKeyShown(table, withFullName(table, values));
