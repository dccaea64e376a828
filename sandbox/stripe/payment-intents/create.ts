import { ok } from "../../../core/result.ts";
import { tokenise } from "../cards/tokenise.ts";
import { invalidParameter } from "../http/fault.ts";
import { makeMethod, methodOf } from "../payment-methods.ts";
import { paymentIntentShape } from "../shapes/payment-intent.ts";
import type { World } from "../world.ts";
import type { Attempted } from "./attempt.ts";
import { checkOrder } from "./check.ts";
import { checkMethod } from "./choose-method.ts";
import { confirm } from "./confirm.ts";
import type { CreateParameters } from "./parameters.ts";

const onlyWithConfirm = ["confirmation_token", "off_session", "mandate_data", "error_on_requires_action"] as const;

const unconfirmed = (order: CreateParameters): Attempted | undefined => {
  const stray = onlyWithConfirm.find((name) => order[name] !== undefined);
  if (order.confirm || stray === undefined) return undefined;
  const message = `The parameter \`${stray}\` cannot be passed when creating a PaymentIntent unless \`confirm\` is set to true.`;
  return invalidParameter({ message, param: stray });
};

const methodGiven = (world: World, order: CreateParameters) => {
  if (order.payment_method) return methodOf(world, order.payment_method);
  if (!order.payment_method_data) return undefined;
  const content = tokenise(order.payment_method_data, world.clock.nowMs());
  return content.ok ? ok(makeMethod(world, content.value)) : content;
};

/** Creates an intent and, when asked to, confirms it in the same breath. */
export const create = (world: World, order: CreateParameters): Attempted => {
  const wrong = unconfirmed(order);
  if (wrong) return wrong;
  const checked = checkOrder(world, order);
  if (!checked.ok) return checked;
  const blank = paymentIntentShape(order, world.clock.nowSeconds());
  const method = methodGiven(world, order);
  if (method && !method.ok) return method;
  const fits = method && checkMethod(world, blank, method.value);
  if (fits && !fits.ok) return fits;
  const named = method && { payment_method: method.value.id, status: "requires_confirmation" as const };
  const intent = world.store.payment_intent.put({ ...blank, ...named });
  world.emit("payment_intent.created", intent);
  if (!order.confirm) return ok(intent);
  const { payment_method: _one, payment_method_data: _other, ...rest } = order;
  return confirm(world, intent, rest);
};
