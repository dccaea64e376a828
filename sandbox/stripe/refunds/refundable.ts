import type Stripe from "stripe";
import { ok, type Result } from "../../../core/result.ts";
import { amountInWords } from "../amounts.ts";
import { invalidParameter, invalidRequest, missing, type StripeFault } from "../http/fault.ts";
import { idOf, type World } from "../world.ts";
import type { CreateParameters } from "./parameters.ts";

type Found = Result<Stripe.Charge, StripeFault>;

const unsettled = new Set<string | null>(["pending", "requires_action"]);

/** What may still be given back: captured, less what went back, less what is on its way back. */
const remaining = (world: World, charge: Stripe.Charge): number => {
  const underWay = world.store.refund
    .having("charge", charge.id)
    .filter(({ status }) => unsettled.has(status))
    .reduce((sum, refund) => sum + refund.amount, 0);
  return charge.amount_captured - charge.amount_refunded - underWay;
};

/** An inquiry, or a dispute that was won, leaves the money with the merchant to give back. */
const isChargedBack = (world: World, charge: Stripe.Charge): boolean =>
  world.store.dispute.having("charge", charge.id).some((dispute) => !dispute.is_charge_refundable);

const named = (world: World, wanted: CreateParameters): Found => {
  if (wanted.charge !== undefined) {
    const charge = world.store.charge.get(wanted.charge);
    return charge ? ok(charge) : missing("charge", wanted.charge);
  }
  if (wanted.payment_intent === undefined) {
    const message = "One of the following params should be provided for this request: payment_intent or charge.";
    return invalidParameter({ code: "parameter_missing", message });
  }
  const intent = world.store.payment_intent.get(wanted.payment_intent);
  if (!intent) return missing("payment_intent", wanted.payment_intent, "payment_intent");
  const charge = world.store.charge.get(idOf(intent.latest_charge) ?? "");
  if (charge?.paid) return ok(charge);
  return invalidRequest({
    message: `This PaymentIntent (${intent.id}) does not have a successful charge to refund.`,
    param: "payment_intent",
  });
};

/** The charge to refund and how much, or why not. */
export const refundable = (
  world: World,
  wanted: CreateParameters,
): Result<{ readonly charge: Stripe.Charge; readonly amount: number }, StripeFault> => {
  const found = named(world, wanted);
  if (!found.ok) return found;
  const charge = found.value;
  if (!charge.paid) {
    return invalidRequest({
      code: "charge_not_refundable",
      message: `Charge ${charge.id} has not succeeded.`,
      param: "charge",
    });
  }
  if (!charge.captured) {
    const message = `Charge ${charge.id} has not been captured. Cancel the PaymentIntent instead.`;
    return invalidRequest({ message, param: "charge" });
  }
  if (charge.disputed && isChargedBack(world, charge)) {
    return invalidRequest({
      code: "charge_disputed",
      message: `Charge ${charge.id} has been charged back; cannot issue a refund.`,
    });
  }
  const rest = remaining(world, charge);
  if (rest <= 0) {
    return invalidRequest({
      code: "charge_already_refunded",
      message: `Charge ${charge.id} has already been refunded.`,
    });
  }
  const amount = wanted.amount ?? rest;
  if (amount < 1) {
    const message = "This value must be greater than or equal to 1.";
    return invalidParameter({ code: "parameter_invalid_integer", message, param: "amount" });
  }
  if (amount <= rest) return ok({ charge, amount });
  const inWords = (value: number): string => amountInWords(value, charge.currency);
  const message = `Refund amount (${inWords(amount)}) is greater than unrefunded amount on charge (${inWords(rest)})`;
  return invalidRequest({ message, param: "amount" });
};
