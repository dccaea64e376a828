import type Stripe from "stripe";
import { ok, type Result } from "../../../core/result.ts";
import type { CardBehaviour } from "../cards/behaviour.ts";
import { behaviourOf } from "../cards/instrument.ts";
import { inquiriesRepaid } from "../disputes/settle.ts";
import type { StripeFault } from "../http/fault.ts";
import { checkMetadata, mergeMetadata } from "../metadata.ts";
import { warningSettled } from "../radar/fraud-warnings.ts";
import { closeReview } from "../radar/reviews.ts";
import { balanceTransactionShape } from "../shapes/balance-transaction.ts";
import { refundShape } from "../shapes/refund.ts";
import type { World } from "../world.ts";
import type { CreateParameters } from "./parameters.ts";
import { refundable } from "./refundable.ts";

/** Seconds until the network's reference comes, and until a slow or failing refund is decided. */
const referenceAfter = 1;
const decidedAfter = 3;

/** How a refund of this charge goes. */
export const courseOf = (world: World, charge: Stripe.Charge): CardBehaviour["refund"] => {
  const instrument = world.store.instrument.get(charge.payment_method ?? "");
  return (instrument && behaviourOf(instrument)?.card?.refund) ?? "succeeds";
};

/** What a refund, or its failure, does to the balance. */
export const move = (world: World, refund: Stripe.Refund, back: boolean): string =>
  world.store.balance_transaction.put(
    balanceTransactionShape({
      type: back ? "refund_failure" : refund.id.startsWith("re_") ? "refund" : "payment_refund",
      amount: back ? refund.amount : -refund.amount,
      currency: refund.currency,
      source: refund.id,
      description: back ? "REFUND FAILURE" : "REFUND FOR CHARGE",
      created: world.clock.nowSeconds(),
      atOnce: true,
    }),
  ).id;

/** The charge with `amount` more, or less, given back; cumulative, as Stripe counts. */
export const countRefunded = (world: World, charge: Stripe.Charge, amount: number): Stripe.Charge => {
  const amount_refunded = charge.amount_refunded + amount;
  return world.store.charge.put({ ...charge, amount_refunded, refunded: amount_refunded >= charge.amount_captured });
};

/** Who has all the money back: nobody needs to look at the payment, or to complain, any more. */
const repaid = (world: World, charge: Stripe.Charge, reason: Stripe.Refund["reason"]): void => {
  closeReview(world, charge, reason === "fraudulent" ? "refunded_as_fraud" : "refunded");
  warningSettled(world, charge);
  inquiriesRepaid(world, charge.id);
};

export const tellRefunded = (world: World, charge: Stripe.Charge, refund: Stripe.Refund): void => {
  const after = countRefunded(world, charge, refund.amount);
  world.emit("charge.refunded", after, {
    amount_refunded: charge.amount_refunded,
    ...(after.refunded === charge.refunded ? {} : { refunded: charge.refunded }),
  });
  if (after.refunded) repaid(world, after, refund.reason);
};

/** Gives money back, all that is left or a part. */
export const createRefund = (world: World, wanted: CreateParameters): Result<Stripe.Refund, StripeFault> => {
  const checked = checkMetadata(wanted.metadata ?? {});
  if (!checked.ok) return checked;
  const target = refundable(world, wanted);
  if (!target.ok) return target;
  const { charge, amount } = target.value;
  const course = courseOf(world, charge);
  const pending = course === "pending-first";
  const shape = refundShape({
    charge,
    amount,
    reason: wanted.reason ?? null,
    metadata: mergeMetadata({}, wanted.metadata),
    created: world.clock.nowSeconds(),
    pending,
  });
  const refund = world.store.refund.put(pending ? shape : { ...shape, balance_transaction: move(world, shape, false) });
  world.emit("refund.created", refund);
  if (!pending) tellRefunded(world, charge, refund);
  if (course !== "succeeds") world.after(decidedAfter, "refund-decided", refund.id);
  else if (refund.destination_details?.card) world.after(referenceAfter, "refund-referenced", refund.id);
  return ok(refund);
};
