import type { IEntity, MetadataCache } from "dataverse-ify";
import type { tables } from "../../core/generated/tables.ts";

/** Names are spelled here and checked against the generated ones, which would bring every table into the scripts. */
type ColumnOf<Table extends { readonly columns: object }> = Table["columns"][keyof Table["columns"]] & string;
/** What dataverse-ify has to know of a table. */
type TableMetadata = NonNullable<MetadataCache["entities"]>[string];

type Payment = typeof tables.payment;
type Refund = typeof tables.refund;
type Action = typeof tables.paymentAction;

/** A lookup as dataverse-ify hands it over. */
export interface Reference {
  readonly entityType: string;
  readonly id: string;
  readonly name?: string;
}

export interface PaymentMoneyRow extends IEntity {
  cfl_name?: string | null;
  cfl_status?: number | null;
  cfl_amount?: number | null;
  cfl_amountcaptured?: number | null;
  cfl_amountrefunded?: number | null;
  cfl_amountrefundpending?: number | null;
  cfl_gatewayreference?: string | null;
  transactioncurrencyid?: Reference | null;
}

export const paymentMoneyColumns = [
  "cfl_name",
  "cfl_status",
  "cfl_amount",
  "cfl_amountcaptured",
  "cfl_amountrefunded",
  "cfl_amountrefundpending",
  "cfl_gatewayreference",
  "transactioncurrencyid",
] as const satisfies readonly (ColumnOf<Payment> & keyof PaymentMoneyRow)[];

export const paymentTable = {
  logicalName: "cfl_payment" satisfies Payment["name"],
  collectionName: "cfl_payments" satisfies Payment["set"],
  primaryIdAttribute: "cfl_paymentid" satisfies Payment["id"],
  attributeTypes: {
    cfl_name: "String",
    cfl_status: "Optionset",
    cfl_amount: "Money",
    cfl_amountcaptured: "Money",
    cfl_amountrefunded: "Money",
    cfl_amountrefundpending: "Money",
    cfl_gatewayreference: "String",
  } satisfies Partial<Record<ColumnOf<Payment>, string>>,
  navigation: { transactioncurrencyid: ["transactioncurrency"] },
} satisfies TableMetadata;

/** What staff asked for, and what the server answered on the same row. */
export interface AskedRow extends IEntity {
  cfl_name?: string | null;
  cfl_state?: number | null;
  cfl_message?: string | null;
}

export interface ActionRow extends AskedRow {
  cfl_kind?: number | null;
  cfl_amount?: number | null;
  cfl_paymentid?: Reference | null;
  cfl_gatewayeventid?: Reference | null;
}

export const askedColumns = ["cfl_name", "cfl_state", "cfl_message"] as const satisfies readonly (ColumnOf<Action> &
  ColumnOf<Refund>)[];

const askedTypes = { cfl_name: "String", cfl_state: "Optionset", cfl_message: "String" } as const;

export const actionTable = {
  logicalName: "cfl_paymentaction" satisfies Action["name"],
  collectionName: "cfl_paymentactions" satisfies Action["set"],
  primaryIdAttribute: "cfl_paymentactionid" satisfies Action["id"],
  attributeTypes: { ...askedTypes, cfl_kind: "Optionset", cfl_amount: "Money" } satisfies Partial<
    Record<ColumnOf<Action>, string>
  >,
  navigation: { cfl_paymentid: ["cfl_payment"], cfl_gatewayeventid: ["cfl_gatewayevent"] },
} satisfies TableMetadata;

export const refundTable = {
  logicalName: "cfl_refund" satisfies Refund["name"],
  collectionName: "cfl_refunds" satisfies Refund["set"],
  primaryIdAttribute: "cfl_refundid" satisfies Refund["id"],
  attributeTypes: askedTypes satisfies Partial<Record<ColumnOf<Refund>, string>>,
  navigation: { cfl_paymentid: ["cfl_payment"] },
} satisfies TableMetadata;

export const eventSet = "cfl_gatewayevents" satisfies (typeof tables.gatewayEvent)["set"];

export interface CurrencyRow extends IEntity {
  isocurrencycode?: string | null;
}

/** The platform's own table of currencies. */
export const currencyTable = {
  logicalName: "transactioncurrency",
  collectionName: "transactioncurrencies",
  primaryIdAttribute: "transactioncurrencyid",
  attributeTypes: { isocurrencycode: "String" },
} satisfies TableMetadata;
