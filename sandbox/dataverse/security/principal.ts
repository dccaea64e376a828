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
  ...[
    "transactioncurrency",
    "organization",
    "businessunit",
    "systemuser",
    "team",
    "teammembership",
    "role",
    "systemuserroles",
    "solution",
    "publisher",
    "solutioncomponent",
  ],
  ...[
    "systemform",
    "savedquery",
    "savedqueryvisualization",
    "ribboncustomization",
    "environmentvariabledefinition",
    "environmentvariablevalue",
    "webresource",
    "customcontrol",
    "appmodule",
    "sitemap",
    "sdkmessage",
    "sdkmessagefilter",
  ],
]);

/** Appending to these is not a privilege of its own in our knowledge; refusing it would be inventing. */
const appendToByAll = new Set(["businessunit", "systemuser", "team", "sdkmessage", "sdkmessagefilter"]);

/** A few platform tables call their privileges by another name than the table's. */
const names: Readonly<Record<string, string>> = { systemuser: "User", savedquery: "Query", annotation: "Note" };

/** `prvReadcfl_payment` */
export const privilegeName = (privilege: Privilege, table: Table): string =>
  `prv${privilege}${names[table.name] ?? table.schemaName}`;

const depthOf = (principal: Principal, privilege: Privilege, table: Table): Depth | undefined => {
  const found = principal.privileges.get(privilegeName(privilege, table).toLowerCase());
  if (found) return found;
  if (privilege === "Read" && readByAll.has(table.name)) return "Global";
  if (privilege === "AppendTo" && appendToByAll.has(table.name)) return "Global";
  return undefined;
};

/** Which rows of a table a privilege reaches; undefined when it is not held at all. The one business unit is everybody's. */
export const reachOf = (
  principal: Principal,
  privilege: Privilege,
  table: Table,
): ((row: StoredRow) => boolean) | undefined => {
  const depth = depthOf(principal, privilege, table);
  if (depth === undefined) return undefined;
  if (depth !== "Basic" || table.ownership !== "user") return () => true;
  return (row) => row.values["ownerid"] === principal.userId;
};

/** Whether a privilege on this row is held; without a row: on the table at all. */
export const isAllowed = (
  principal: Principal,
  privilege: Privilege,
  at: { table: Table; row?: StoredRow },
): boolean => {
  const reaches = reachOf(principal, privilege, at.table);
  return reaches !== undefined && (at.row === undefined || reaches(at.row));
};

/** Refuses as Dataverse does when it is not held. */
export const demand = (principal: Principal, privilege: Privilege, at: { table: Table; row?: StoredRow }): void => {
  if (isAllowed(principal, privilege, at)) return;
  const { table, row } = at;
  if (row && depthOf(principal, privilege, table)) {
    throw accessDenied({ user: principal.userId, row: row.id, table: table.name, right: privilege });
  }
  const name = privilegeName(privilege, table);
  throw missingPrivilege({ user: principal.userId, privilege: name, table: table.name });
};

/** Refuses who lacks a privilege that belongs to no table, such as `prvImportCustomization`. */
export const demandNamed = (principal: Principal, privilege: string): void => {
  if (principal.privileges.has(privilege.toLowerCase())) return;
  throw missingPrivilege({ user: principal.userId, privilege, table: "none" });
};
