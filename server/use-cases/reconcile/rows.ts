import { tables } from "../../../core/generated/tables.ts";
import { ok } from "../../../core/result.ts";
import type { Row, Versioned } from "../../ports/dataverse.ts";
import { askDataverse, type Learnt, patiently } from "./patience.ts";
import type { ReconcilePorts } from "./ports.ts";

const { columns: c, set } = tables.payment;

/** Every column that the gateway decides. */
export const comparedColumns: readonly string[] = [
  ...[c.amount, c.status, c.chargereference, c.reasoncode, c.errorcode, c.advicecode, c.reason, c.reasonmessage],
  ...[c.paymentmethodtype, c.paymentmethodlabel, c.amountcaptured, c.amountrefunded, c.amountrefundpending],
  ...[c.amountdisputed, c.fee, c.net, c.settlementcurrency, c.livemode, c.paidon, c.receiptemail, c.receipturl],
  ...[c.underreview, c.fraudwarning],
];

/** Whose it is, for rows that are made beside it. */
const kinship = [`_${c.transactioncurrencyid}_value`, "_owninguser_value", "_owningteam_value"];

/** What of a Payment row is read. */
export const paymentSelect: readonly string[] = [
  ...[c.id, c.name, c.paymentkey, c.gatewayreference],
  ...comparedColumns,
  ...kinship,
];

/** Any of these values, in one question; they are Stripe's ids or numbers, which need no escaping. */
export const anyOf = (property: string, values: readonly (string | number)[]): string =>
  `Microsoft.Dynamics.CRM.In(PropertyName='${property}',PropertyValues=[${values.map((value) => `'${value}'`).join(",")}])`;

export interface Wanted {
  readonly set: string;
  /** The column, an alternate key, that the references stand in. */
  readonly key: string;
  readonly references: readonly string[];
  readonly select: readonly string[];
  readonly expand?: string;
}

type Asking = Pick<ReconcilePorts, "dataverse" | "pause">;

/** Rows by reference: one request a page. */
export const rowsBy = async (wanted: Wanted, { dataverse, pause }: Asking): Learnt<ReadonlyMap<string, Versioned>> => {
  const { key, references, select, expand } = wanted;
  if (references.length === 0) return ok(new Map());
  const query = { select: [key, ...select], filter: anyOf(key, references), ...(expand && { expand }) };
  const found = await patiently(() => askDataverse(dataverse.list(wanted.set, query)), pause);
  return found.ok ? ok(new Map(found.value.map((each) => [String(each.row[key]), each]))) : found;
};

/** Payment rows by intent. */
export const paymentRows = (intentIds: readonly string[], asking: Asking): Learnt<ReadonlyMap<string, Versioned>> =>
  rowsBy({ set, key: c.gatewayreference, references: intentIds, select: paymentSelect }, asking);

/** The payment's number, as people know it. */
export const numberOf = (row: Row): { readonly payment?: string } => {
  const name = row[c.name];
  return typeof name === "string" && name !== "" ? { payment: name } : {};
};
