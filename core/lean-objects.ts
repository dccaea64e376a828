import type {
  GatewayBalanceTransaction,
  GatewayCharge,
  GatewayDispute,
  GatewayError,
  GatewayIntent,
  GatewayRefund,
  GatewayTruth,
} from "./gateway-objects.ts";
import { idOf } from "./reference.ts";

/**
 * Copies that hold what the projection and the order need and nothing else: small, plain JSON, and free of the client secret,
 * so that they may be remembered and written down.
 */
type Details = { readonly type: string } & Readonly<Record<string, unknown>>;

/** Undefined when it does not say of which type it is: then it tells nothing. */
const leanDetails = (details: Details | null | undefined): Details | undefined => {
  if (typeof details?.type !== "string") return undefined;
  const own: unknown = details[details.type];
  if (typeof own !== "object" || own === null) return { type: details.type };
  const kept = Object.entries(own).filter(
    ([field, value]) => (field === "brand" || field === "last4") && typeof value === "string",
  );
  return { type: details.type, [details.type]: Object.fromEntries(kept) };
};

const leanMethod = (method: GatewayError["payment_method"]): GatewayError["payment_method"] => {
  const details = leanDetails(method);
  return method && details && { ...details, id: method.id };
};

const leanError = (error: GatewayError): GatewayError => ({
  ...(error.code !== undefined && { code: error.code }),
  ...(error.decline_code !== undefined && { decline_code: error.decline_code }),
  ...(error.advice_code !== undefined && { advice_code: error.advice_code }),
  ...(error.charge !== undefined && { charge: error.charge }),
  ...(leanMethod(error.payment_method) && { payment_method: leanMethod(error.payment_method) }),
});

export const leanIntent = (intent: GatewayIntent): GatewayIntent => ({
  object: "payment_intent",
  id: intent.id,
  status: intent.status,
  amount: intent.amount,
  amount_capturable: intent.amount_capturable,
  amount_received: intent.amount_received,
  currency: intent.currency,
  livemode: intent.livemode,
  created: intent.created,
  canceled_at: intent.canceled_at,
  cancellation_reason: intent.cancellation_reason,
  capture_method: intent.capture_method,
  client_secret: null,
  customer: idOf(intent.customer),
  description: null,
  last_payment_error: intent.last_payment_error ? leanError(intent.last_payment_error) : null,
  latest_charge: idOf(intent.latest_charge),
  metadata: { ...intent.metadata },
  next_action: intent.next_action ? { type: intent.next_action.type } : null,
  payment_method: idOf(intent.payment_method),
  receipt_email: intent.receipt_email,
  ...(typeof intent.review === "object" &&
    intent.review && { review: { id: intent.review.id, open: intent.review.open } }),
});

const leanTransaction = (transaction: GatewayBalanceTransaction): GatewayBalanceTransaction => ({
  object: "balance_transaction",
  id: transaction.id,
  amount: transaction.amount,
  available_on: transaction.available_on,
  created: transaction.created,
  currency: transaction.currency,
  fee: transaction.fee,
  net: transaction.net,
});

export const leanCharge = (charge: GatewayCharge): GatewayCharge => ({
  object: "charge",
  id: charge.id,
  amount: charge.amount,
  amount_captured: charge.amount_captured,
  amount_refunded: charge.amount_refunded,
  balance_transaction:
    typeof charge.balance_transaction === "object" && charge.balance_transaction !== null
      ? leanTransaction(charge.balance_transaction)
      : charge.balance_transaction,
  captured: charge.captured,
  created: charge.created,
  currency: charge.currency,
  disputed: charge.disputed,
  failure_code: charge.failure_code,
  failure_message: null,
  livemode: charge.livemode,
  outcome: charge.outcome && { type: charge.outcome.type, reason: charge.outcome.reason ?? null },
  paid: charge.paid,
  payment_intent: idOf(charge.payment_intent),
  payment_method: charge.payment_method,
  payment_method_details: leanDetails(charge.payment_method_details) ?? null,
  receipt_url: charge.receipt_url ?? null,
  refunded: charge.refunded,
  status: charge.status,
});

export const leanRefund = (refund: GatewayRefund): GatewayRefund => ({
  object: "refund",
  id: refund.id,
  amount: refund.amount,
  charge: idOf(refund.charge),
  created: refund.created,
  currency: refund.currency,
  ...(refund.failure_reason !== undefined && { failure_reason: refund.failure_reason }),
  metadata: refund.metadata ? { ...refund.metadata } : null,
  payment_intent: idOf(refund.payment_intent),
  reason: refund.reason,
  status: refund.status,
});

export const leanDispute = (dispute: GatewayDispute): GatewayDispute => ({
  object: "dispute",
  id: dispute.id,
  amount: dispute.amount,
  charge: idOf(dispute.charge) ?? "",
  created: dispute.created,
  currency: dispute.currency,
  evidence_details: { due_by: dispute.evidence_details.due_by },
  payment_intent: idOf(dispute.payment_intent),
  reason: dispute.reason,
  status: dispute.status,
});

/** The charge that came expanded inside the intent is put among the charges. */
export const leanTruth = (truth: GatewayTruth): GatewayTruth => {
  const inside = truth.intent.latest_charge;
  const missing =
    typeof inside === "object" && inside !== null && !truth.charges.some(({ id }) => id === inside.id) ? [inside] : [];
  return {
    intent: leanIntent(truth.intent),
    charges: [...missing, ...truth.charges].map(leanCharge),
    refunds: truth.refunds.map(leanRefund),
    disputes: truth.disputes.map(leanDispute),
  };
};
