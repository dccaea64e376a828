// Generated from solution/model by `npm run generate`. Change the model, not this file.

import type { EntityReference, Guid, IEntity } from "dataverse-ify";
import type { cfl_reason } from "../enums/cfl_reason.ts";
import type { cfl_status } from "../enums/cfl_status.ts";
import type { statecode } from "../enums/statecode.ts";
import type { statuscode } from "../enums/statuscode.ts";

/** The table as dataverse-ify has to know it. */
export const cfl_paymentMetadata = {
  typeName: "mscrm.cfl_payment",
  logicalName: "cfl_payment",
  collectionName: "cfl_payments",
  primaryIdAttribute: "cfl_paymentid",
  attributeTypes: {
    cfl_amount: "Money",
    cfl_amount_base: "Money",
    cfl_amountcaptured: "Money",
    cfl_amountcaptured_base: "Money",
    cfl_amountdisputed: "Money",
    cfl_amountdisputed_base: "Money",
    cfl_amountrefunded: "Money",
    cfl_amountrefunded_base: "Money",
    cfl_amountrefundpending: "Money",
    cfl_amountrefundpending_base: "Money",
    cfl_attemptcount: "Integer",
    cfl_fee: "Decimal",
    cfl_lasteventon: "DateAndTime:UserLocal",
    cfl_net: "Decimal",
    cfl_paidon: "DateAndTime:UserLocal",
    cfl_reason: "Optionset",
    cfl_status: "Optionset",
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
    cfl_customerid_account: ["mscrm.account"],
    cfl_customerid_contact: ["mscrm.contact"],
    cfl_profileid: ["mscrm.cfl_paymentprofile"],
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
export const cfl_paymentAttributes = {
  cfl_advicecode: "cfl_advicecode",
  cfl_amount: "cfl_amount",
  cfl_amount_base: "cfl_amount_base",
  cfl_amountcaptured: "cfl_amountcaptured",
  cfl_amountcaptured_base: "cfl_amountcaptured_base",
  cfl_amountdisputed: "cfl_amountdisputed",
  cfl_amountdisputed_base: "cfl_amountdisputed_base",
  cfl_amountrefunded: "cfl_amountrefunded",
  cfl_amountrefunded_base: "cfl_amountrefunded_base",
  cfl_amountrefundpending: "cfl_amountrefundpending",
  cfl_amountrefundpending_base: "cfl_amountrefundpending_base",
  cfl_attemptcount: "cfl_attemptcount",
  cfl_chargereference: "cfl_chargereference",
  cfl_customerid: "cfl_customerid",
  cfl_errorcode: "cfl_errorcode",
  cfl_fee: "cfl_fee",
  cfl_fraudwarning: "cfl_fraudwarning",
  cfl_gatewaycustomer: "cfl_gatewaycustomer",
  cfl_gatewayreference: "cfl_gatewayreference",
  cfl_lasteventon: "cfl_lasteventon",
  cfl_livemode: "cfl_livemode",
  cfl_name: "cfl_name",
  cfl_net: "cfl_net",
  cfl_paidon: "cfl_paidon",
  cfl_paymentid: "cfl_paymentid",
  cfl_paymentkey: "cfl_paymentkey",
  cfl_paymentmethodlabel: "cfl_paymentmethodlabel",
  cfl_paymentmethodtype: "cfl_paymentmethodtype",
  cfl_profileid: "cfl_profileid",
  cfl_reason: "cfl_reason",
  cfl_reasoncode: "cfl_reasoncode",
  cfl_reasonmessage: "cfl_reasonmessage",
  cfl_receiptemail: "cfl_receiptemail",
  cfl_receipturl: "cfl_receipturl",
  cfl_settlementcurrency: "cfl_settlementcurrency",
  cfl_sourceid: "cfl_sourceid",
  cfl_sourcetable: "cfl_sourcetable",
  cfl_status: "cfl_status",
  cfl_underreview: "cfl_underreview",
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

export type cfl_paymentAttribute = keyof typeof cfl_paymentAttributes;

/** Payment: What is owed and what became of it; at most one payment of the gateway. */
export interface cfl_payment extends IEntity {
  /** Advice code: What the card network advises to do next. */
  cfl_advicecode?: string | null;
  /** Amount: What is owed. */
  cfl_amount?: number | null;
  /** Amount (Base): Value of Amount in the base currency. */
  cfl_amount_base?: number | null;
  /** Captured: Money taken so far. */
  cfl_amountcaptured?: number | null;
  /** Captured (Base): Value of Captured in the base currency. */
  cfl_amountcaptured_base?: number | null;
  /** Disputed: Money under open or lost disputes. */
  cfl_amountdisputed?: number | null;
  /** Disputed (Base): Value of Disputed in the base currency. */
  cfl_amountdisputed_base?: number | null;
  /** Refunded: Money given back for good. */
  cfl_amountrefunded?: number | null;
  /** Refunded (Base): Value of Refunded in the base currency. */
  cfl_amountrefunded_base?: number | null;
  /** Refund pending: Money on its way back. */
  cfl_amountrefundpending?: number | null;
  /** Refund pending (Base): Value of Refund pending in the base currency. */
  cfl_amountrefundpending_base?: number | null;
  /** Attempts: How often Pay was pressed. */
  cfl_attemptcount?: number | null;
  /** Charge reference: Stripe's ch_… or py_… id of the latest charge. */
  cfl_chargereference?: string | null;
  /** Customer: Who owes it. */
  cfl_customerid?: EntityReference | null;
  /** Error code: The gateway's error code. */
  cfl_errorcode?: string | null;
  /** Fee: The gateway's fee, in the settlement currency. */
  cfl_fee?: number | null;
  /** Fraud warning: The card's issuer warned of fraud. */
  cfl_fraudwarning?: boolean | null;
  /** Gateway customer: Stripe's cus_… id of whoever pays, where saved payment methods are offered. */
  cfl_gatewaycustomer?: string | null;
  /** Gateway reference: Stripe's pi_… id; empty until a payment exists there. */
  cfl_gatewayreference?: string | null;
  /** Last event on: When the gateway last had news. */
  cfl_lasteventon?: Date | null;
  /** Live: Real money, not a test. */
  cfl_livemode?: boolean | null;
  /** Number: Our own number. */
  cfl_name?: string | null;
  /** Net: What reaches the account, in the settlement currency. */
  cfl_net?: number | null;
  /** Paid on: When the money was taken. */
  cfl_paidon?: Date | null;
  /** Payment */
  cfl_paymentid?: Guid | null;
  /** Payment key: Source table, row, profile and generation, or the gateway reference of a payment made elsewhere. */
  cfl_paymentkey?: string | null;
  /** Payment method: In words, with the last digits. */
  cfl_paymentmethodlabel?: string | null;
  /** Payment method type: The gateway's word: card, sepa_debit, … */
  cfl_paymentmethodtype?: string | null;
  /** Payment profile: How it was taken. */
  cfl_profileid?: EntityReference | null;
  /** Reason: Our own word for the reason. */
  cfl_reason?: cfl_reason | null;
  /** Reason code: The gateway's code for the present state: decline code, else error code, cancellation or dispute reason. */
  cfl_reasoncode?: string | null;
  /** Reason in words: What happened and what to do next. */
  cfl_reasonmessage?: string | null;
  /** Receipt e-mail: Where the gateway sends the receipt. */
  cfl_receiptemail?: string | null;
  /** Receipt: The gateway's receipt page. */
  cfl_receipturl?: string | null;
  /** Settlement currency: ISO code of the currency of fee and net; not the row's currency. */
  cfl_settlementcurrency?: string | null;
  /** Source row: GUID of the row that the payment is for. */
  cfl_sourceid?: string | null;
  /** Source table: Logical name of the table that the payment is for. */
  cfl_sourcetable?: string | null;
  /** Status: Where the payment stands. */
  cfl_status?: cfl_status | null;
  /** Under review: Somebody must look at it first. */
  cfl_underreview?: boolean | null;
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
