import type { PaymentStatus } from "../../core/status.ts";
import type { Reference } from "./tables.ts";

/** A payment's money as its row says it, in the currency's major unit. */
export interface PaymentMoney {
  readonly id: string;
  /** Our own number, `PAY-000123`. */
  readonly name: string;
  readonly status: PaymentStatus;
  /** Absent for a payment made in no currency of this organisation. */
  readonly currency: Reference | undefined;
  readonly amount: number;
  readonly captured: number;
  readonly refunded: number;
  readonly refundPending: number;
  /** Stripe has an intent for it. */
  readonly hasIntent: boolean;
}

/** Where commands and forms read a payment. Rejects when the row cannot be read. */
export interface PaymentMoneyReader {
  read(paymentId: string): Promise<PaymentMoney>;
  /** ISO 4217 code of a currency row. */
  currencyCode(currency: Reference): Promise<string>;
}

/** Dataverse keeps four decimals of money at most; what binary fractions add beyond is nobody's. */
const exact = (amount: number): number => Number(amount.toFixed(4));

/** What can still be given back, in the currency's major unit. */
export const leftToRefund = ({ captured, refunded, refundPending }: PaymentMoney): number =>
  Math.max(0, exact(captured - refunded - refundPending));

export const canBeRefunded = (payment: PaymentMoney): boolean =>
  (payment.status === "succeeded" || payment.status === "partially_refunded") && leftToRefund(payment) > 0;

export const canBeCaptured = ({ status }: PaymentMoney): boolean => status === "authorized";

/** As the server sees it: nothing is taken yet, and the bank is not at work on it. */
export const canBeCanceled = ({ status }: PaymentMoney): boolean =>
  ["created", "requires_action", "failed", "authorized"].includes(status);

export const canBeSynced = ({ hasIntent }: PaymentMoney): boolean => hasIntent;
