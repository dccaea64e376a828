import { parseReference } from "../odata/address.ts";
import { badPayload, noSuchRow, undeclaredAnnotation, unknownProperty } from "../refusal.ts";
import type { Catalog, Collection, Navigation } from "../schema/catalog.ts";
import { type Column, isLookup, isPolymorphic, kindOf, type Table } from "../schema/schema.ts";
import type { Rows, StoredRow, Values } from "../store/row.ts";
import { checkedValue } from "./checked-value.ts";
import { findRow } from "./find-row.ts";

export type Payload = Readonly<Record<string, unknown>>;

/** A row that a payload points to, for the privileges that binding needs. */
export interface Bound {
  readonly table: Table;
  readonly row: StoredRow;
  readonly column: Column;
}

export interface ReadPayload {
  readonly values: Values;
  readonly bound: readonly Bound[];
  /** Deep insert: rows to be created before this one, behind a single-valued navigation. */
  readonly before: readonly { readonly navigation: Navigation; readonly payload: Payload }[];
  /** Deep insert: rows to be created after this one, pointing to it. */
  readonly after: readonly { readonly collection: Collection; readonly payloads: readonly Payload[] }[];
}

interface Reader {
  readonly table: Table;
  readonly catalog: Catalog;
  readonly rows: Rows;
  readonly writing: "create" | "update";
}

const bindSuffix = "@odata.bind";

const isObject = (value: unknown): value is Payload =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What a lookup column and its kind become when it points to this row. */
export const pointingTo = ({ column, target }: Navigation, id: string): Values => ({
  [column.name]: id,
  ...(isPolymorphic(column) ? { [kindOf(column.name)]: target.name } : {}),
});

const cleared = (column: Column): Values => ({
  [column.name]: null,
  ...(isPolymorphic(column) ? { [kindOf(column.name)]: null } : {}),
});

const bind = (name: string, reference: unknown, { table, catalog, rows }: Reader): Partial<ReadPayload> => {
  const named = catalog.navigationsOf(table).filter((navigation) => navigation.name === name);
  const [first] = named;
  if (!first) throw undeclaredAnnotation(name);
  if (reference === null) return { values: cleared(first.column) };
  if (typeof reference !== "string") throw badPayload(`The value of '${name}${bindSuffix}' is no address of a row.`);
  const { name: set, target } = parseReference(reference);
  const navigation = named.find((each) => each.target.set === set);
  if (!target || !navigation) throw badPayload(`'${reference}' is no row that '${name}' may point to.`);
  const row = findRow(navigation.target, target, rows);
  if (!row) throw noSuchRow(navigation.target.name, target.kind === "id" ? target.id : JSON.stringify(target.values));
  const bound = { table: navigation.target, row, column: navigation.column };
  return { values: pointingTo(navigation, row.id), bound: [bound] };
};

const deep = (name: string, value: unknown, { table, catalog, writing }: Reader): Partial<ReadPayload> | undefined => {
  const navigation = catalog.navigation(table, name);
  if (navigation && value === null) return { values: cleared(navigation.column) };
  if (navigation && isObject(value) && writing === "create") return { before: [{ navigation, payload: value }] };
  const collection = catalog.collection(table, name);
  if (collection && Array.isArray(value) && value.every(isObject) && writing === "create") {
    return { after: [{ collection, payloads: value }] };
  }
  if (!navigation && !collection) return undefined;
  throw badPayload(`The navigation property '${name}' takes no such value here: use '${name}${bindSuffix}'.`);
};

const plain = (name: string, value: unknown, { table, writing }: Reader): Partial<ReadPayload> => {
  const column = table.columns.get(name);
  if (!column || isLookup(column)) throw unknownProperty(name, table.name);
  const writable = writing === "create" ? column.creatable : column.updatable;
  // The platform passes over what it alone writes.
  if (writable === false && column.type !== "id" && column.type !== "state") return {};
  return { values: { [name]: checkedValue(table, column, value) } };
};

const readProperty = (name: string, value: unknown, reader: Reader): Partial<ReadPayload> => {
  if (name.endsWith(bindSuffix)) return bind(name.slice(0, -bindSuffix.length), value, reader);
  // Other annotations say nothing that is kept.
  if (name.includes("@")) return {};
  return deep(name, value, reader) ?? plain(name, value, reader);
};

/** Reads a body: columns are checked, binds resolved; unknown names are refused. */
export const readPayload = (payload: Payload, reader: Reader): ReadPayload => {
  const read = Object.entries(payload).map(([name, value]) => readProperty(name, value, reader));
  return {
    values: Object.assign({}, ...read.map((each) => each.values)) as Values,
    bound: read.flatMap((each) => each.bound ?? []),
    before: read.flatMap((each) => each.before ?? []),
    after: read.flatMap((each) => each.after ?? []),
  };
};
