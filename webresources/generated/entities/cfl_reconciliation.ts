// Generated from solution/model by `npm run generate`. Change the model, not this file.

import type { EntityReference, Guid, IEntity } from "dataverse-ify";
import type { cfl_reconciliationstate } from "../enums/cfl_reconciliationstate.ts";
import type { statecode } from "../enums/statecode.ts";
import type { statuscode } from "../enums/statuscode.ts";

/** The table as dataverse-ify has to know it. */
export const cfl_reconciliationMetadata = {
  typeName: "mscrm.cfl_reconciliation",
  logicalName: "cfl_reconciliation",
  collectionName: "cfl_reconciliations",
  primaryIdAttribute: "cfl_reconciliationid",
  attributeTypes: {
    cfl_checked: "Integer",
    cfl_corrected: "Integer",
    cfl_finishedon: "DateAndTime:UserLocal",
    cfl_recovered: "Integer",
    cfl_since: "DateAndTime:UserLocal",
    cfl_startedon: "DateAndTime:UserLocal",
    cfl_state: "Optionset",
    cfl_unmended: "Integer",
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
    createdby: ["mscrm.systemuser"],
    modifiedby: ["mscrm.systemuser"],
    organizationid: ["mscrm.organization"],
  },
};

/** Logical names of the columns. */
export const cfl_reconciliationAttributes = {
  cfl_checked: "cfl_checked",
  cfl_corrected: "cfl_corrected",
  cfl_cursor: "cfl_cursor",
  cfl_findings: "cfl_findings",
  cfl_finishedon: "cfl_finishedon",
  cfl_name: "cfl_name",
  cfl_reconciliationid: "cfl_reconciliationid",
  cfl_recovered: "cfl_recovered",
  cfl_since: "cfl_since",
  cfl_startedon: "cfl_startedon",
  cfl_state: "cfl_state",
  cfl_unmended: "cfl_unmended",
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

export type cfl_reconciliationAttribute = keyof typeof cfl_reconciliationAttributes;

/** Reconciliation: A comparison of our rows with the gateway, and what it mended. */
export interface cfl_reconciliation extends IEntity {
  /** Checked: Payments compared. */
  cfl_checked?: number | null;
  /** Corrected: Rows that were mended. */
  cfl_corrected?: number | null;
  /** Cursor: Where a stopped run goes on. */
  cfl_cursor?: string | null;
  /** Findings: Each mismatch and its repair. */
  cfl_findings?: string | null;
  /** Finished on: When the run ended. */
  cfl_finishedon?: Date | null;
  /** Number: Our own number. */
  cfl_name?: string | null;
  /** Reconciliation */
  cfl_reconciliationid?: Guid | null;
  /** Recovered: Events that webhooks never brought. */
  cfl_recovered?: number | null;
  /** Since: From when on payments were compared. */
  cfl_since?: Date | null;
  /** Started on: When the run began. */
  cfl_startedon?: Date | null;
  /** State: How the run stands. */
  cfl_state?: cfl_reconciliationstate | null;
  /** Not mended: What has to be looked at. */
  cfl_unmended?: number | null;
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
