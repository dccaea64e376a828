import type { ColumnDefinition } from "./definitions.ts";
import { all, attribute, plainId, text, type XmlNode } from "./xml.ts";

type Columns = Readonly<Record<string, ColumnDefinition>>;

/** How OData names a column for reading: lookups by their value. */
export const odataName = (column: ColumnDefinition | undefined, name: string): string =>
  column?.type === "lookup" ? `_${name}_value` : name;

/**
 * A fetch's conditions as an OData filter. Relative dates stand as `{day:-7}`, `{month:0}`, `{hour:-24}`, `{now}` and the user as
 * `{user}`, for the page to fill in. `unsupported` names a condition that this host cannot express.
 */
export interface Filter {
  readonly text: string;
  readonly unsupported?: string;
}

const quoted = new Set(["text", "memo"]);

const literal = (column: ColumnDefinition | undefined, value: string): string => {
  if (column?.type === "boolean") return value === "1" ? "true" : "false";
  return column && quoted.has(column.type) ? `'${value.replaceAll("'", "''")}'` : plainId(value);
};

const comparison: Readonly<Record<string, string>> = {
  eq: "eq",
  ne: "ne",
  neq: "ne",
  gt: "gt",
  ge: "ge",
  lt: "lt",
  le: "le",
};

const between = (left: string, from: string, to: string): string => `(${left} ge ${from} and ${left} lt ${to})`;

/** Moments are told in whole seconds: what came in the present one counts, too. */
const untilNow = (left: string, from: string): string => `(${left} ge ${from} and ${left} le {now})`;

/** Conditions that take no column's value but time, by their operator; `n` is their number. */
const relative: Readonly<Record<string, (left: string, n: number) => string>> = {
  null: (left) => `${left} eq null`,
  "not-null": (left) => `${left} ne null`,
  today: (left) => between(left, "{day:0}", "{day:1}"),
  yesterday: (left) => between(left, "{day:-1}", "{day:0}"),
  tomorrow: (left) => between(left, "{day:1}", "{day:2}"),
  "last-seven-days": (left) => untilNow(left, "{day:-7}"),
  "next-seven-days": (left) => between(left, "{now}", "{day:8}"),
  "last-x-days": (left, n) => untilNow(left, `{day:-${n}}`),
  "next-x-days": (left, n) => between(left, "{now}", `{day:${n + 1}}`),
  "last-x-hours": (left, n) => untilNow(left, `{hour:-${n}}`),
  "this-month": (left) => between(left, "{month:0}", "{month:1}"),
  "last-month": (left) => between(left, "{month:-1}", "{month:0}"),
  "olderthan-x-hours": (left, n) => `${left} lt {hour:-${n}}`,
  "olderthan-x-days": (left, n) => `${left} lt {day:-${n}}`,
  "eq-userid": (left) => `${left} eq {user}`,
};

const conditionOf = (condition: XmlNode, columns: Columns): Filter => {
  const name = attribute(condition, "attribute");
  const operator = attribute(condition, "operator");
  const column = columns[name];
  const left = odataName(column, name);
  const value = attribute(condition, "value");
  const timed = relative[operator];
  if (timed) return { text: timed(left, Number(value)) };
  if (operator === "in" || operator === "not-in") {
    const values = all(condition, "value").map((one) => `${left} eq ${literal(column, text(one))}`);
    return { text: operator === "in" ? `(${values.join(" or ")})` : `not (${values.join(" or ")})` };
  }
  const word = comparison[operator];
  if (!word) return { text: "", unsupported: `"${operator}" (column ${name})` };
  return { text: `${left} ${word} ${literal(column, value)}` };
};

const joined = (parts: readonly Filter[], word: string): Filter => {
  const unsupported = parts.find((part) => part.unsupported)?.unsupported;
  const texts = parts.map((part) => part.text).filter((part) => part !== "");
  const whole = texts.length > 1 ? `(${texts.join(word)})` : (texts[0] ?? "");
  return { text: whole, ...(unsupported ? { unsupported } : {}) };
};

const filterOf = (filter: XmlNode, columns: Columns): Filter => {
  const parts = [
    ...all(filter, "condition").map((condition) => conditionOf(condition, columns)),
    ...all(filter, "filter").map((inner) => filterOf(inner, columns)),
  ];
  return joined(parts, attribute(filter, "type") === "or" ? " or " : " and ");
};

/** The conditions of a fetch's `entity`. */
export const filterOfEntity = (entity: XmlNode, columns: Columns): Filter => {
  const [link] = all(entity, "link-entity");
  const linked = link ? { text: "", unsupported: `a condition on the table ${attribute(link, "name")}` } : undefined;
  const own = all(entity, "filter").map((filter) => filterOf(filter, columns));
  return joined(linked ? [...own, linked] : own, " and ");
};
