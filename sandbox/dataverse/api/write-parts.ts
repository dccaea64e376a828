import { parseReference, parseSegment, type Target } from "../odata/address.ts";
import { badPayload, unknownSegment, unsupported } from "../refusal.ts";
import { isLookup, type Table } from "../schema/schema.ts";
import type { Collection } from "../schema/catalog.ts";
import type { StoredRow } from "../store/row.ts";
import type { Payload } from "../write/payload.ts";
import { update } from "../write/update.ts";
import { answer } from "./exchange.ts";
import { rowAt } from "./read-rows.ts";
import { writeUserRole } from "./user-roles.ts";
import { contextOf, payloadOf, type Pending, type Writing } from "./write-rows.ts";

/** A row's column, navigation or collection that a request addresses. */
interface Part {
  readonly row: StoredRow;
  readonly name: string;
  readonly reference: boolean;
}

const change = (
  at: { readonly table: Table; readonly row: StoredRow },
  payload: Payload,
  writing: Writing,
): Pending => ({
  written: [update(at, payload, contextOf(writing))],
  answer: answer(204),
});

const referenceIn = ({ operation }: Writing): string => {
  const reference = payloadOf(operation)["@odata.id"];
  if (typeof reference !== "string") throw badPayload("A reference is given as @odata.id.");
  return reference;
};

/** Collections hold rows by lookups: joining one is a change of the member's row. */
const relate = (
  collection: Collection,
  member: { address: string; to: StoredRow | null },
  writing: Writing,
): Pending => {
  const { table, transaction } = writing;
  const { name, target } = parseReference(member.address);
  if (name !== collection.table.set || !target) {
    throw badPayload(`'${member.address}' is no row of '${collection.table.set}'.`);
  }
  const row = rowAt(collection.table, target, transaction);
  const bind = `${collection.relationship.navigation}@odata.bind`;
  const value = member.to ? `/${table.set}(${member.to.id})` : null;
  return change({ table: collection.table, row }, { [bind]: value }, writing);
};

const writeColumn = ({ row, name }: Part, writing: Writing): Pending | undefined => {
  const { table, operation } = writing;
  const column = table.columns.get(name);
  if (!column || isLookup(column)) return undefined;
  if (operation.method === "DELETE") return change({ table, row }, { [name]: null }, writing);
  if (operation.method === "PUT") return change({ table, row }, { [name]: payloadOf(operation)["value"] }, writing);
  return undefined;
};

const writeReference = ({ row, name }: Part, writing: Writing): Pending | undefined => {
  const { table, operation, environment } = writing;
  const bind = `${name}@odata.bind`;
  if (environment.catalog.navigation(table, name)) {
    if (operation.method === "PUT") return change({ table, row }, { [bind]: referenceIn(writing) }, writing);
    if (operation.method === "DELETE") return change({ table, row }, { [bind]: null }, writing);
  }
  const { name: collectionName, target } = parseSegment(name);
  const collection = environment.catalog.collection(table, collectionName);
  if (!collection) return undefined;
  if (operation.method === "POST") return relate(collection, { address: referenceIn(writing), to: row }, writing);
  const given = target?.kind === "id" ? `/${collection.table.set}(${target.id})` : operation.search.get("$id");
  if (operation.method === "DELETE" && given) return relate(collection, { address: given, to: null }, writing);
  return undefined;
};

/** `PUT` and `DELETE` of one column; associating and dissociating through `…/$ref`. */
export const writePart = (writing: Writing, target: Target, parts: readonly string[]): Pending => {
  const { operation, environment, table, transaction } = writing;
  const [name = "", suffix, ...rest] = parts;
  const reference = suffix === "$ref";
  const known = parseSegment(name).name;
  const { catalog } = environment;
  const roles = writeUserRole(target, parts, writing);
  if (roles) return roles;
  if (!table.columns.has(known) && !catalog.navigation(table, known) && !catalog.collection(table, known)) {
    throw unknownSegment(known);
  }
  const part = { row: rowAt(table, target, transaction), name, reference };
  const fits = rest.length === 0 && (suffix === undefined || reference);
  const done = fits ? (reference ? writeReference(part, writing) : writeColumn(part, writing)) : undefined;
  if (!done) throw unsupported(`${operation.method} ${operation.path}`);
  return done;
};
