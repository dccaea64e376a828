import type Stripe from "stripe";
import { ok, type Result } from "../../../core/result.ts";
import { checkAmount } from "../amounts.ts";
import { tokenise } from "../cards/tokenise.ts";
import { invalidRequest, type StripeFault, unexpectedState } from "../http/fault.ts";
import { checkMetadata, mergeMetadata } from "../metadata.ts";
import { makeMethod, methodOf } from "../payment-methods.ts";
import { shippingShape } from "../shapes/address.ts";
import { methodOptionsShape } from "../shapes/payment-intent.ts";
import { idOf, type World } from "../world.ts";
import type { Attempted } from "./attempt.ts";
import { checkChange } from "./check.ts";
import { checkMethod } from "./choose-method.ts";
import type { UpdateParameters } from "./parameters.ts";

const open = new Set<string>(["requires_payment_method", "requires_confirmation", "requires_action"]);

/** These may change only while no money is under way; words and metadata may always. */
const bound = [
  "amount",
  "currency",
  "capture_method",
  "payment_method",
  "payment_method_data",
  "payment_method_types",
] as const;

const checkState = (intent: Stripe.PaymentIntent, change: UpdateParameters): Result<void, StripeFault> => {
  const name = bound.find((one) => change[one] !== undefined);
  if (name && !open.has(intent.status)) {
    const message = `This PaymentIntent's ${name} could not be updated because it has a status of ${intent.status}. You may only update the ${name} of a PaymentIntent with one of the following statuses: ${[...open].join(", ")}.`;
    return unexpectedState(intent, message);
  }
  const owner = idOf(intent.customer);
  if (change.customer && owner && change.customer !== owner) {
    return invalidRequest({
      message: `The customer of this PaymentIntent cannot be changed from ${owner}.`,
      param: "customer",
    });
  }
  return ok(undefined);
};

const kept = <Value>(given: Value | undefined, present: Value): Value => (given === undefined ? present : given);

const words = (intent: Stripe.PaymentIntent, change: UpdateParameters): Stripe.PaymentIntent => ({
  ...intent,
  customer: kept(change.customer, idOf(intent.customer) ?? undefined) ?? null,
  description: kept(change.description, intent.description),
  metadata: mergeMetadata(intent.metadata, change.metadata),
  receipt_email: kept(change.receipt_email, intent.receipt_email),
  shipping: change.shipping ? shippingShape(change.shipping) : kept(change.shipping, intent.shipping),
  statement_descriptor: kept(change.statement_descriptor, intent.statement_descriptor),
  statement_descriptor_suffix: kept(change.statement_descriptor_suffix, intent.statement_descriptor_suffix),
  transfer_group: kept(change.transfer_group, intent.transfer_group),
});

const terms = (intent: Stripe.PaymentIntent, change: UpdateParameters): Stripe.PaymentIntent => {
  const types = change.payment_method_types ?? intent.payment_method_types;
  return {
    ...intent,
    amount: change.amount ?? intent.amount,
    capture_method: change.capture_method ?? intent.capture_method,
    currency: change.currency ?? intent.currency,
    payment_method_options: change.payment_method_options
      ? methodOptionsShape(types, change.payment_method_options)
      : intent.payment_method_options,
    payment_method_types: types,
    setup_future_usage: change.setup_future_usage ?? intent.setup_future_usage,
  };
};

const withMethod = (world: World, intent: Stripe.PaymentIntent, change: UpdateParameters): Attempted => {
  const content = change.payment_method_data && tokenise(change.payment_method_data, world.clock.nowMs());
  if (content && !content.ok) return content;
  const made = content && makeMethod(world, content.value).id;
  const id = change.payment_method ?? made;
  if (id === undefined) return ok(intent);
  const method = methodOf(world, id);
  if (!method.ok) return method;
  const fits = checkMethod(world, intent, method.value);
  if (!fits.ok) return fits;
  return ok({ ...intent, next_action: null, payment_method: method.value.id, status: "requires_confirmation" });
};

/** Changes an intent. Any change forgets the last payment error, and no event tells of it. */
export const update = (world: World, intent: Stripe.PaymentIntent, change: UpdateParameters): Attempted => {
  const state = checkState(intent, change);
  if (!state.ok) return state;
  const checked = checkChange(world, change, intent.payment_method_types);
  if (!checked.ok) return checked;
  const next = terms(words(intent, change), change);
  for (const rule of [checkAmount(next.amount, next.currency), checkMetadata(next.metadata)]) if (!rule.ok) return rule;
  const changed = withMethod(world, next, change);
  return changed.ok ? ok(world.store.payment_intent.put({ ...changed.value, last_payment_error: null })) : changed;
};
