import { tables } from "../../../core/generated/tables.ts";
import { decimalOf } from "../../../core/money.ts";
import type { PaymentFacts } from "../../../core/projection.ts";
import { reasons } from "../../../core/reasons.ts";
import { paymentStatuses } from "../../../core/status.ts";
import type { Row } from "../../ports/dataverse.ts";

const { columns } = tables.payment;

/** Unix seconds as Dataverse writes them. */
export const stampOf = (seconds: number | null): string | null =>
  seconds === null ? null : new Date(seconds * 1000).toISOString().replace(/\.\d{3}Z$/, "Z");

const settled = (amount: number | null, currency: string | null): number | null =>
  amount === null || currency === null ? null : decimalOf({ amount, currency });

const flags = ({ underReview, fraudWarning }: PaymentFacts): Row => ({
  ...(underReview === undefined ? {} : { [columns.underreview]: underReview }),
  ...(fraudWarning === undefined ? {} : { [columns.fraudwarning]: fraudWarning }),
});

/** A Payment row's columns for what the gateway says. */
export const paymentColumns = (facts: PaymentFacts): Row => {
  const money = (amount: number): number => decimalOf({ amount, currency: facts.currency });
  return {
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
    [columns.fee]: settled(facts.fee, facts.settlementCurrency),
    [columns.net]: settled(facts.net, facts.settlementCurrency),
    [columns.settlementcurrency]: facts.settlementCurrency?.toUpperCase() ?? null,
    [columns.livemode]: facts.livemode,
    [columns.paidon]: stampOf(facts.paidOn),
    [columns.receiptemail]: facts.receiptEmail,
    [columns.receipturl]: facts.receiptUrl,
    ...flags(facts),
  };
};

/** What of these columns the row does not say yet. */
export const differences = (row: Row, wanted: Row): Row =>
  Object.fromEntries(Object.entries(wanted).filter(([name, value]) => (row[name] ?? null) !== (value ?? null)));
