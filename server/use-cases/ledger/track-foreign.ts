import type { GatewayTruth } from "../../../core/gateway-objects.ts";
import { tables } from "../../../core/generated/tables.ts";
import { foreignPaymentKey, guidFromName } from "../../../core/ids.ts";
import type { PaymentFacts } from "../../../core/projection.ts";
import { err, ok } from "../../../core/result.ts";
import type { Result } from "../../../core/result.ts";
import type { DataverseFault, Versioned } from "../../ports/dataverse.ts";
import type { Book } from "./book.ts";
import { writeChildren } from "./children.ts";
import { paymentColumns } from "./columns.ts";

const { columns, navigation, set } = tables.payment;

export type Tracked =
  | { readonly kind: "created"; readonly payment: Versioned }
  /** Somebody was faster, or it was there all along. */
  | { readonly kind: "present" }
  | { readonly kind: "no-currency" };

/** Gives a payment that was made elsewhere in the Stripe account a row, true from its first moment: one request. */
export const trackForeign = async (
  { facts, truth }: { readonly facts: PaymentFacts; readonly truth: GatewayTruth },
  book: Book,
): Promise<Result<Tracked, DataverseFault>> => {
  const { dataverse, currencies } = book.ports;
  const currency = await currencies.byCode(facts.currency.toUpperCase());
  if (!currency.ok) return currency.error.kind === "not-found" ? ok({ kind: "no-currency" }) : currency;
  const intentId = facts.gatewayReference;
  const key = foreignPaymentKey(intentId);
  const created = await dataverse.createAt(
    { set, id: await guidFromName(key) },
    {
      ...paymentColumns(facts),
      [columns.paymentkey]: key,
      [columns.gatewayreference]: intentId,
      [`${navigation.transactioncurrencyid}@odata.bind`]: `/transactioncurrencies(${currency.value.id})`,
    },
  );
  if (!created.ok) return created.error.kind === "already-exists" ? ok({ kind: "present" }) : created;
  book.count("foreign-created");
  const children = await writeChildren({ payment: created.value, intentId, truth }, book);
  if (!children.ok) return err(children.error);
  book.memory.keep(intentId, { payment: created.value });
  return ok({ kind: "created", payment: created.value });
};
