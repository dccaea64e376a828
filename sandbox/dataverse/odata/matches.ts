import { badQuery, unknownQueryProperty } from "../refusal.ts";
import type { Catalog } from "../schema/catalog.ts";
import { type Column, isLookup, type Table } from "../schema/schema.ts";
import type { StoredRow } from "../store/row.ts";
import type { Comparison, Filter, Operand } from "./filter.ts";

/** Where rows are found while a filter is judged. */
export interface Rows {
  readonly catalog: Catalog;
  get(table: string, id: string): StoredRow | undefined;
  all(table: string): readonly StoredRow[];
}

interface Place {
  readonly table: Table;
  readonly row: StoredRow | undefined;
}

type Variables = ReadonlyMap<string, Place>;

/** Comparable: text without case, dates as milliseconds, GUIDs in lower case. */
const comparable = (value: unknown, column: Column | undefined): unknown => {
  if (column?.type === "datetime" && typeof value === "string") return Date.parse(value);
  if (typeof value === "string") return value.toLowerCase();
  return value ?? null;
};

const step = (from: Place, name: string, rows: Rows): Place => {
  const navigation = rows.catalog.navigation(from.table, name);
  if (!navigation) throw unknownQueryProperty(name, from.table.name);
  const id = from.row?.values[navigation.column.name];
  return { table: navigation.target, row: typeof id === "string" ? rows.get(navigation.target.name, id) : undefined };
};

interface Found {
  readonly value: unknown;
  readonly column: Column | undefined;
}

const resolve = (path: readonly string[], variables: Variables, rows: Rows): Found => {
  const [first = "", ...rest] = path;
  const variable = variables.get(first);
  const start = variable ?? variables.get("");
  if (!start) throw badQuery(`There is no variable '${first}'.`);
  const names = variable ? rest : path;
  const place = names.slice(0, -1).reduce((at, name) => step(at, name, rows), start);
  const last = names.at(-1) ?? "";
  const column = rows.catalog.property(place.table, last);
  if (!column) {
    const navigation = rows.catalog.navigation(place.table, last);
    if (navigation && isLookup(navigation.column))
      return { value: place.row?.values[navigation.column.name], column: undefined };
    throw unknownQueryProperty(last, place.table.name);
  }
  return { value: column.type === "id" ? place.row?.id : place.row?.values[column.name], column };
};

const operandIn = (operand: Operand, variables: Variables, rows: Rows): Found =>
  operand.kind === "value" ? { value: operand.value, column: undefined } : resolve(operand.path, variables, rows);

const compare = (by: Comparison, left: unknown, right: unknown): boolean => {
  if (by === "eq") return left === right;
  if (by === "ne") return left !== right;
  if (left === null || right === null) return false;
  const [a, b] = [left as string | number, right as string | number];
  if (by === "gt") return a > b;
  if (by === "ge") return a >= b;
  return by === "lt" ? a < b : a <= b;
};

const pair = (
  filter: { left: Operand; right: Operand },
  variables: Variables,
  rows: Rows,
): readonly [unknown, unknown] => {
  const [left, right] = [operandIn(filter.left, variables, rows), operandIn(filter.right, variables, rows)];
  const column = left.column ?? right.column;
  return [comparable(left.value, column), comparable(right.value, column)];
};

const lambda = (filter: Filter & { kind: "lambda" }, variables: Variables, rows: Rows): boolean => {
  const start = variables.get("");
  const collection = start && rows.catalog.collection(start.table, filter.path[0] ?? "");
  if (!start || !collection || filter.path.length !== 1)
    throw badQuery(`There is no collection '${filter.path.join("/")}'.`);
  const { inner, variable } = filter;
  const members = rows
    .all(collection.table.name)
    .filter((row) => row.values[collection.relationship.column] === start.row?.id);
  if (!inner) return members.length > 0;
  const holds = (row: StoredRow): boolean =>
    judge(inner, new Map([...variables, [variable, { table: collection.table, row }]]), rows);
  return filter.by === "any" ? members.some(holds) : members.every(holds);
};

const judge = (filter: Filter, variables: Variables, rows: Rows): boolean => {
  switch (filter.kind) {
    case "and":
      return judge(filter.left, variables, rows) && judge(filter.right, variables, rows);
    case "or":
      return judge(filter.left, variables, rows) || judge(filter.right, variables, rows);
    case "not":
      return !judge(filter.inner, variables, rows);
    case "compare":
      return compare(filter.by, ...pair(filter, variables, rows));
    case "text": {
      const [whole, part] = pair(filter, variables, rows);
      if (typeof whole !== "string" || typeof part !== "string") return false;
      if (filter.by === "contains") return whole.includes(part);
      return filter.by === "startswith" ? whole.startsWith(part) : whole.endsWith(part);
    }
    case "in": {
      const { value, column } = resolve([filter.property], variables, rows);
      const own = String(comparable(value, column));
      return filter.values.some((each) => String(comparable(each, column)) === own) !== filter.negated;
    }
    case "lambda":
      return lambda(filter, variables, rows);
  }
};

/** Whether a row passes a filter. */
export const matches = (
  filter: Filter,
  place: { readonly table: Table; readonly row: StoredRow },
  rows: Rows,
): boolean => judge(filter, new Map([["", place]]), rows);
