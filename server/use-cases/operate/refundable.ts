import { formatMoney, partFromDecimal, type PartRefusal } from "../../../core/money.ts";
import type { PaymentFacts } from "../../../core/projection.ts";
import { err, ok, type Result, unreachable } from "../../../core/result.ts";

/** Amounts in words for staff, English as all that the server writes. */
export const inWords = (amount: number, { currency }: Pick<PaymentFacts, "currency">): string =>
  formatMoney({ amount, currency }, "en");

/** Captured, less what went back, less what is on its way back. */
export const leftToRefund = ({ amountCaptured, amountRefunded, amountRefundPending }: PaymentFacts): number =>
  amountCaptured - amountRefunded - amountRefundPending;

/** An amount that cannot be a part of a payment, in words. */
export const partInWords = (fault: PartRefusal, currency: string): string => {
  switch (fault.kind) {
    case "not-positive":
      return "The amount must be more than nothing. Leave it empty for all there is.";
    case "fraction-of-minor-unit":
      return `The amount has more decimals than ${currency.toUpperCase()} is paid in.`;
    case "too-large":
      return `No payment is larger than ${formatMoney(fault.maximum, "en")}.`;
    case "not-a-number":
    case "unknown-currency":
      return "The amount cannot be read.";
    default:
      return unreachable(fault);
  }
};

/** Why nothing of this payment can be given back as it stands; undefined when something can. */
const standing = (facts: PaymentFacts): string | undefined => {
  switch (facts.status) {
    case "disputed":
      return "This payment is disputed: Stripe holds the money until the bank has decided, so nothing can be refunded. Answer the dispute in Stripe's dashboard.";
    case "charged_back":
      return "The dispute about this payment was lost: the payer has the money back already.";
    case "authorized":
      return "Nothing of this payment is captured yet. Cancel it instead: that gives the money free at once.";
    case "processing":
      return "This payment is still being processed. Ask again once it has succeeded.";
    case "canceled":
      return "This payment was canceled and nothing was captured: there is nothing to give back.";
    case "created":
    case "requires_action":
    case "failed":
      return "Nothing has been paid, so there is nothing to give back.";
    case "succeeded":
    case "partially_refunded":
    case "refunded":
      return undefined;
    default:
      return unreachable(facts.status);
  }
};

const nothingLeft = (facts: PaymentFacts): string =>
  facts.amountRefundPending > 0
    ? `Nothing is left to refund: ${inWords(facts.amountRefundPending, facts)} is on its way back to the payer.`
    : "This payment has been refunded in full already. Nothing is left to refund.";

/**
 * Minor units to give back, undefined for all that is left, or why not. What is left is counted by refunds,
 * so that one of our own that just happened is never taken for somebody else's.
 */
export const refundable = (
  facts: PaymentFacts,
  wanted: number | undefined,
): Result<{ readonly amount: number | undefined }, string> => {
  const why = standing(facts);
  if (why !== undefined) return err(why);
  const left = leftToRefund(facts);
  if (left <= 0) return err(nothingLeft(facts));
  if (wanted === undefined) return ok({ amount: undefined });
  const money = partFromDecimal(wanted, facts.currency);
  if (!money.ok) return err(partInWords(money.error, facts.currency));
  if (money.value.amount <= left) return ok({ amount: money.value.amount });
  return err(`Only ${inWords(left, facts)} of this payment can still be refunded.`);
};
