import type Stripe from "stripe";
import { ok } from "../../../core/result.ts";
import { behaviourOf } from "../cards/instrument.ts";
import { awaitReaction } from "../disputes/react.ts";
import { chargeShape } from "../shapes/charge.ts";
import { pendingOutcome } from "../shapes/charge-outcome.ts";
import { debitError } from "../shapes/payment-error.ts";
import { idOf, type World } from "../world.ts";
import type { Attempt, Attempted } from "./attempt.ts";
import { inBalance } from "./balance.ts";
import { backToPaymentMethod } from "./decline.ts";

/** The bank takes its time: the charge is pending, the intent processing. */
export const startDebit = (world: World, attempt: Attempt, seconds: number): Attempted => {
  const created = world.clock.nowSeconds();
  const outcome = pendingOutcome(attempt.behaviour);
  const charge = world.store.charge.put(chargeShape({ ...attempt, outcome, created, origin: world.origin }));
  world.emit("charge.pending", charge);
  const intent = world.store.payment_intent.put({
    ...attempt.intent,
    last_payment_error: null,
    latest_charge: charge.id,
    next_action: null,
    payment_method: attempt.method.id,
    status: "processing",
  });
  world.emit("payment_intent.processing", intent);
  world.after(seconds, "debit-decided", intent.id);
  return ok(intent);
};

const paid = (world: World, intent: Stripe.PaymentIntent, charge: Stripe.Charge): void => {
  const receipt_url = `${world.origin}/endive/internal/receipts/${charge.id}`;
  const succeeded = {
    ...charge,
    amount_captured: charge.amount,
    paid: true,
    receipt_url,
    status: "succeeded",
  } as const;
  const taken = world.store.charge.put(inBalance(world, succeeded));
  world.emit("charge.succeeded", taken);
  const settled = { ...intent, amount_received: intent.amount, status: "succeeded" } as const;
  world.emit("payment_intent.succeeded", world.store.payment_intent.put(settled));
  awaitReaction(world, taken);
};

const returned = (world: World, charge: Stripe.Charge, code: string): Stripe.Charge => {
  const failed = { ...charge, failure_code: code, failure_message: "The payment failed.", status: "failed" } as const;
  const put = world.store.charge.put({ ...failed, captured: false, paid: false });
  world.emit("charge.failed", put);
  return put;
};

/** The bank has decided. */
export const decideDebit = (world: World, intentId: string): void => {
  const intent = world.store.payment_intent.get(intentId);
  const charge = world.store.charge.get(idOf(intent?.latest_charge) ?? "");
  const method = world.store.payment_method.get(idOf(intent?.payment_method) ?? "");
  const instrument = world.store.instrument.get(method?.id ?? "");
  if (!intent || intent.status !== "processing" || !charge || !method || !instrument) return;
  const failure = behaviourOf(instrument)?.debit?.failure;
  if (!failure) return paid(world, intent, charge);
  const failed = returned(world, charge, failure);
  backToPaymentMethod(world, intent, debitError(failure, failed.id, method));
};
