import { type DataverseClient, setMetadataCache, XrmContextDataverseClient } from "dataverse-ify";
import { cfl_gatewayeventMetadata } from "../generated/entities/cfl_gatewayevent.ts";
import { cfl_paymentMetadata } from "../generated/entities/cfl_payment.ts";
import { cfl_paymentactionMetadata } from "../generated/entities/cfl_paymentaction.ts";
import { cfl_refundMetadata } from "../generated/entities/cfl_refund.ts";
import { currencyTable } from "./tables.ts";

const known = [
  cfl_paymentMetadata,
  cfl_paymentactionMetadata,
  cfl_refundMetadata,
  cfl_gatewayeventMetadata,
  currencyTable,
] as const;

/** dataverse-ify over the host's own `Xrm.WebApi`, so with the rights of whoever looks at the form. */
export const staffDataverse = (webApi: Xrm.WebApi): DataverseClient => {
  setMetadataCache({ entities: Object.fromEntries(known.map((table) => [table.logicalName, table])) });
  return new XrmContextDataverseClient(webApi);
};

/** A GUID as the Web API writes it: no braces, lower case. */
export const plainId = (id: string): string => id.replace(/[{}]/g, "").toLowerCase();
