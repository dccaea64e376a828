import { unreachable } from "../../../core/result.ts";
import type { GatewayFault } from "../../ports/gateway.ts";
import { failed, type OperateFault, postponed, refused } from "./fault.ts";

/** An earlier call with this key had other terms: what came of it shows in a while, and else the key is forgotten in a day. */
const spoiltMs = 300_000;

const disputed = "This payment is disputed, so Stripe refunds nothing of it. Answer the dispute in Stripe's dashboard.";
const expired = "The authorisation has expired: nothing can be captured any more. Ask for a new payment.";

const inWords: Readonly<Record<string, string>> = {
  amount_too_large: "The amount is larger than Stripe allows for this payment.",
  balance_insufficient:
    "Your Stripe balance does not hold enough for this refund now. Nothing was refunded: add funds, or ask again later.",
  capture_charge_authorization_expired: expired,
  charge_already_captured: "This payment has been captured already.",
  charge_already_refunded: "This payment has been refunded in full already. Nothing is left to refund.",
  charge_disputed: disputed,
  charge_expired_for_capture: expired,
  refund_disputed_payment: disputed,
};

/** What Stripe's no means for a command, in words where it is a no for good. */
export const ofGateway = (fault: GatewayFault): OperateFault => {
  switch (fault.kind) {
    case "busy":
      return postponed("the gateway is busy", fault.retryAfterMs);
    case "doubtful":
      return postponed(fault.detail);
    case "declined":
      return failed("The bank refused. Nothing was moved.");
    case "not-found":
      return refused("Stripe does not know this payment: it belongs to another account or mode.");
    case "unexpected-state":
    case "refused":
      if (fault.code === "idempotency_error") return postponed(fault.code, spoiltMs);
      return refused(inWords[fault.code] ?? `Stripe refuses: ${fault.message}`);
    default:
      return unreachable(fault);
  }
};
