import { metadataDocument } from "../metadata/document.ts";
import { answer, type Answer } from "./exchange.ts";
import { getDefinitions } from "../metadata/definitions.ts";
import type { Segment, Target } from "../odata/address.ts";
import type { Table } from "../schema/schema.ts";
import { userPrivileges } from "../security/user-privileges.ts";
import { readablePlace, type Served } from "./read-rows.ts";
import { retrievePrincipalAccess } from "./principal-access.ts";
import { retrieveSetting } from "./settings.ts";
import { retrieveDependenciesForUninstall } from "./solution-dependencies.ts";

const serviceDocument = ({ operation, environment }: Served): Answer =>
  answer(200, {
    "@odata.context": `${operation.root}/$metadata`,
    value: environment.catalog.tables.map(({ set }) => ({ name: set, kind: "EntitySet", url: set })),
  });

const whoAmI = ({ operation, environment }: Served): Answer =>
  answer(200, {
    "@odata.context": `${operation.root}/$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse`,
    BusinessUnitId: operation.principal.businessUnitId,
    UserId: operation.principal.userId,
    OrganizationId: environment.organizationId,
  });

/** `Function(Name=@p1)?@p1='x'`: the parameter stands in the query. */
export const withAliases = (segment: string, search: URLSearchParams): string =>
  segment.replace(/=(@\w+)/g, (whole, alias: string) => `=${search.get(alias) ?? whole.slice(1)}`);

/** What is read and is no row: the service document, metadata, functions. Undefined for anything else. */
export const getUnbound = ({ name, target }: Segment, served: Served): Answer | undefined => {
  switch (name) {
    case "":
      return serviceDocument(served);
    case "WhoAmI":
      return whoAmI(served);
    case "$metadata":
      return answer(200, metadataDocument(served.environment.catalog), { "Content-Type": "application/xml" });
    case "EntityDefinitions":
    case "GlobalOptionSetDefinitions":
      return getDefinitions(served.operation, served.environment);
    case "RetrieveSetting":
      return retrieveSetting(target, served);
    case "RetrieveDependenciesForUninstall":
      return retrieveDependenciesForUninstall(target, served);
    default:
      return undefined;
  }
};

/** A function that is bound to a user, `systemusers(…)/Microsoft.Dynamics.CRM.RetrieveUserPrivileges`; undefined for any other part. */
export const getBound = (
  at: { readonly table: Table; readonly target: Target },
  [part = "", ...rest]: readonly string[],
  served: Served,
): Answer | undefined => {
  const name = /^Microsoft\.Dynamics\.CRM\.(\w+)/.exec(part)?.[1];
  if (at.table.name !== "systemuser" || rest.length > 0) return undefined;
  if (name === "RetrievePrincipalAccess") return retrievePrincipalAccess(at, part, served);
  if (name !== "RetrieveUserPrivileges") return undefined;
  const { row } = readablePlace(at.table, at.target, served);
  return answer(200, {
    "@odata.context": `${served.operation.root}/$metadata#Microsoft.Dynamics.CRM.RetrieveUserPrivilegesResponse`,
    RolePrivileges: userPrivileges(row.id, served.environment),
  });
};
