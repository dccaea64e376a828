// Generated from solution/model by `npm run generate`. Change the model, not this file.

import type { EntityReference, Guid, IEntity } from "dataverse-ify";
import type { cfl_actionkind } from "../enums/cfl_actionkind.ts";
import type { cfl_actionstate } from "../enums/cfl_actionstate.ts";
import type { statecode } from "../enums/statecode.ts";
import type { statuscode } from "../enums/statuscode.ts";

/** The table as dataverse-ify has to know it. */
export const cfl_paymentactionMetadata = {
  typeName: "mscrm.cfl_paymentaction",
  logicalName: "cfl_paymentaction",
  collectionName: "cfl_paymentactions",
  primaryIdAttribute: "cfl_paymentactionid",
  attributeTypes: {
    cfl_amount: "Money",
    cfl_amount_base: "Money",
    cfl_kind: "Optionset",
    cfl_state: "Optionset",
    createdon: "DateAndTime:UserLocal",
    exchangerate: "Decimal",
    importsequencenumber: "Integer",
    modifiedon: "DateAndTime:UserLocal",
    overriddencreatedon: "DateOnly:UserLocal",
    statecode: "Optionset",
    statuscode: "Optionset",
    timezoneruleversionnumber: "Integer",
    utcconversiontimezonecode: "Integer",
  },
  navigation: {
    cfl_gatewayeventid: ["mscrm.cfl_gatewayevent"],
    cfl_paymentid: ["mscrm.cfl_payment"],
    createdby: ["mscrm.systemuser"],
    modifiedby: ["mscrm.systemuser"],
    ownerid: ["mscrm.owner"],
    owningbusinessunit: ["mscrm.businessunit"],
    owningteam: ["mscrm.team"],
    owninguser: ["mscrm.systemuser"],
    transactioncurrencyid: ["mscrm.transactioncurrency"],
  },
};

/** Logical names of the columns. */
export const cfl_paymentactionAttributes = {
  cfl_amount: "cfl_amount",
  cfl_amount_base: "cfl_amount_base",
  cfl_gatewayeventid: "cfl_gatewayeventid",
  cfl_kind: "cfl_kind",
  cfl_message: "cfl_message",
  cfl_name: "cfl_name",
  cfl_paymentactionid: "cfl_paymentactionid",
  cfl_paymentid: "cfl_paymentid",
  cfl_state: "cfl_state",
  createdby: "createdby",
  createdon: "createdon",
  createdonbehalfby: "createdonbehalfby",
  exchangerate: "exchangerate",
  importsequencenumber: "importsequencenumber",
  modifiedby: "modifiedby",
  modifiedon: "modifiedon",
  modifiedonbehalfby: "modifiedonbehalfby",
  overriddencreatedon: "overriddencreatedon",
  ownerid: "ownerid",
  owningbusinessunit: "owningbusinessunit",
  owningteam: "owningteam",
  owninguser: "owninguser",
  statecode: "statecode",
  statuscode: "statuscode",
  timezoneruleversionnumber: "timezoneruleversionnumber",
  transactioncurrencyid: "transactioncurrencyid",
  utcconversiontimezonecode: "utcconversiontimezonecode",
} as const;

export type cfl_paymentactionAttribute = keyof typeof cfl_paymentactionAttributes;

/** Payment action: A command of staff, carried out by the server exactly once. */
export interface cfl_paymentaction extends IEntity {
  /** Amount: How much to capture; empty means all that is authorised. */
  cfl_amount?: number | null;
  /** Amount (Base): Value of Amount in the base currency. */
  cfl_amount_base?: number | null;
  /** Gateway event: Which event to replay. */
  cfl_gatewayeventid?: EntityReference | null;
  /** Action: What to do. */
  cfl_kind?: cfl_actionkind | null;
  /** In words: What became of it and what to do next. */
  cfl_message?: string | null;
  /** Number: Our own number. */
  cfl_name?: string | null;
  /** Payment action */
  cfl_paymentactionid?: Guid | null;
  /** Payment: With which payment. */
  cfl_paymentid?: EntityReference | null;
  /** State: How the command stands. */
  cfl_state?: cfl_actionstate | null;
  /** Created By */
  createdby?: EntityReference | null;
  /** Created On */
  createdon?: Date | null;
  /** Created By (Delegate) */
  createdonbehalfby?: EntityReference | null;
  /** Exchange Rate */
  exchangerate?: number | null;
  /** Import Sequence Number */
  importsequencenumber?: number | null;
  /** Modified By */
  modifiedby?: EntityReference | null;
  /** Modified On */
  modifiedon?: Date | null;
  /** Modified By (Delegate) */
  modifiedonbehalfby?: EntityReference | null;
  /** Record Created On */
  overriddencreatedon?: Date | null;
  /** Owner */
  ownerid?: EntityReference | null;
  /** Owning Business Unit */
  owningbusinessunit?: EntityReference | null;
  /** Owning Team */
  owningteam?: EntityReference | null;
  /** Owning User */
  owninguser?: EntityReference | null;
  /** Status */
  statecode?: statecode | null;
  /** Status Reason */
  statuscode?: statuscode | null;
  /** Time Zone Rule Version Number */
  timezoneruleversionnumber?: number | null;
  /** Currency */
  transactioncurrencyid?: EntityReference | null;
  /** UTC Conversion Time Zone Code */
  utcconversiontimezonecode?: number | null;
}
