// Generated from solution/model by `npm run generate`. Change the model, not this file.

import type { EntityReference, Guid, IEntity } from "dataverse-ify";
import type { cfl_eventstate } from "../enums/cfl_eventstate.ts";
import type { statecode } from "../enums/statecode.ts";
import type { statuscode } from "../enums/statuscode.ts";

/** The table as dataverse-ify has to know it. */
export const cfl_gatewayeventMetadata = {
  typeName: "mscrm.cfl_gatewayevent",
  logicalName: "cfl_gatewayevent",
  collectionName: "cfl_gatewayevents",
  primaryIdAttribute: "cfl_gatewayeventid",
  attributeTypes: {
    cfl_attempts: "Integer",
    cfl_createdon: "DateAndTime:UserLocal",
    cfl_state: "Optionset",
    createdon: "DateAndTime:UserLocal",
    importsequencenumber: "Integer",
    modifiedon: "DateAndTime:UserLocal",
    overriddencreatedon: "DateOnly:UserLocal",
    statecode: "Optionset",
    statuscode: "Optionset",
    timezoneruleversionnumber: "Integer",
    utcconversiontimezonecode: "Integer",
  },
  navigation: {
    cfl_paymentid: ["mscrm.cfl_payment"],
    createdby: ["mscrm.systemuser"],
    modifiedby: ["mscrm.systemuser"],
    organizationid: ["mscrm.organization"],
  },
};

/** Logical names of the columns. */
export const cfl_gatewayeventAttributes = {
  cfl_attempts: "cfl_attempts",
  cfl_createdon: "cfl_createdon",
  cfl_error: "cfl_error",
  cfl_eventid: "cfl_eventid",
  cfl_gatewayeventid: "cfl_gatewayeventid",
  cfl_paymentid: "cfl_paymentid",
  cfl_state: "cfl_state",
  cfl_summary: "cfl_summary",
  cfl_type: "cfl_type",
  createdby: "createdby",
  createdon: "createdon",
  createdonbehalfby: "createdonbehalfby",
  importsequencenumber: "importsequencenumber",
  modifiedby: "modifiedby",
  modifiedon: "modifiedon",
  modifiedonbehalfby: "modifiedonbehalfby",
  organizationid: "organizationid",
  overriddencreatedon: "overriddencreatedon",
  statecode: "statecode",
  statuscode: "statuscode",
  timezoneruleversionnumber: "timezoneruleversionnumber",
  utcconversiontimezonecode: "utcconversiontimezonecode",
} as const;

export type cfl_gatewayeventAttribute = keyof typeof cfl_gatewayeventAttributes;

/** Gateway event: News from the gateway, and what became of it; pruned by age. */
export interface cfl_gatewayevent extends IEntity {
  /** Tries: How often it was tried. */
  cfl_attempts?: number | null;
  /** Happened on: When the gateway created it. */
  cfl_createdon?: Date | null;
  /** Error: Why it is parked or given up. */
  cfl_error?: string | null;
  /** Event: Stripe's evt_… id. */
  cfl_eventid?: string | null;
  /** Gateway event */
  cfl_gatewayeventid?: Guid | null;
  /** Payment: Of which payment. */
  cfl_paymentid?: EntityReference | null;
  /** State: What became of it. */
  cfl_state?: cfl_eventstate | null;
  /** Summary: What it said, in short; never a client secret. */
  cfl_summary?: string | null;
  /** Type: payment_intent.succeeded, … */
  cfl_type?: string | null;
  /** Created By */
  createdby?: EntityReference | null;
  /** Created On */
  createdon?: Date | null;
  /** Created By (Delegate) */
  createdonbehalfby?: EntityReference | null;
  /** Import Sequence Number */
  importsequencenumber?: number | null;
  /** Modified By */
  modifiedby?: EntityReference | null;
  /** Modified On */
  modifiedon?: Date | null;
  /** Modified By (Delegate) */
  modifiedonbehalfby?: EntityReference | null;
  /** Organization */
  organizationid?: EntityReference | null;
  /** Record Created On */
  overriddencreatedon?: Date | null;
  /** Status */
  statecode?: statecode | null;
  /** Status Reason */
  statuscode?: statuscode | null;
  /** Time Zone Rule Version Number */
  timezoneruleversionnumber?: number | null;
  /** UTC Conversion Time Zone Code */
  utcconversiontimezonecode?: number | null;
}
