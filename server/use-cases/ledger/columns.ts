import { tables } from "../../../core/generated/tables.ts";
import { decimalOf } from "../../../core/money.ts";
import type { PaymentFacts } from "../../../core/projection.ts";
import { reasons } from "../../../core/reasons.ts";
import { paymentStatuses } from "../../../core/status.ts";
import type { Row } from "../../ports/dataverse.ts";

const { columns } = tables.payment;

/** Unix seconds as Dataverse writes a time. */
export const dateTime = (seconds: number): string => new Date(seconds * 1000).toISOString().replace(".000Z", "Z");

const inSettlementCurrency = (amount: number | null, currency: string | null): number | null =>
  amount === null || currency === null ? null : decimalOf({ amount, currency });

/** The columns of a Payment row that the gateway's facts decide. A receipt address that Stripe does not have is ours to keep. */
export const paymentColumns = (facts: PaymentFacts): Row => {
  const money = (amount: number): number => decimalOf({ amount, currency: facts.currency });
  return {
    [columns.amount]: money(facts.amount),
    [columns.status]: paymentStatuses[facts.status],
    [columns.chargereference]: facts.chargeReference,
    [columns.reasoncode]: facts.reasonCode,
    [columns.errorcode]: facts.errorCode,
    [columns.advicecode]: facts.adviceCode,
    [columns.reason]: facts.reason === null ? null : reasons[facts.reason],
    [columns.reasonmessage]: facts.reasonMessage,
    [columns.paymentmethodtype]: facts.paymentMethodType,
    [columns.paymentmethodlabel]: facts.paymentMethodLabel,
    [columns.amountcaptured]: money(facts.amountCaptured),
    [columns.amountrefunded]: money(facts.amountRefunded),
    [columns.amountrefundpending]: money(facts.amountRefundPending),
    [columns.amountdisputed]: money(facts.amountDisputed),
    [columns.fee]: inSettlementCurrency(facts.fee, facts.settlementCurrency),
    [columns.net]: inSettlementCurrency(facts.net, facts.settlementCurrency),
    [columns.settlementcurrency]: facts.settlementCurrency?.toUpperCase() ?? null,
    [columns.livemode]: facts.livemode,
    [columns.paidon]: facts.paidOn === null ? null : dateTime(facts.paidOn),
    [columns.receipturl]: facts.receiptUrl,
    ...(facts.receiptEmail !== null && { [columns.receiptemail]: facts.receiptEmail }),
    ...(facts.underReview !== undefined && { [columns.underreview]: facts.underReview }),
    ...(facts.fraudWarning !== undefined && { [columns.fraudwarning]: facts.fraudWarning }),
  };
};

/** Dataverse rounds decimals to the column's places and may write times with or without fractions. */
const isSame = (a: unknown, b: unknown): boolean => {
  if ((a ?? null) === (b ?? null)) return true;
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) < 1e-9;
  const times = [a, b].map((value) =>
    typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : NaN,
  );
  return times[0] === times[1];
};

/** The wanted values that the row does not have yet. */
export const differences = (row: Row, wanted: Row): Row =>
  Object.fromEntries(Object.entries(wanted).filter(([column, value]) => !isSame(row[column], value)));
