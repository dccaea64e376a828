import { err, ok, type Result } from "../../../core/result.ts";
import type { Payment } from "./payment-row.ts";
import type { PaymentOrder } from "./payment-values.ts";
import type { PayPorts } from "./ports.ts";
import { faultOfGateway, type PayFault } from "./refusal.ts";
import { createWrittenDown, type WrittenDown } from "./unconfirmed-intent.ts";

/** Presses of Pay, or failed charges, on one intent; beyond it the intent is cancelled. */
const most = 10;

/** The Payment's intent as it is now, or a new one. Undefined: it has none and can have none. */
export const presentIntent = async (
  payment: Payment,
  order: PaymentOrder,
  ports: PayPorts,
): Promise<Result<WrittenDown | undefined, PayFault>> => {
  if (!payment.intentId) return createWrittenDown(payment, order, ports);
  const truth = await ports.gateway.retrieveTruth(payment.intentId);
  return truth.ok ? ok({ payment, intent: truth.value.intent }) : err(faultOfGateway(truth.error));
};

/** Failed charges are counted at Stripe, since the holder of a client secret can try cards past us. */
export const isBeyondBounds = async (
  { payment, intent }: WrittenDown,
  { gateway }: PayPorts,
): Promise<Result<boolean, PayFault>> => {
  if (payment.attemptCount >= most) return ok(true);
  if (intent.last_payment_error === null) return ok(false);
  const failed = await gateway.countFailedCharges(intent.id);
  return failed.ok ? ok(failed.value >= most) : err(faultOfGateway(failed.error));
};
