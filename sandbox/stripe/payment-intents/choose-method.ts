import type Stripe from "stripe";
import { ok, type Result } from "../../../core/result.ts";
import { tokenise } from "../cards/tokenise.ts";
import { invalidParameter, invalidRequest, missing, type StripeFault } from "../http/fault.ts";
import { makeMethod, methodOf } from "../payment-methods.ts";
import { idOf, type World } from "../world.ts";
import type { ConfirmParameters } from "./parameters.ts";

/** Who is asked for the money, and what the token that named them says besides. */
export interface Choice {
  readonly method: Stripe.PaymentMethod;
  readonly token?: Stripe.ConfirmationToken;
}

type Chosen = Result<Choice, StripeFault>;

const fromToken = (world: World, id: string): Chosen => {
  const token = world.store.confirmation_token.get(id);
  const content = world.store.token_content.get(id);
  if (!token || !content) return missing("confirmation_token", id, "confirmation_token");
  if (token.payment_intent) {
    return invalidRequest({
      message: `The ConfirmationToken ${id} has already been used and cannot be used again. Create a new one.`,
      param: "confirmation_token",
    });
  }
  if (token.expires_at !== null && token.expires_at <= world.clock.nowSeconds()) {
    return invalidRequest({ message: `The ConfirmationToken ${id} has expired.`, param: "confirmation_token" });
  }
  if ("content" in content) return ok({ method: makeMethod(world, content.content), token });
  const saved = methodOf(world, content.savedMethod);
  return saved.ok ? ok({ method: saved.value, token }) : saved;
};

/** Methods that a single payment used up: without a customer nothing may be taken from them again. */
const usedUp = (world: World, method: Stripe.PaymentMethod): boolean =>
  idOf(method.customer) === null && world.store.instrument.get(method.id)?.spent === true;

/** A payment method fits an intent when its type is among the intent's and it belongs to nobody else. */
export const checkMethod = (
  world: World,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
): Result<void, StripeFault> => {
  const owner = idOf(method.customer);
  if (owner && owner !== idOf(intent.customer)) {
    return invalidRequest({
      message: `The PaymentMethod provided (${method.id}) belongs to the Customer ${owner}. Please include the Customer in the \`customer\` parameter on the PaymentIntent.`,
      param: "payment_method",
    });
  }
  if (!intent.payment_method_types.includes(method.type)) {
    return invalidRequest({
      code: "payment_intent_incompatible_payment_method",
      message: `The PaymentMethod provided (${method.type}) is not allowed for this PaymentIntent. Please attach a PaymentMethod of one of the following types: ${intent.payment_method_types.join(", ")}.`,
      param: "payment_method",
    });
  }
  if (!usedUp(world, method)) return ok(undefined);
  return invalidRequest({
    message: `The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.`,
    param: "payment_method",
  });
};

const exclusive = (...names: readonly string[]): Chosen =>
  invalidParameter({
    code: "parameters_exclusive",
    message: `You may only specify one of these parameters: ${names.join(", ")}.`,
    param: names[0] ?? "",
  });

/** The method that the parameters name, else the one that the intent has already. */
export const chooseMethod = (world: World, intent: Stripe.PaymentIntent, given: ConfirmParameters): Chosen => {
  const { confirmation_token, payment_method, payment_method_data } = given;
  const named = [confirmation_token, payment_method, payment_method_data].filter((one) => one !== undefined);
  if (named.length > 1) return exclusive("confirmation_token", "payment_method", "payment_method_data");
  if (confirmation_token) return fromToken(world, confirmation_token);
  if (payment_method_data) {
    const content = tokenise(payment_method_data, world.clock.nowMs());
    return content.ok ? ok({ method: makeMethod(world, content.value) }) : content;
  }
  const id = payment_method ?? idOf(intent.payment_method);
  if (!id) {
    return invalidRequest({
      code: "payment_intent_unexpected_state",
      message:
        "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.",
      payment_intent: intent,
    });
  }
  const method = methodOf(world, id);
  return method.ok ? ok({ method: method.value }) : method;
};
