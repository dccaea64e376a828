import type Stripe from "stripe";
import { ok } from "../../../core/result.ts";
import { unexpectedState } from "../http/fault.ts";
import { closeReview } from "../radar/reviews.ts";
import { idOf, type World } from "../world.ts";
import type { Attempted } from "./attempt.ts";

const cancelable = ["requires_payment_method", "requires_capture", "requires_confirmation", "requires_action"];

/** The bank gives the held money free. This is no refund: no Refund object comes of it. */
const release = (world: World, intent: Stripe.PaymentIntent, event: "charge.refunded" | "charge.expired"): void => {
  const charge = world.store.charge.get(idOf(intent.latest_charge) ?? "");
  if (intent.status !== "requires_capture" || !charge) return;
  const released = world.store.charge.put({ ...charge, amount_refunded: charge.amount, refunded: true });
  world.emit(event, released, { amount_refunded: charge.amount_refunded, refunded: charge.refunded });
  closeReview(world, released, event === "charge.expired" ? "payment_never_settled" : "canceled");
};

const canceled = (world: World, intent: Stripe.PaymentIntent, reason: string | null): Stripe.PaymentIntent => {
  const put = world.store.payment_intent.put({
    ...intent,
    amount_capturable: 0,
    canceled_at: world.clock.nowSeconds(),
    cancellation_reason: reason,
    next_action: null,
    status: "canceled",
  });
  world.emit("payment_intent.canceled", put);
  return put;
};

/** Gives an intent up for good, while no money has moved. */
export const cancel = (world: World, intent: Stripe.PaymentIntent, reason: string | null): Attempted => {
  if (!cancelable.includes(intent.status)) {
    return unexpectedState(
      intent,
      `You cannot cancel this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be canceled: ${cancelable.join(", ")}.`,
    );
  }
  release(world, intent, "charge.refunded");
  return ok(canceled(world, intent, reason));
};

/** An authorisation that nobody captured in seven days. */
export const expireAuthorization = (world: World, intentId: string): void => {
  const intent = world.store.payment_intent.get(intentId);
  if (intent?.status !== "requires_capture") return;
  release(world, intent, "charge.expired");
  canceled(world, intent, "automatic");
};
