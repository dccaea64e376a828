import Stripe from "stripe";
import type { GatewayIntent } from "../../../core/gateway-objects.ts";
import type { GatewayFault } from "../../ports/gateway.ts";

const passingCodes = new Set(["lock_timeout", "rate_limit", "idempotency_key_in_use"]);

/** What the payment is now does not allow the call; a fresh read tells what it is. */
const stateCodes = new Set([
  "capture_charge_authorization_expired",
  "capture_unauthorized_payment",
  "charge_already_captured",
  "charge_already_refunded",
  "charge_disputed",
  "charge_expired_for_capture",
  "charge_not_refundable",
  "intent_invalid_state",
  "payment_intent_unexpected_state",
  "refund_disputed_payment",
]);

/** The account's balance, not a card: Stripe says so in a 400 or a 402, and nothing moved. */
const balanceCodes = new Set(["balance_insufficient", "insufficient_funds"]);

/** Stripe's errors become ours here and nowhere else. Anything that is no answer of Stripe's leaves the outcome open. */
export const faultOf = (error: unknown): GatewayFault => {
  if (!(error instanceof Stripe.errors.StripeError)) {
    return { kind: "doubtful", detail: error instanceof Error ? error.message : String(error) };
  }
  const { code = "", message, statusCode = 0, param, headers } = error;
  if (error.type === "StripeCardError" && error.payment_intent) {
    const replayed = headers?.["idempotent-replayed"] === "true";
    return { kind: "declined", intent: error.payment_intent as unknown as GatewayIntent, replayed };
  }
  if (statusCode === 429 || passingCodes.has(code)) return { kind: "busy" };
  if (statusCode >= 500 || error.type === "StripeConnectionError") return { kind: "doubtful", detail: message };
  if (statusCode === 404) return { kind: "not-found", message };
  if (balanceCodes.has(code)) return { kind: "refused", code: "balance_insufficient", message };
  if (stateCodes.has(code)) return { kind: "unexpected-state", code, message };
  return { kind: "refused", code: code || error.rawType || error.type, message, ...(param ? { param } : {}) };
};
