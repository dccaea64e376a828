import { tables } from "../../../core/generated/tables.ts";
import { guidFromName, paymentKey } from "../../../core/ids.ts";
import { decimalOf } from "../../../core/money.ts";
import { reasons } from "../../../core/reasons.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { paymentStatuses } from "../../../core/status.ts";
import type { Versioned } from "../../ports/dataverse.ts";
import { newPaymentValues, type PaymentOrder, tellSource } from "./payment-values.ts";
import type { PayPorts } from "./ports.ts";
import { faultOfDataverse, type PayFault, postponed, refusal } from "./refusal.ts";

const { columns, set } = tables.payment;

/** Cancelled payments of one row that are followed by another; beyond it somebody is playing. */
const mostGenerations = 20;

/** The Payment that an attempt works on. */
export interface Payment {
  readonly id: string;
  readonly etag: string;
  /** `pi_…` once an intent exists. */
  readonly intentId: string | undefined;
  readonly attemptCount: number;
  readonly canceled: boolean;
  readonly livemode: boolean;
  readonly generation: number;
  /** Major units, and the currency's row: what the intent is, or will be, made of. */
  readonly amount: number;
  readonly currencyId: string;
}

export const paymentOf = ({ row, etag }: Versioned): Payment => ({
  id: String(row[columns.id]),
  etag,
  intentId: typeof row[columns.gatewayreference] === "string" ? String(row[columns.gatewayreference]) : undefined,
  attemptCount: Number(row[columns.attemptcount] ?? 0),
  canceled: row[columns.status] === paymentStatuses.canceled,
  livemode: row[columns.livemode] === true,
  generation: Number(/\d+$/.exec(String(row[columns.paymentkey]))?.[0] ?? 1),
  amount: Number(row[columns.amount]),
  currencyId: String(row["_transactioncurrencyid_value"]),
});

const keyOf = ({ attempt, profile }: PaymentOrder, generation: number): string =>
  paymentKey({ table: attempt.table, row: attempt.recordId, profile: profile.id, generation });

/** The latest generation alone counts: an earlier one is over, whatever its row may be made to say. */
const latestPayment = async (
  order: PaymentOrder,
  { dataverse }: PayPorts,
): Promise<Result<Payment | undefined, PayFault>> => {
  const prefix = keyOf(order, 1).replace(/\d+$/, "");
  const found = await dataverse.list(set, { filter: `startswith(${columns.paymentkey},'${prefix}')` });
  if (!found.ok) return err(faultOfDataverse(found.error));
  return ok(found.value.map(paymentOf).sort((one, other) => other.generation - one.generation)[0]);
};

const createPayment = async (
  order: PaymentOrder,
  generation: number,
  { dataverse, log }: PayPorts,
): Promise<Result<Payment, PayFault>> => {
  const key = keyOf(order, generation);
  const address = { set, id: await guidFromName(key) };
  const created = await dataverse.createAt(address, await newPaymentValues(key, order, dataverse));
  if (created.ok) {
    if (!(await tellSource(address.id, order, dataverse))) log.warn("regarding-not-filled", { payment: address.id });
    return ok(paymentOf(created.value));
  }
  if (created.error.kind !== "already-exists") return err(faultOfDataverse(created.error));
  const found = await dataverse.retrieve(address);
  return found.ok ? ok(paymentOf(found.value)) : err(faultOfDataverse(found.error));
};

/** The Payment to work on: the latest one of this row and profile, or, when there is none or it was cancelled, a new one. */
export const ensurePayment = async (order: PaymentOrder, ports: PayPorts): Promise<Result<Payment, PayFault>> => {
  const latest = await latestPayment(order, ports);
  if (!latest.ok) return latest;
  if (latest.value && !latest.value.canceled) return ok(latest.value);
  const generation = (latest.value?.generation ?? 0) + 1;
  return generation > mostGenerations
    ? err(refusal("limit_exceeded", "too_many_payments"))
    : createPayment(order, generation, ports);
};

/** True while an intent made now would be what the row says. */
export const isOwed = (payment: Payment, { money, source }: PaymentOrder): boolean =>
  payment.amount === decimalOf(money) && payment.currencyId === source.currency.id;

/** Gives up a Payment that has no intent: what is owed has changed since, and its idempotency key is spoilt. */
export const abandon = async (payment: Payment, { dataverse }: PayPorts): Promise<Result<undefined, PayFault>> => {
  const values = {
    [columns.status]: paymentStatuses.canceled,
    [columns.reasoncode]: "abandoned",
    [columns.reason]: reasons.abandoned,
  };
  const written = await dataverse.update({ set, id: payment.id }, values, { ifMatch: payment.etag });
  if (written.ok) return ok(undefined);
  return err(
    written.error.kind === "version-differs" ? postponed("the payment changed", 50) : faultOfDataverse(written.error),
  );
};
