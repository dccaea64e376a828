import type Stripe from "stripe";
import { ok } from "../../../core/result.ts";
import { awaitReaction } from "../disputes/react.ts";
import { reviewOf } from "../radar/reviews.ts";
import { chargeShape } from "../shapes/charge.ts";
import { approvedOutcome } from "../shapes/charge-outcome.ts";
import { idOf, type World } from "../world.ts";
import type { Attempt, Attempted } from "./attempt.ts";
import { balanceSoon, inBalance } from "./balance.ts";

const authorizationSeconds = 7 * 86_400;

/** A method that was said to be used again stays with the customer; one without a customer is used up. */
const keepMethod = (world: World, { intent, method }: Attempt): void => {
  if (idOf(method.customer)) return;
  const customer = idOf(intent.customer);
  const instrument = world.store.instrument.get(method.id);
  if (!customer && instrument) world.store.instrument.put({ ...instrument, spent: true });
  if (!customer || !intent.setup_future_usage) return;
  world.emit("payment_method.attached", world.store.payment_method.put({ ...method, customer }));
};

/** The fields of an intent whose attempt is over and good. */
const settledFields = (attempt: Attempt, charge: Stripe.Charge) => ({
  ...attempt.intent,
  last_payment_error: null,
  latest_charge: charge.id,
  next_action: null,
  payment_method: attempt.method.id,
  review: charge.review,
});

const hold = (world: World, attempt: Attempt, charge: Stripe.Charge): Stripe.PaymentIntent => {
  world.emit("charge.succeeded", world.store.charge.put(charge));
  const { amount } = attempt.intent;
  const settled = { ...settledFields(attempt, charge), amount_capturable: amount, status: "requires_capture" } as const;
  const intent = world.store.payment_intent.put(settled);
  world.emit("payment_intent.amount_capturable_updated", intent);
  world.after(authorizationSeconds, "authorization-expired", intent.id);
  return intent;
};

const take = (world: World, attempt: Attempt, charge: Stripe.Charge): Stripe.PaymentIntent => {
  const later = attempt.intent.capture_method === "automatic_async";
  const taken = world.store.charge.put(later ? charge : inBalance(world, charge));
  world.emit("charge.succeeded", taken);
  const { amount } = attempt.intent;
  const settled = { ...settledFields(attempt, taken), amount_received: amount, status: "succeeded" } as const;
  const intent = world.store.payment_intent.put(settled);
  world.emit("payment_intent.succeeded", intent);
  if (later) balanceSoon(world, taken);
  awaitReaction(world, taken);
  return intent;
};

/** The bank said yes: the money is taken, or held when the intent is captured by hand. */
export const approve = (world: World, attempt: Attempt): Attempted => {
  const outcome = approvedOutcome(attempt.behaviour);
  const bare = chargeShape({ ...attempt, outcome, created: world.clock.nowSeconds(), origin: world.origin });
  const review = reviewOf(world, bare);
  const charge = review ? { ...bare, review: review.id } : bare;
  const intent =
    attempt.intent.capture_method === "manual" ? hold(world, attempt, charge) : take(world, attempt, charge);
  if (review) world.emit("review.opened", review);
  keepMethod(world, attempt);
  return ok(intent);
};
