import { type DataverseClient, setMetadataCache, XrmContextDataverseClient } from "dataverse-ify";
import { actionTable, currencyTable, eventSet, paymentTable, refundTable } from "./tables.ts";

/** dataverse-ify over the host's own `Xrm.WebApi`, so with the rights of whoever looks at the form. */
export const staffDataverse = (webApi: Xrm.WebApi): DataverseClient => {
  const known = [paymentTable, actionTable, refundTable, currencyTable];
  setMetadataCache({
    entities: Object.fromEntries(known.map((table) => [table.logicalName, table])),
    entitySetNames: { cfl_gatewayevent: eventSet },
  });
  return new XrmContextDataverseClient(webApi);
};

/** A GUID as the Web API writes it: no braces, lower case. */
export const plainId = (id: string): string => id.replace(/[{}]/g, "").toLowerCase();
