import type Stripe from "stripe";
import type { Complaint } from "../cards/reactions.ts";
import { closeReview } from "../radar/reviews.ts";
import { warningSettled } from "../radar/fraud-warnings.ts";
import { disputeShape } from "../shapes/dispute.ts";
import type { World } from "../world.ts";
import { withdrawn } from "./funds.ts";

const day = 86_400;
/** An inquiry that nobody made a dispute of in this time is over. */
const inquiryDays = 120;

/** The seconds until the answer is due, and the one in which it is too late. */
const untilLate = (dispute: Stripe.Dispute, now: number): number => (dispute.evidence_details.due_by ?? now) - now + 1;

/** Unless it is answered in time, the dispute is lost. */
export const awaitAnswer = (world: World, dispute: Stripe.Dispute): void =>
  world.after(untilLate(dispute, world.clock.nowSeconds()), "dispute-due", dispute.id);

const tell = (world: World, raised: Stripe.Dispute): void => {
  if (raised.status === "warning_needs_response") {
    world.emit("charge.dispute.created", world.store.dispute.put(raised));
    return world.after(inquiryDays * day, "inquiry-lapsed", raised.id);
  }
  const dispute = world.store.dispute.put(withdrawn(world, raised));
  world.emit("charge.dispute.created", dispute);
  world.emit("charge.dispute.funds_withdrawn", dispute);
  if (dispute.status === "lost") world.emit("charge.dispute.closed", dispute);
  else awaitAnswer(world, dispute);
};

/** The amounts of a complaint that comes in several disputes; the first takes what does not divide. */
const portions = (amount: number, parts: number): number[] => {
  const portion = Math.floor(amount / parts);
  return Array.from({ length: parts }, (_, index) => (index === 0 ? amount - portion * (parts - 1) : portion));
};

/** A cardholder complains: of an inquiry the merchant only hears, a chargeback takes the money first. */
export const raiseDispute = (world: World, before: Stripe.Charge, complaint: Complaint): void => {
  const charge = world.store.charge.put({ ...before, disputed: true });
  const created = world.clock.nowSeconds();
  for (const amount of portions(charge.amount_captured - charge.amount_refunded, complaint.parts)) {
    tell(world, disputeShape({ charge, amount, complaint, created }));
  }
  if (complaint.caseType === "inquiry") return;
  closeReview(world, charge, "disputed");
  warningSettled(world, charge);
};
