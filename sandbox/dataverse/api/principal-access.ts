import { parseReference } from "../odata/address.ts";
import { badQuery } from "../refusal.ts";
import type { Table } from "../schema/schema.ts";
import { isAllowed, type Principal, type Privilege } from "../security/principal.ts";
import { principalOf } from "../security/user-privileges.ts";
import type { StoredRow } from "../store/row.ts";
import type { Target } from "../odata/address.ts";
import { answer, type Answer } from "./exchange.ts";
import { readablePlace, rowAt, type Served } from "./read-rows.ts";

/** Dataverse's names of the rights, and the privilege behind each; sharing is unknown to the sandbox. */
const rights: Readonly<Record<string, Privilege>> = {
  ReadAccess: "Read",
  WriteAccess: "Write",
  AppendAccess: "Append",
  AppendToAccess: "AppendTo",
  CreateAccess: "Create",
  DeleteAccess: "Delete",
  AssignAccess: "Assign",
};

const accessOf = (principal: Principal, at: { readonly table: Table; readonly row: StoredRow }): string => {
  const held = Object.entries(rights).filter(([, privilege]) => isAllowed(principal, privilege, at));
  return held.length === 0 ? "None" : held.map(([name]) => name).join(", ");
};

const referenceIn = (part: string, search: URLSearchParams): string => {
  const alias = /\(Target=(@\w+)\)$/.exec(part)?.[1];
  const target: unknown = JSON.parse(search.get(alias ?? "") ?? "null");
  const id = typeof target === "object" && target !== null && "@odata.id" in target ? target["@odata.id"] : undefined;
  if (typeof id === "string") return id;
  throw badQuery("RetrievePrincipalAccess needs (Target=@t)?@t={'@odata.id':'set(guid)'}.");
};

/** `systemusers(…)/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@t)?@t={"@odata.id":"contacts(…)"}` */
export const retrievePrincipalAccess = (
  at: { readonly table: Table; readonly target: Target },
  part: string,
  served: Served,
): Answer => {
  const { environment, operation } = served;
  const { row: user } = readablePlace(at.table, at.target, served);
  const { name, target } = parseReference(referenceIn(part, operation.search));
  const table = environment.catalog.tableOfSet(name);
  if (!table || !target) throw badQuery(`There is no set ${name}.`);
  const row = rowAt(table, target, environment.store);
  return answer(200, {
    "@odata.context": `${operation.root}/$metadata#Microsoft.Dynamics.CRM.RetrievePrincipalAccessResponse`,
    AccessRights: accessOf(principalOf(user.id, environment), { table, row }),
  });
};
