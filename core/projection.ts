import type { GatewayCharge, GatewayIntent, GatewayTruth } from "./gateway-objects.ts";
import { disputedAmount, isOpen, isLost } from "./dispute-facts.ts";
import { failureFactsOf, noReason, reasonFacts } from "./failure-facts.ts";
import type { ReasonFacts } from "./failure-facts.ts";
import { methodOf } from "./payment-method-label.ts";
import type { PaymentFacts } from "./payment-facts.ts";
import { lostDisputeSentence } from "./reason-sentences.ts";
import { reasonOfCancellation, reasonOfDispute } from "./reasons.ts";
import { refundedAmount, refundPendingAmount } from "./refund-facts.ts";
import { idOf } from "./reference.ts";
import { paidOnOf, settlementOf } from "./settlement.ts";
import type { PaymentStatus } from "./status.ts";

export type { PaymentFacts } from "./payment-facts.ts";

/** The charges of a truth; one that came expanded inside the intent counts even if the list lacks it. */
const chargesOf = (truth: GatewayTruth): readonly GatewayCharge[] => {
  const latest = truth.intent.latest_charge;
  const listed = latest === null || typeof latest === "string" || truth.charges.some(({ id }) => id === latest.id);
  return listed ? truth.charges : [latest, ...truth.charges];
};

/** Σ `amount_captured`: what was really taken, which may be less or more than what was asked (partial and overcapture). */
const capturedAmount = (charges: readonly GatewayCharge[]): number =>
  charges.reduce((sum, charge) => sum + charge.amount_captured, 0);

const statusOfIntent = (intent: GatewayIntent, latest: GatewayCharge | undefined): PaymentStatus => {
  switch (intent.status) {
    case "succeeded":
    case "canceled":
    case "processing":
    case "requires_action":
      return intent.status;
    case "requires_capture":
      return "authorized";
    case "requires_payment_method":
      return intent.last_payment_error !== null || latest?.status === "failed" ? "failed" : "created";
    case "requires_confirmation":
      return "created";
    default: // a status that Stripe adds later: nothing is claimed of it
      return "created";
  }
};

/** First match wins: design, section 6. */
const statusOf = (truth: GatewayTruth, latest: GatewayCharge | undefined, paid: number): PaymentStatus => {
  const refunded = refundedAmount(truth.refunds);
  if (truth.disputes.some(isLost)) return "charged_back";
  if (truth.disputes.some(isOpen)) return "disputed";
  if (paid > 0 && refunded >= paid) return "refunded";
  if (paid > 0 && refunded > 0) return "partially_refunded";
  return statusOfIntent(truth.intent, latest);
};

const reasonFactsOf = (status: PaymentStatus, truth: GatewayTruth, charges: readonly GatewayCharge[]): ReasonFacts => {
  switch (status) {
    case "charged_back":
    case "disputed": {
      const dispute = truth.disputes.find(status === "disputed" ? isOpen : isLost);
      if (dispute === undefined) return noReason;
      const lost = status === "charged_back" ? { reasonMessage: lostDisputeSentence } : {};
      return reasonFacts(reasonOfDispute(dispute.reason), { reasonCode: dispute.reason, ...lost });
    }
    case "failed":
      return failureFactsOf(truth.intent, charges);
    case "canceled": {
      const code = truth.intent.cancellation_reason;
      return code === null ? noReason : reasonFacts(reasonOfCancellation(code), { reasonCode: code });
    }
    default:
      return noReason;
  }
};

/** What a Payment row must say when Stripe's objects are these. Pure, and the measure of every test. */
export const project = (truth: GatewayTruth): PaymentFacts => {
  const { intent, refunds, disputes } = truth;
  const charges = chargesOf(truth);
  const chargeReference = idOf(intent.latest_charge);
  const latest = charges.find(({ id }) => id === chargeReference);
  const paid = capturedAmount(charges);
  const status = statusOf(truth, latest, paid);
  return {
    status,
    gatewayReference: intent.id,
    chargeReference,
    amount: intent.amount,
    currency: intent.currency,
    livemode: intent.livemode,
    ...reasonFactsOf(status, truth, charges),
    ...methodOf(intent, latest),
    amountCaptured: paid,
    amountRefunded: refundedAmount(refunds),
    amountRefundPending: refundPendingAmount(refunds),
    amountDisputed: disputedAmount(disputes),
    ...settlementOf(charges),
    paidOn: paidOnOf(intent, charges),
    receiptEmail: intent.receipt_email,
    receiptUrl: latest?.receipt_url ?? null,
  };
};
