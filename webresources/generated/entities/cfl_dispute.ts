// Generated from solution/model by `npm run generate`. Change the model, not this file.

import type { EntityReference, Guid, IEntity } from "dataverse-ify";
import type { cfl_disputestate } from "../enums/cfl_disputestate.ts";
import type { statecode } from "../enums/statecode.ts";
import type { statuscode } from "../enums/statuscode.ts";

/** The table as dataverse-ify has to know it. */
export const cfl_disputeMetadata = {
  typeName: "mscrm.cfl_dispute",
  logicalName: "cfl_dispute",
  collectionName: "cfl_disputes",
  primaryIdAttribute: "cfl_disputeid",
  attributeTypes: {
    cfl_amount: "Money",
    cfl_amount_base: "Money",
    cfl_evidencedueby: "DateAndTime:UserLocal",
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
export const cfl_disputeAttributes = {
  cfl_amount: "cfl_amount",
  cfl_amount_base: "cfl_amount_base",
  cfl_disputeid: "cfl_disputeid",
  cfl_evidencedueby: "cfl_evidencedueby",
  cfl_gatewayreference: "cfl_gatewayreference",
  cfl_name: "cfl_name",
  cfl_paymentid: "cfl_paymentid",
  cfl_reasoncode: "cfl_reasoncode",
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

export type cfl_disputeAttribute = keyof typeof cfl_disputeAttributes;

/** Dispute: The payer's bank asks for the money back, or asks first. */
export interface cfl_dispute extends IEntity {
  /** Amount: What is disputed. */
  cfl_amount?: number | null;
  /** Amount (Base): Value of Amount in the base currency. */
  cfl_amount_base?: number | null;
  /** Dispute */
  cfl_disputeid?: Guid | null;
  /** Evidence due by: After this the dispute is lost unanswered. */
  cfl_evidencedueby?: Date | null;
  /** Gateway reference: Stripe's du_… or dp_… id. */
  cfl_gatewayreference?: string | null;
  /** Number: Our own number. */
  cfl_name?: string | null;
  /** Payment: Of which payment. */
  cfl_paymentid?: EntityReference | null;
  /** Reason code: The gateway's word for the payer's claim. */
  cfl_reasoncode?: string | null;
  /** State: How the dispute stands. */
  cfl_state?: cfl_disputestate | null;
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
