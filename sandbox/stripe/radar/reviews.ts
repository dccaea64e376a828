import type Stripe from "stripe";
import { previousOf } from "../events/previous.ts";
import { reviewShape } from "../shapes/review.ts";
import type { World } from "../world.ts";

/** Radar lets the payment through and wants somebody to look at it. Told when the payment has been. */
export const reviewOf = (world: World, charge: Stripe.Charge): Stripe.Review | undefined =>
  charge.outcome?.type === "manual_review"
    ? world.store.review.put(reviewShape(charge, world.clock.nowSeconds()))
    : undefined;

/** Nobody needs to look any more. */
export const close = (world: World, review: Stripe.Review, why: Stripe.Review.ClosedReason): Stripe.Review => {
  const closed = world.store.review.put({ ...review, closed_reason: why, open: false, reason: why });
  world.emit("review.closed", closed, previousOf(review, closed));
  return closed;
};

/** Closes what is open for a charge. */
export const closeReview = (world: World, charge: Stripe.Charge, why: Stripe.Review.ClosedReason): void => {
  for (const review of world.store.review.having("charge", charge.id)) if (review.open) close(world, review, why);
};
