import { metadataDocument } from "../metadata/document.ts";
import { answer, type Answer } from "./exchange.ts";
import { getDefinitions } from "../metadata/definitions.ts";
import type { Served } from "./read-rows.ts";

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

/** What is read and is no row: the service document, metadata, functions. Undefined for anything else. */
export const getUnbound = (name: string, served: Served): Answer | undefined => {
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
    default:
      return undefined;
  }
};
