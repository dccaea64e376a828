import type Stripe from "stripe";
import { ok, type Result } from "../../../core/result.ts";
import { behaviourOf } from "../cards/instrument.ts";
import { invalidRequest, type StripeFault, unexpectedState } from "../http/fault.ts";
import { idOf, type World } from "../world.ts";
import type { Attempt } from "./attempt.ts";
import { settle } from "./begin.ts";
import { failAuthentication } from "./decline.ts";

/** The intent that a client secret opens. */
export const intentOfSecret = (world: World, secret: string): Result<Stripe.PaymentIntent, StripeFault> => {
  const intent = world.store.payment_intent.get(secret.split("_secret_")[0] ?? "");
  if (intent && intent.client_secret === secret) return ok(intent);
  return invalidRequest({
    code: "payment_intent_invalid_parameter",
    message: "The client_secret provided does not match any associated PaymentIntent.",
    param: "client_secret",
  });
};

/** The attempt that waits for the payer. */
const waitingAttempt = (world: World, intent: Stripe.PaymentIntent): Attempt | undefined => {
  const method = world.store.payment_method.get(idOf(intent.payment_method) ?? "");
  const instrument = method && world.store.instrument.get(method.id);
  const behaviour = instrument && behaviourOf(instrument);
  if (intent.status !== "requires_action" || !method || !behaviour || behaviour.step === "voucher") return undefined;
  return { intent, method, behaviour, authenticated: behaviour.step !== "redirect" };
};

/** Confirmation by hand: the merchant's server confirms once more before the money is asked for. */
const awaitServer = (world: World, intent: Stripe.PaymentIntent): Stripe.PaymentIntent => {
  const confirmation = world.store.confirmation.get(intent.id);
  if (confirmation) world.store.confirmation.put({ ...confirmation, authenticated: true });
  return world.store.payment_intent.put({ ...intent, next_action: null, status: "requires_confirmation" });
};

/** What the payer did at the bank: passed the check, or failed it or gave up. Answers the intent, declined or not. */
export const authenticate = (
  world: World,
  secret: string,
  outcome: "succeed" | "fail",
): Result<Stripe.PaymentIntent, StripeFault> => {
  const found = intentOfSecret(world, secret);
  if (!found.ok) return found;
  const attempt = waitingAttempt(world, found.value);
  if (!attempt) return unexpectedState(found.value, "This PaymentIntent does not wait for its customer.");
  if (outcome === "fail") return ok(failAuthentication(world, attempt));
  if (attempt.intent.confirmation_method === "manual") return ok(awaitServer(world, attempt.intent));
  const settled = settle(world, attempt);
  return settled.ok ? settled : ok(world.store.payment_intent.get(attempt.intent.id) ?? attempt.intent);
};
