import type { IEntity } from "dataverse-ify";
import type { tables } from "../../core/generated/tables.ts";

/** Names are spelled here and checked against the generated ones, which would bring every table into the script. */
type Payment = typeof tables.payment;
type Column = Payment["columns"][keyof Payment["columns"]];

/** What the banner reads of a Payment row, as dataverse-ify hands it over. */
export interface PaymentRow extends IEntity {
  cfl_status?: number | null;
  cfl_reason?: number | null;
  cfl_reasoncode?: string | null;
  cfl_amount?: number | null;
  cfl_amountrefunded?: number | null;
  cfl_amountdisputed?: number | null;
  cfl_underreview?: boolean | null;
  cfl_fraudwarning?: boolean | null;
}

export const paymentColumns = [
  "cfl_status",
  "cfl_reason",
  "cfl_reasoncode",
  "cfl_amount",
  "cfl_amountrefunded",
  "cfl_amountdisputed",
  "cfl_underreview",
  "cfl_fraudwarning",
] as const satisfies readonly (Column & keyof PaymentRow)[];

/** dataverse-ify's description of the table. */
export const paymentMetadata = {
  typeName: "mscrm.cfl_payment",
  logicalName: "cfl_payment" satisfies Payment["name"],
  collectionName: "cfl_payments" satisfies Payment["set"],
  primaryIdAttribute: "cfl_paymentid" satisfies Payment["id"],
  attributeTypes: {
    cfl_status: "Optionset",
    cfl_reason: "Optionset",
    cfl_reasoncode: "String",
    cfl_amount: "Money",
    cfl_amountrefunded: "Money",
    cfl_amountdisputed: "Money",
    cfl_underreview: "Boolean",
    cfl_fraudwarning: "Boolean",
  } satisfies Partial<Record<Column, string>>,
} as const;
