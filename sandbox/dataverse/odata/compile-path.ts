import { badQuery, unknownQueryProperty } from "../refusal.ts";
import type { Catalog, Navigation } from "../schema/catalog.ts";
import { type Column, isPolymorphic, kindOf, type Table } from "../schema/schema.ts";
import { comparisonKey, type Rows, type StoredRow } from "../store/row.ts";

/** The row in question first, then one for each lambda variable around the place. */
export type Scope = readonly (StoredRow | undefined)[];

/** What the rows of a scope are called: the outermost has no name. */
export type Frames = readonly { readonly name: string; readonly table: Table }[];

export interface Compiling {
  readonly catalog: Catalog;
  readonly rows: Rows;
  readonly frames: Frames;
}

/** A value to compare: text without case, nothing as null; see `comparable`. */
export interface Operand {
  readonly column: Column | undefined;
  readonly read: (scope: Scope) => unknown;
}

/** The form in which values of a column are compared. Times are kept in one format, in which text order is time order. */
const comparable = (value: unknown, column: Column): unknown =>
  column.type === "datetime" ? (value ?? null) : (comparisonKey(value) ?? null);

const asKept = (text: string, { dateOnly }: Column): string => {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw badQuery(`'${text}' is no date.`);
  const iso = new Date(time).toISOString();
  return dateOnly ? iso.slice(0, 10) : iso.replace(/\.\d{3}Z$/, "Z");
};

/** A literal in the form in which it compares with values of this column. */
export const comparableLiteral = (value: unknown, column: Column | undefined): unknown => {
  if (column?.type === "datetime" && typeof value === "string") return asKept(value, column);
  return comparisonKey(value) ?? null;
};

type Walk = (scope: Scope) => StoredRow | undefined;

const pointsTo = ({ column, target }: Navigation, row: StoredRow): boolean =>
  !isPolymorphic(column) || row.values[kindOf(column.name)] === target.name;

const follow =
  (walk: Walk, navigation: Navigation, rows: Rows): Walk =>
  (scope) => {
    const from = walk(scope);
    const id = from?.values[navigation.column.name];
    return from && typeof id === "string" && pointsTo(navigation, from)
      ? rows.get(navigation.target.name, id)
      : undefined;
  };

const columnNamed = (table: Table, name: string, catalog: Catalog): Column => {
  const column = catalog.property(table, name) ?? catalog.navigation(table, name)?.column;
  if (!column || column.readable === false) throw unknownQueryProperty(name, table.name);
  return column;
};

/** Where a path begins: at a lambda's variable, or at the row itself. */
const startOf = (
  path: readonly string[],
  frames: Frames,
): { readonly frame: number; readonly names: readonly string[] } => {
  const variable = frames.findLastIndex(({ name }) => name !== "" && name === path[0]);
  return variable === -1 ? { frame: 0, names: path } : { frame: variable, names: path.slice(1) };
};

/** Compiles `column`, `navigation/…/column` or `variable/…/column`. */
export const compilePath = (path: readonly string[], { catalog, rows, frames }: Compiling): Operand => {
  const { frame, names } = startOf(path, frames);
  const start = frames[frame];
  const last = names.at(-1);
  if (!start || last === undefined) throw badQuery(`'${path.join("/")}' names no column.`);
  let table = start.table;
  let walk: Walk = (scope) => scope[frame];
  for (const name of names.slice(0, -1)) {
    const navigation = catalog.navigation(table, name);
    if (!navigation) throw unknownQueryProperty(name, table.name);
    walk = follow(walk, navigation, rows);
    table = navigation.target;
  }
  const column = columnNamed(table, last, catalog);
  if (column.name === "versionnumber") return { column, read: (scope) => walk(scope)?.version ?? null };
  return { column, read: (scope) => comparable(walk(scope)?.values[column.name], column) };
};
