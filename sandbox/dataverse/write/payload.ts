import { badPayload, noSuchRow, undeclaredAnnotation, unknownProperty, unsupported } from "../refusal.ts";
import type { Catalog, Navigation } from "../schema/catalog.ts";
import { isLookup, isPolymorphic, kindOf, type Table } from "../schema/schema.ts";
import type { StoredRow, Values } from "../store/row.ts";
import { parseSegment, type Target } from "../odata/address.ts";
import { checkedValue } from "./checked-value.ts";

export type Payload = Readonly<Record<string, unknown>>;

/** A row that a payload points to, for the privileges that binding needs. */
export interface Bound {
  readonly table: Table;
  readonly row: StoredRow;
}

export interface ReadPayload {
  readonly values: Values;
  readonly bound: readonly Bound[];
}

interface Context {
  readonly catalog: Catalog;
  find(table: Table, target: Target): StoredRow | undefined;
}

const bindSuffix = "@odata.bind";

const navigationNamed = (table: Table, name: string, set: string, catalog: Catalog): Navigation => {
  const named = catalog.navigationsOf(table).filter((navigation) => navigation.name === name);
  if (named.length === 0) throw undeclaredAnnotation(name);
  const fitting = named.find((navigation) => navigation.target.set === set);
  if (!fitting) throw badPayload(`'${set}' is not what '${name}' points to.`);
  return fitting;
};

const bind = (
  table: Table,
  name: string,
  reference: unknown,
  context: Context,
): { readonly values: Values; readonly bound: readonly Bound[] } => {
  if (reference === null) {
    const [navigation] = context.catalog.navigationsOf(table).filter((each) => each.name === name);
    if (!navigation) throw undeclaredAnnotation(name);
    return { values: { [navigation.column.name]: null }, bound: [] };
  }
  if (typeof reference !== "string") throw badPayload(`'${name}${bindSuffix}' is not a text.`);
  const { name: set, target } = parseSegment(reference.replace(/^(https?:\/\/[^/]+)?\/?(api\/data\/v[\d.]+\/)?/, ""));
  const { column, target: pointed } = navigationNamed(table, name, set, context.catalog);
  if (!target) throw badPayload(`'${reference}' names no row.`);
  const row = context.find(pointed, target);
  if (!row) throw noSuchRow(pointed.name, target.kind === "id" ? target.id : JSON.stringify(target.values));
  const kind = isPolymorphic(column) ? { [kindOf(column.name)]: pointed.name } : {};
  return { values: { [column.name]: row.id, ...kind }, bound: [{ table: pointed, row }] };
};

/** Reads a body: columns are checked, binds resolved; annotations are passed over. Unknown names are refused. */
export const readPayload = (
  table: Table,
  payload: Payload,
  writing: "create" | "update",
  context: Context,
): ReadPayload => {
  let values: Values = {};
  const bound: Bound[] = [];
  for (const [name, value] of Object.entries(payload)) {
    if (name.endsWith(bindSuffix)) {
      const read = bind(table, name.slice(0, -bindSuffix.length), value, context);
      values = { ...values, ...read.values };
      bound.push(...read.bound);
      continue;
    }
    if (name.includes("@")) continue;
    const column = table.columns.get(name);
    if (context.catalog.navigation(table, name) && (!column || isLookup(column))) {
      if (value === null) values = { ...values, ...bind(table, name, null, context).values };
      else throw unsupported(`creating or changing a row behind '${name}' in the same call (deep insert)`);
      continue;
    }
    if (!column || isLookup(column)) throw unknownProperty(name, table.name);
    const writable = writing === "create" ? column.creatable : column.updatable;
    // The platform passes over what it alone writes.
    if (writable === false && column.type !== "id" && column.type !== "state") continue;
    values = { ...values, [name]: checkedValue(table, column, value) };
  }
  return { values, bound };
};
