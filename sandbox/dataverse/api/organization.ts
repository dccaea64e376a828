import { answer, type Answer } from "./exchange.ts";
import type { Served } from "./read-rows.ts";

/** The one access type whose end points the sandbox could tell. */
const asked = /^RetrieveCurrentOrganization\(AccessType=Microsoft\.Dynamics\.CRM\.EndpointAccessType'Default'\)$/;

/** What the environment is: `CustomerTest` is what others call a sandbox. Undefined for anything else that is asked. */
export const currentOrganization = ({ operation, environment }: Served): Answer | undefined =>
  asked.test(operation.path)
    ? answer(200, {
        "@odata.context": `${operation.root}/$metadata#Microsoft.Dynamics.CRM.RetrieveCurrentOrganizationResponse`,
        Detail: {
          OrganizationId: environment.organizationId,
          FriendlyName: "Counterfoil sandbox",
          UniqueName: "counterfoilsandbox",
          UrlName: "counterfoilsandbox",
          State: "Enabled",
          OrganizationType: "CustomerTest",
        },
      })
    : undefined;
