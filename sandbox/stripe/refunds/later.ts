import type Stripe from "stripe";
import { previousOf } from "../events/previous.ts";
import { digitsOf } from "../store/ids.ts";
import { idOf, type World } from "../world.ts";
import { countRefunded, courseOf, move, tellRefunded } from "./refund.ts";

type Told = "refund.updated" | "refund.failed";

/** Puts a changed refund and tells it; charge.refund.updated is the older name of the same news. */
export const change = (world: World, before: Stripe.Refund, after: Stripe.Refund): void => {
  const told: Told = after.status === "failed" && before.status !== "failed" ? "refund.failed" : "refund.updated";
  const put = world.store.refund.put(after);
  world.emit(told, put, previousOf(before, after));
  world.emit("charge.refund.updated", put, previousOf(before, after));
};

/** The network's reference arrives, for the payer to ask the bank with. */
export const referenceRefund = (world: World, refundId: string): void => {
  const refund = world.store.refund.get(refundId);
  const card = refund?.destination_details?.card;
  if (!refund || !card || refund.status !== "succeeded") return;
  const referenced = { ...card, reference: digitsOf(refund.id, 23), reference_status: "available" };
  change(world, refund, { ...refund, destination_details: { type: "card", card: referenced } });
};

const succeed = (world: World, refund: Stripe.Refund, charge: Stripe.Charge): void => {
  const { pending_reason: _reason, ...rest } = refund;
  change(world, refund, { ...rest, balance_transaction: move(world, refund, false), status: "succeeded" });
  tellRefunded(world, charge, refund);
};

/** The money comes home: the charge counts as not refunded again. */
const fail = (world: World, refund: Stripe.Refund, charge: Stripe.Charge): void => {
  countRefunded(world, charge, -refund.amount);
  change(world, refund, {
    ...refund,
    failure_balance_transaction: move(world, refund, true),
    failure_reason: "expired_or_canceled_card",
    status: "failed",
  });
};

/** A slow refund comes through, or one that seemed through fails. */
export const decideRefund = (world: World, refundId: string): void => {
  const refund = world.store.refund.get(refundId);
  const charge = world.store.charge.get(idOf(refund?.charge) ?? "");
  if (!refund || !charge) return;
  const course = courseOf(world, charge);
  if (course === "pending-first" && refund.status === "pending") succeed(world, refund, charge);
  if (course === "fails-later" && refund.status === "succeeded") fail(world, refund, charge);
};
