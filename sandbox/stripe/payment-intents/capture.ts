import type Stripe from "stripe";
import { ok } from "../../../core/result.ts";
import { amountInWords } from "../amounts.ts";
import { invalidRequest, unexpectedState } from "../http/fault.ts";
import { awaitReaction } from "../disputes/react.ts";
import { mergeMetadata } from "../metadata.ts";
import { idOf, type World } from "../world.ts";
import type { Attempted } from "./attempt.ts";
import { balanceSoon } from "./balance.ts";

export interface Capture {
  /** Minor units; all that is held when absent. The rest is given free. */
  readonly amount_to_capture?: number | undefined;
  readonly metadata?: Readonly<Record<string, string>> | null | undefined;
  readonly statement_descriptor_suffix?: string | undefined;
}

const taken = (world: World, charge: Stripe.Charge, amount: number): Stripe.Charge => {
  const captured = world.store.charge.put({ ...charge, amount_captured: amount, captured: true });
  world.emit("charge.captured", captured, { amount_captured: charge.amount_captured, captured: charge.captured });
  return captured;
};

/** Takes held money, all of it or a part, once. */
export const capture = (world: World, intent: Stripe.PaymentIntent, wanted: Capture): Attempted => {
  const charge = world.store.charge.get(idOf(intent.latest_charge) ?? "");
  if (intent.status !== "requires_capture" || !charge) {
    return unexpectedState(
      intent,
      `This PaymentIntent could not be captured because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be captured: requires_capture.`,
    );
  }
  const amount = wanted.amount_to_capture ?? intent.amount_capturable;
  if (amount < 1 || amount > intent.amount_capturable) {
    const limit = amountInWords(intent.amount_capturable, intent.currency);
    const message = `The provided amount_to_capture must be positive and at most the remaining capturable amount (${limit}).`;
    return invalidRequest({ message, param: "amount_to_capture" });
  }
  const captured = taken(world, charge, amount);
  const settled = world.store.payment_intent.put({
    ...intent,
    amount_capturable: 0,
    amount_received: amount,
    metadata: mergeMetadata(intent.metadata, wanted.metadata),
    statement_descriptor_suffix: wanted.statement_descriptor_suffix ?? intent.statement_descriptor_suffix,
    status: "succeeded",
  });
  world.emit("payment_intent.succeeded", settled);
  balanceSoon(world, captured);
  awaitReaction(world, captured);
  return ok(settled);
};
