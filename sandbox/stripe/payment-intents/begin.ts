import type Stripe from "stripe";
import { ok } from "../../../core/result.ts";
import { declines } from "../cards/declines.ts";
import { newId } from "../store/ids.ts";
import { idOf, type World } from "../world.ts";
import { approve } from "./approve.ts";
import type { Attempt, Attempted } from "./attempt.ts";
import { startDebit } from "./bank-debit.ts";
import type { Confirmation } from "./confirmation.ts";
import { block, decline } from "./decline.ts";
import { giveVoucher } from "./voucher.ts";

/** Asks for the money, now that nobody has to be asked first. */
export const settle = (world: World, attempt: Attempt): Attempted => {
  const { verdict, debit } = attempt.behaviour;
  if (debit) return startDebit(world, attempt, debit.seconds);
  switch (verdict.kind) {
    case "approved":
      return approve(world, attempt);
    case "declined":
      return decline(world, attempt, verdict.decline);
    case "blocked":
      return block(world, attempt);
  }
};

const redirectTo = (world: World, intent: Stripe.PaymentIntent, returnUrl: string): Stripe.PaymentIntent.NextAction => {
  const query = new URLSearchParams({ payment_intent: intent.id, client_secret: intent.client_secret ?? "" });
  const url = `${world.origin}/endive/internal/redirect?${query.toString()}`;
  return { redirect_to_url: { return_url: returnUrl, url }, type: "redirect_to_url" };
};

const throughStripeJs = (world: World): Stripe.PaymentIntent.NextAction => ({
  type: "use_stripe_sdk",
  use_stripe_sdk: {
    source: newId("payatt_3", 23),
    stripe_js: `${world.origin}/endive/stripe.js`,
    type: "stripe_3ds2_fingerprint",
  },
});

const askPayer = (world: World, attempt: Attempt, confirmation: Confirmation): Attempted => {
  const { returnUrl, useStripeSdk } = confirmation;
  const inPage = attempt.behaviour.step !== "redirect" && useStripeSdk;
  const intent = world.store.payment_intent.put({
    ...attempt.intent,
    last_payment_error: null,
    next_action: inPage || returnUrl === null ? throughStripeJs(world) : redirectTo(world, attempt.intent, returnUrl),
    payment_method: attempt.method.id,
    status: "requires_action",
  });
  world.emit("payment_intent.requires_action", intent);
  return ok(intent);
};

const asksForChallenge = (intent: Stripe.PaymentIntent): boolean =>
  ["any", "challenge"].includes(intent.payment_method_options?.card?.request_three_d_secure ?? "automatic");

const mustAsk = ({ behaviour, intent, authenticated }: Attempt): boolean => {
  if (authenticated || behaviour.step === "none") return false;
  return behaviour.step !== "optional-challenge" || asksForChallenge(intent);
};

/** Whether a bank lets an absent payer through. */
const passesUnseen = ({ behaviour, method }: Attempt): boolean =>
  behaviour.offSession === "as-usual" || (behaviour.offSession === "if-set-up" && idOf(method.customer) !== null);

/** An attempt from its start: the payer is asked when the bank wants it, else the money is. */
export const begin = (
  world: World,
  attempt: Attempt,
  confirmation: Confirmation & { readonly refuseAction: boolean },
): Attempted => {
  if (attempt.behaviour.step === "voucher") return giveVoucher(world, attempt);
  if (confirmation.telephone || !mustAsk(attempt)) return settle(world, attempt);
  if (confirmation.offSession && passesUnseen(attempt)) return settle(world, attempt);
  if (confirmation.offSession || confirmation.refuseAction) {
    return decline(world, attempt, declines.authenticationRequired);
  }
  return askPayer(world, attempt, confirmation);
};
