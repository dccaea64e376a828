import type { GatewayTruth } from "../../../core/gateway-objects.ts";
import { tables } from "../../../core/generated/tables.ts";
import { foreignPaymentKey, guidFromName } from "../../../core/ids.ts";
import type { PaymentFacts } from "../../../core/projection.ts";
import { ok } from "../../../core/result.ts";
import type { Result } from "../../../core/result.ts";
import type { DataverseFault, Versioned, Write } from "../../ports/dataverse.ts";
import type { Book } from "./book.ts";
import { childWrites, rememberTold } from "./child-writes.ts";
import { paymentColumns } from "./columns.ts";
import type { Journal } from "./write-payment.ts";

const { columns, navigation, set } = tables.payment;

export interface Foreign {
  readonly facts: PaymentFacts;
  readonly truth: GatewayTruth;
  readonly journal: Journal;
}

export type Tracked =
  | { readonly kind: "created"; readonly payment: Versioned }
  /** Somebody was faster, or it was there all along. */
  | { readonly kind: "present" }
  | { readonly kind: "no-currency" };

/** Gives a payment that was made elsewhere in the Stripe account a row, true from its first moment, children and journal with it: one request. */
export const trackForeign = async (
  { facts, truth, journal }: Foreign,
  book: Book,
): Promise<Result<Tracked, DataverseFault>> => {
  const { dataverse, currencies } = book.ports;
  const currency = await currencies.byCode(facts.currency.toUpperCase());
  if (!currency.ok) return currency.error.kind === "not-found" ? ok({ kind: "no-currency" }) : currency;
  const intentId = facts.gatewayReference;
  const key = foreignPaymentKey(intentId);
  const id = await guidFromName(key);
  const row = { [`_${columns.transactioncurrencyid}_value`]: currency.value.id };
  const children = await childWrites({ paymentId: id, row, intentId, truth }, book);
  if (!children.ok) return children;
  const values = {
    ...paymentColumns(facts),
    [columns.paymentkey]: key,
    [columns.gatewayreference]: intentId,
    [`${navigation.transactioncurrencyid}@odata.bind`]: `/transactioncurrencies(${currency.value.id})`,
  };
  const own: Write = { kind: "create-at", address: { set, id }, values };
  const created = await dataverse.transact([own, ...children.value.writes, ...journal(id)]);
  if (!created.ok) return created.error.kind === "already-exists" ? ok({ kind: "present" }) : created;
  const [payment = { row: {}, etag: "" }] = created.value;
  book.count("foreign-created");
  rememberTold(intentId, children.value.told, book);
  book.memory.keep(intentId, { payment });
  return ok({ kind: "created", payment });
};
