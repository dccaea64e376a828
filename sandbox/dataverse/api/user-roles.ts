import { badPayload, idTaken } from "../refusal.ts";
import { parseReference, parseSegment, type Target } from "../odata/address.ts";
import type { StoredRow } from "../store/row.ts";
import { create } from "../write/create.ts";
import { remove } from "../write/remove.ts";
import { answer } from "./exchange.ts";
import { rowAt } from "./read-rows.ts";
import { contextOf, payloadOf, type Pending, type Writing } from "./write-rows.ts";

/** The many-to-many relationship of users and roles. */
const relationship = "systemuserroles_association";

const assign = (user: StoredRow, roleId: string, writing: Writing): Pending => {
  const { environment, transaction } = writing;
  const [membership, role] = [
    environment.catalog.knownTable("systemuserroles"),
    environment.catalog.knownTable("role"),
  ];
  const { values } = rowAt(role, { kind: "id", id: roleId }, transaction);
  if (values["businessunitid"] !== user.values["businessunitid"]) {
    throw badPayload("The role and the user are of different business units.");
  }
  const isHeld = [...transaction.all(membership.name)].some(
    (row) => row.values["systemuserid"] === user.id && row.values["roleid"] === roleId,
  );
  if (isHeld) throw idTaken();
  const written = create(membership, { systemuserid: user.id, roleid: roleId }, contextOf(writing));
  return { written, answer: answer(204) };
};

const withdraw = (user: StoredRow, roleId: string, writing: Writing): Pending => {
  const { environment, transaction } = writing;
  const table = environment.catalog.knownTable("systemuserroles");
  const row = [...transaction.all(table.name)].find(
    ({ values }) => values["systemuserid"] === user.id && values["roleid"] === roleId,
  );
  return { written: row ? [remove({ table, row }, contextOf(writing))] : [], answer: answer(204) };
};

/** `…/systemuserroles_association/$ref`: gives a user a role and takes it away; undefined for any other part of a row. */
export const writeUserRole = (at: Target, parts: readonly string[], writing: Writing): Pending | undefined => {
  const { table, operation, transaction } = writing;
  const [segment = "", suffix, ...rest] = parts;
  const { name, target } = parseSegment(segment);
  if (table.name !== "systemuser" || name !== relationship || suffix !== "$ref" || rest.length > 0) return undefined;
  const user = rowAt(table, at, transaction);
  if (operation.method === "DELETE" && target?.kind === "id") return withdraw(user, target.id, writing);
  if (operation.method !== "POST" || target) return undefined;
  const reference = parseReference(String(payloadOf(operation)["@odata.id"] ?? ""));
  if (reference.name !== "roles" || reference.target?.kind !== "id") throw badPayload("A role is given as @odata.id.");
  return assign(user, reference.target.id, writing);
};
