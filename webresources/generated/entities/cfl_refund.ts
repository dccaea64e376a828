// Generated from solution/model by `npm run generate`. Change the model, not this file.

import type { EntityReference, Guid, IEntity } from "dataverse-ify";
import type { cfl_refundreason } from "../enums/cfl_refundreason.ts";
import type { cfl_refundstate } from "../enums/cfl_refundstate.ts";
import type { statecode } from "../enums/statecode.ts";
import type { statuscode } from "../enums/statuscode.ts";

/** The table as dataverse-ify has to know it. */
export const cfl_refundMetadata = {
  typeName: "mscrm.cfl_refund",
  logicalName: "cfl_refund",
  collectionName: "cfl_refunds",
  primaryIdAttribute: "cfl_refundid",
  attributeTypes: {
    cfl_amount: "Money",
    cfl_amount_base: "Money",
    cfl_refundreason: "Optionset",
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
export const cfl_refundAttributes = {
  cfl_amount: "cfl_amount",
  cfl_amount_base: "cfl_amount_base",
  cfl_failurereason: "cfl_failurereason",
  cfl_gatewayreference: "cfl_gatewayreference",
  cfl_message: "cfl_message",
  cfl_name: "cfl_name",
  cfl_paymentid: "cfl_paymentid",
  cfl_refundid: "cfl_refundid",
  cfl_refundreason: "cfl_refundreason",
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

export type cfl_refundAttribute = keyof typeof cfl_refundAttributes;

/** Refund: Money given back: asked for by staff, or seen at the gateway. */
export interface cfl_refund extends IEntity {
  /** Amount: What is given back. */
  cfl_amount?: number | null;
  /** Amount (Base): Value of Amount in the base currency. */
  cfl_amount_base?: number | null;
  /** Failure reason: The gateway's code when a refund failed. */
  cfl_failurereason?: string | null;
  /** Gateway reference: Stripe's re_… id. */
  cfl_gatewayreference?: string | null;
  /** In words: What became of it and what to do next. */
  cfl_message?: string | null;
  /** Number: Our own number. */
  cfl_name?: string | null;
  /** Payment: Of which payment. */
  cfl_paymentid?: EntityReference | null;
  /** Refund */
  cfl_refundid?: Guid | null;
  /** Reason: Why it is given back. */
  cfl_refundreason?: cfl_refundreason | null;
  /** State: How the refund stands. */
  cfl_state?: cfl_refundstate | null;
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
