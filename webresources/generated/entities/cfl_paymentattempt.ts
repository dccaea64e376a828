// Generated from solution/model by `npm run generate`. Change the model, not this file.

import type { EntityReference, Guid, IEntity } from "dataverse-ify";
import type { cfl_attemptstate } from "../enums/cfl_attemptstate.ts";
import type { cfl_reason } from "../enums/cfl_reason.ts";
import type { statecode } from "../enums/statecode.ts";
import type { statuscode } from "../enums/statuscode.ts";

/** The table as dataverse-ify has to know it. */
export const cfl_paymentattemptMetadata = {
  typeName: "mscrm.cfl_paymentattempt",
  logicalName: "cfl_paymentattempt",
  collectionName: "cfl_paymentattempts",
  primaryIdAttribute: "cfl_paymentattemptid",
  attributeTypes: {
    cfl_amount: "Decimal",
    cfl_expireson: "DateAndTime:UserLocal",
    cfl_reason: "Optionset",
    cfl_state: "Optionset",
    cfl_touchedon: "DateAndTime:UserLocal",
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
    cfl_profileid: ["mscrm.cfl_paymentprofile"],
    createdby: ["mscrm.systemuser"],
    modifiedby: ["mscrm.systemuser"],
    ownerid: ["mscrm.owner"],
    owningbusinessunit: ["mscrm.businessunit"],
    owningteam: ["mscrm.team"],
    owninguser: ["mscrm.systemuser"],
  },
};

/** Logical names of the columns. */
export const cfl_paymentattemptAttributes = {
  cfl_advicecode: "cfl_advicecode",
  cfl_amount: "cfl_amount",
  cfl_confirmationtoken: "cfl_confirmationtoken",
  cfl_currency: "cfl_currency",
  cfl_errorcode: "cfl_errorcode",
  cfl_expireson: "cfl_expireson",
  cfl_gatewayreference: "cfl_gatewayreference",
  cfl_name: "cfl_name",
  cfl_paymentattemptid: "cfl_paymentattemptid",
  cfl_paymentid: "cfl_paymentid",
  cfl_profileid: "cfl_profileid",
  cfl_reason: "cfl_reason",
  cfl_reasoncode: "cfl_reasoncode",
  cfl_reasonmessage: "cfl_reasonmessage",
  cfl_receipturl: "cfl_receipturl",
  cfl_reply: "cfl_reply",
  cfl_replykey: "cfl_replykey",
  cfl_returnto: "cfl_returnto",
  cfl_sourceid: "cfl_sourceid",
  cfl_sourcetable: "cfl_sourcetable",
  cfl_state: "cfl_state",
  cfl_telephone: "cfl_telephone",
  cfl_touchedon: "cfl_touchedon",
  cfl_visitorid: "cfl_visitorid",
  createdby: "createdby",
  createdon: "createdon",
  createdonbehalfby: "createdonbehalfby",
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
  utcconversiontimezonecode: "utcconversiontimezonecode",
} as const;

export type cfl_paymentattemptAttribute = keyof typeof cfl_paymentattemptAttributes;

/** Payment attempt: One press of Pay. */
export interface cfl_paymentattempt extends IEntity {
  /** Advice code: What the card network advises to do next. */
  cfl_advicecode?: string | null;
  /** Amount shown: What the payer was shown, in the currency's major unit; the server compares it with the source row. */
  cfl_amount?: number | null;
  /** Confirmation token: Stripe's ctoken_…; taken away by the server on use. */
  cfl_confirmationtoken?: string | null;
  /** Currency: ISO code in capitals. */
  cfl_currency?: string | null;
  /** Error code: The gateway's error code. */
  cfl_errorcode?: string | null;
  /** Expires on: After this it is never confirmed. */
  cfl_expireson?: Date | null;
  /** Gateway reference: Shown to the payer as reference. */
  cfl_gatewayreference?: string | null;
  /** Number: Our own number. */
  cfl_name?: string | null;
  /** Payment attempt */
  cfl_paymentattemptid?: Guid | null;
  /** Payment: The Payment it belongs to. */
  cfl_paymentid?: EntityReference | null;
  /** Payment profile: How it shall be taken. */
  cfl_profileid?: EntityReference | null;
  /** Reason: Our own word for the reason. */
  cfl_reason?: cfl_reason | null;
  /** Reason code: The gateway's code for the present state: decline code, else error code, cancellation or dispute reason. */
  cfl_reasoncode?: string | null;
  /** Reason in words: What happened and what to do next. */
  cfl_reasonmessage?: string | null;
  /** Receipt: The gateway's receipt page; empty unless this very press paid. */
  cfl_receipturl?: string | null;
  /** Reply: Client secret or next step, sealed for the one browser that pays. */
  cfl_reply?: string | null;
  /** Reply key: The public key that the reply is sealed to; lives as long as the page. */
  cfl_replykey?: string | null;
  /** Return to: The page that pays; used when its origin is one that the profile allows. */
  cfl_returnto?: string | null;
  /** Source row: GUID of the row. */
  cfl_sourceid?: string | null;
  /** Source table: Logical name of the table that is paid for. */
  cfl_sourcetable?: string | null;
  /** State: How this press of Pay stands. */
  cfl_state?: cfl_attemptstate | null;
  /** By telephone: Staff entered the card of a payer on the telephone. */
  cfl_telephone?: boolean | null;
  /** Touched on: Set by the control to ask the server to look again. */
  cfl_touchedon?: Date | null;
  /** Portal visitor: GUID of the contact who pays on a portal: nobody else gets the answer. */
  cfl_visitorid?: string | null;
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
  /** UTC Conversion Time Zone Code */
  utcconversiontimezonecode?: number | null;
}
