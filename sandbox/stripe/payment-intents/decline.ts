import type Stripe from "stripe";
import { err } from "../../../core/result.ts";
import type { Decline } from "../cards/declines.ts";
import { chargeShape } from "../shapes/charge.ts";
import { blockedOutcome, declinedOutcome, type Outcome } from "../shapes/charge-outcome.ts";
import { authenticationError, blockError, declineError } from "../shapes/payment-error.ts";
import type { World } from "../world.ts";
import type { Attempt, Attempted } from "./attempt.ts";

type PaymentError = Stripe.PaymentIntent.LastPaymentError;

const messageOf = (error: PaymentError): string => error.message ?? "The payment failed.";

/** The intent waits for another method, and remembers why. */
export const backToPaymentMethod = (
  world: World,
  intent: Stripe.PaymentIntent,
  error: PaymentError,
): Stripe.PaymentIntent => {
  const failed = world.store.payment_intent.put({
    ...intent,
    last_payment_error: error,
    latest_charge: error.charge ?? intent.latest_charge,
    next_action: null,
    payment_method: null,
    status: "requires_payment_method",
  });
  world.emit("payment_intent.payment_failed", failed);
  return failed;
};

interface Refusal {
  readonly outcome: Outcome;
  errorOf(charge: string): PaymentError;
}

const refuse = (world: World, attempt: Attempt, { outcome, errorOf }: Refusal): Attempted => {
  const charge = world.store.charge.put(
    chargeShape({ ...attempt, outcome, created: world.clock.nowSeconds(), origin: world.origin }),
  );
  world.emit("charge.failed", charge);
  const error = errorOf(charge.id);
  const intent = backToPaymentMethod(world, attempt.intent, error);
  return err({ status: 402, error: { ...error, message: messageOf(error), payment_intent: intent } });
};

/** The bank said no: a failed charge, and a 402 that carries the intent. */
export const decline = (world: World, attempt: Attempt, reason: Decline): Attempted =>
  refuse(world, attempt, {
    outcome: declinedOutcome(attempt.behaviour, reason),
    errorOf: (charge) => declineError(reason, charge, attempt.method),
  });

/** Radar said no. */
export const block = (world: World, attempt: Attempt): Attempted =>
  refuse(world, attempt, {
    outcome: blockedOutcome(attempt.behaviour),
    errorOf: (charge) => blockError(charge, attempt.method),
  });

/** The payer failed at the bank's check, or gave up: no charge at all. */
export const failAuthentication = (world: World, attempt: Attempt): Stripe.PaymentIntent =>
  backToPaymentMethod(world, attempt.intent, authenticationError(attempt.method));
