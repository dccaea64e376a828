import type Stripe from "stripe";
import { type Reaction, reactionOf } from "../cards/reactions.ts";
import { warnOfFraud } from "../radar/fraud-warnings.ts";
import type { World } from "../world.ts";
import { raiseDispute } from "./raise.ts";

const expected = (world: World, charge: Stripe.Charge): Reaction | undefined =>
  reactionOf(world.store.instrument.get(charge.payment_method ?? "")?.number ?? "");

/** The money is taken: a test card that comes back on its payments does so as soon as the answer is out. */
export const awaitReaction = (world: World, charge: Stripe.Charge): void => {
  if (expected(world, charge)) world.after(0, "cardholder-reacts", charge.id);
};

export const react = (world: World, chargeId: string): void => {
  const charge = world.store.charge.get(chargeId);
  if (!charge) return;
  const reaction = expected(world, charge);
  if (reaction?.kind === "fraud-warning") warnOfFraud(world, charge);
  if (reaction?.kind === "dispute") raiseDispute(world, charge, reaction.complaint);
};
