// Generated from solution/model by `npm run generate`. Change the model, not this file.

import type { EntityReference, Guid, IEntity } from "dataverse-ify";
import type { cfl_capturemethod } from "../enums/cfl_capturemethod.ts";
import type { cfl_setupfutureusage } from "../enums/cfl_setupfutureusage.ts";
import type { statecode } from "../enums/statecode.ts";
import type { statuscode } from "../enums/statuscode.ts";

/** The table as dataverse-ify has to know it. */
export const cfl_paymentprofileMetadata = {
  typeName: "mscrm.cfl_paymentprofile",
  logicalName: "cfl_paymentprofile",
  collectionName: "cfl_paymentprofiles",
  primaryIdAttribute: "cfl_paymentprofileid",
  attributeTypes: {
    cfl_capturemethod: "Optionset",
    cfl_setupfutureusage: "Optionset",
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
    cfl_teamid: ["mscrm.team"],
    createdby: ["mscrm.systemuser"],
    modifiedby: ["mscrm.systemuser"],
    organizationid: ["mscrm.organization"],
  },
};

/** Logical names of the columns. */
export const cfl_paymentprofileAttributes = {
  cfl_account: "cfl_account",
  cfl_amountcolumn: "cfl_amountcolumn",
  cfl_billingnamecolumn: "cfl_billingnamecolumn",
  cfl_capturemethod: "cfl_capturemethod",
  cfl_currencycolumn: "cfl_currencycolumn",
  cfl_description: "cfl_description",
  cfl_fixedcurrency: "cfl_fixedcurrency",
  cfl_layout: "cfl_layout",
  cfl_livemode: "cfl_livemode",
  cfl_name: "cfl_name",
  cfl_paymentmethodconfiguration: "cfl_paymentmethodconfiguration",
  cfl_paymentprofileid: "cfl_paymentprofileid",
  cfl_publishablekey: "cfl_publishablekey",
  cfl_receiptemailcolumn: "cfl_receiptemailcolumn",
  cfl_regardingcolumn: "cfl_regardingcolumn",
  cfl_returnorigins: "cfl_returnorigins",
  cfl_savedmethods: "cfl_savedmethods",
  cfl_setupfutureusage: "cfl_setupfutureusage",
  cfl_sourceset: "cfl_sourceset",
  cfl_sourcetable: "cfl_sourcetable",
  cfl_teamid: "cfl_teamid",
  cfl_telephone: "cfl_telephone",
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

export type cfl_paymentprofileAttribute = keyof typeof cfl_paymentprofileAttributes;

/** Payment profile: How payments for one table are taken. */
export interface cfl_paymentprofile extends IEntity {
  /** Account: Stripe's acct_… id, for connected accounts. */
  cfl_account?: string | null;
  /** Amount column: Its column with the amount due. */
  cfl_amountcolumn?: string | null;
  /** Payer's name column: Column with the payer's name; empty takes it from the row's contact or account. */
  cfl_billingnamecolumn?: string | null;
  /** Capture: When an authorised payment is captured. */
  cfl_capturemethod?: cfl_capturemethod | null;
  /** Currency column: Its currency lookup, or a text column with an ISO code; empty means transactioncurrencyid. */
  cfl_currencycolumn?: string | null;
  /** Description: Stands on the gateway's payment and on the receipt. */
  cfl_description?: string | null;
  /** Fixed currency: ISO code, when the table has no currency of its own. */
  cfl_fixedcurrency?: string | null;
  /** Layout: tabs or accordion. */
  cfl_layout?: string | null;
  /** Live: Real money, not a test. */
  cfl_livemode?: boolean | null;
  /** Name: “Default” serves every table without a profile of its own. */
  cfl_name?: string | null;
  /** Payment method configuration: Stripe's pmc_… id; empty means the account's default. */
  cfl_paymentmethodconfiguration?: string | null;
  /** Payment profile */
  cfl_paymentprofileid?: Guid | null;
  /** Publishable key: Stripe's pk_… key; never a secret key. */
  cfl_publishablekey?: string | null;
  /** Receipt e-mail column: Column with the payer's e-mail address. */
  cfl_receiptemailcolumn?: string | null;
  /** Regarding column: Your own lookup from Payment to the source table, or back; the server fills it. */
  cfl_regardingcolumn?: string | null;
  /** Return origins: One https origin a line: where a payer may come back to after a redirect. */
  cfl_returnorigins?: string | null;
  /** Offer saved payment methods: A known contact may save payment methods and pay with them again. */
  cfl_savedmethods?: boolean | null;
  /** Save for later: Keep the payment method for later payments. */
  cfl_setupfutureusage?: cfl_setupfutureusage | null;
  /** Source set: Entity set name of that table in the Web API. */
  cfl_sourceset?: string | null;
  /** Source table: Logical name of the table that is paid for. */
  cfl_sourcetable?: string | null;
  /** Team: Owns payments whose source row has no owner. */
  cfl_teamid?: EntityReference | null;
  /** Take telephone payments: Staff may enter the card of a payer on the telephone; Stripe must have allowed it for the account. */
  cfl_telephone?: boolean | null;
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
