import { accessDenied, missingPrivilege } from "../refusal.ts";
import type { Table } from "../schema/schema.ts";
import type { StoredRow } from "../store/row.ts";

export type Privilege = "Create" | "Read" | "Write" | "Delete" | "Append" | "AppendTo" | "Assign";

/** How far a privilege reaches; in one business unit, Local and Deep reach everything. */
export type Depth = "Basic" | "Local" | "Deep" | "Global";

/** Who calls: a user and what their roles allow, by privilege name (`prvReadcfl_payment`). */
export interface Principal {
  readonly userId: string;
  readonly businessUnitId: string;
  readonly privileges: ReadonlyMap<string, Depth>;
}

/** Tables whose definitions and rows every user reads: the platform's minimum for any role. */
const readByAll = new Set([
  ...["transactioncurrency", "organization", "businessunit", "systemuser", "team", "role", "solution"],
  ...["systemform", "savedquery", "webresource", "customcontrol", "sdkmessage", "sdkmessagefilter"],
]);

/** Appending to these is not a privilege of its own in our knowledge; refusing it would be inventing. */
const appendToByAll = new Set([
  "transactioncurrency",
  "businessunit",
  "systemuser",
  "team",
  "sdkmessage",
  "sdkmessagefilter",
]);

const depthOf = (principal: Principal, privilege: Privilege, table: Table): Depth | undefined => {
  const name = `prv${privilege}${table.name}`.toLowerCase();
  const found = principal.privileges.get(name);
  if (found) return found;
  if (privilege === "Read" && readByAll.has(table.name)) return "Global";
  if (privilege === "AppendTo" && appendToByAll.has(table.name)) return "Global";
  return undefined;
};

const owns = (principal: Principal, row: StoredRow): boolean => row.values["ownerid"] === principal.userId;

const reaches = (principal: Principal, depth: Depth, table: Table, row: StoredRow | undefined): boolean =>
  depth !== "Basic" || table.ownership !== "user" || row === undefined || owns(principal, row);

/** Whether a privilege on this row is held; without a row: on the table at all. */
export const isAllowed = (
  principal: Principal,
  privilege: Privilege,
  at: { table: Table; row?: StoredRow },
): boolean => {
  const depth = depthOf(principal, privilege, at.table);
  return depth !== undefined && reaches(principal, depth, at.table, at.row);
};

/** Refuses as Dataverse does when it is not held. */
export const demand = (principal: Principal, privilege: Privilege, at: { table: Table; row?: StoredRow }): void => {
  if (isAllowed(principal, privilege, at)) return;
  const { table, row } = at;
  if (row && depthOf(principal, privilege, table)) {
    throw accessDenied({ user: principal.userId, row: row.id, table: table.name, right: privilege });
  }
  throw missingPrivilege({
    user: principal.userId,
    privilege: `prv${privilege}${table.schemaName}`,
    table: table.name,
  });
};
