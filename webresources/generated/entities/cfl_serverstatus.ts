// Generated from solution/model by `npm run generate`. Change the model, not this file.

import type { EntityReference, Guid, IEntity } from "dataverse-ify";
import type { statecode } from "../enums/statecode.ts";
import type { statuscode } from "../enums/statuscode.ts";

/** The table as dataverse-ify has to know it. */
export const cfl_serverstatusMetadata = {
  typeName: "mscrm.cfl_serverstatus",
  logicalName: "cfl_serverstatus",
  collectionName: "cfl_serverstatuses",
  primaryIdAttribute: "cfl_serverstatusid",
  attributeTypes: {
    cfl_backlog: "Integer",
    cfl_boundon: "DateAndTime:UserLocal",
    cfl_deadletters: "Integer",
    cfl_heartbeaton: "DateAndTime:UserLocal",
    cfl_lagseconds: "Integer",
    cfl_lasteventon: "DateAndTime:UserLocal",
    cfl_parked: "Integer",
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
export const cfl_serverstatusAttributes = {
  cfl_backlog: "cfl_backlog",
  cfl_boundon: "cfl_boundon",
  cfl_deadletters: "cfl_deadletters",
  cfl_heartbeaton: "cfl_heartbeaton",
  cfl_lagseconds: "cfl_lagseconds",
  cfl_lasteventon: "cfl_lasteventon",
  cfl_livemode: "cfl_livemode",
  cfl_message: "cfl_message",
  cfl_name: "cfl_name",
  cfl_organizationid: "cfl_organizationid",
  cfl_parked: "cfl_parked",
  cfl_serverstatusid: "cfl_serverstatusid",
  cfl_version: "cfl_version",
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

export type cfl_serverstatusAttribute = keyof typeof cfl_serverstatusAttributes;

/** Server status: The server's heartbeat. */
export interface cfl_serverstatus extends IEntity {
  /** Backlog: Events and attempts that wait. */
  cfl_backlog?: number | null;
  /** Confirmed on: When a copied environment was confirmed: what was asked for before is never carried out here. */
  cfl_boundon?: Date | null;
  /** Dead letters: Events that were given up. */
  cfl_deadletters?: number | null;
  /** Heartbeat on: When it was last alive. */
  cfl_heartbeaton?: Date | null;
  /** Lag (s): Age of the oldest unapplied event. */
  cfl_lagseconds?: number | null;
  /** Last event on: When the last event came. */
  cfl_lasteventon?: Date | null;
  /** Live: Holds live keys. */
  cfl_livemode?: boolean | null;
  /** In words: What is wrong, if anything. */
  cfl_message?: string | null;
  /** Server: Name of the instance. */
  cfl_name?: string | null;
  /** Environment: GUID of the organisation that the server is bound to; a copied environment differs. */
  cfl_organizationid?: string | null;
  /** Parked: Events that wait for their payment. */
  cfl_parked?: number | null;
  /** Server status */
  cfl_serverstatusid?: Guid | null;
  /** Version: Version of the server. */
  cfl_version?: string | null;
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
