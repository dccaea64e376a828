import type Stripe from "stripe";
import { ok, type Result } from "../../core/result.ts";
import { behaviourOf } from "./cards/instrument.ts";
import type { MethodContent } from "./cards/content.ts";
import { contentOfTestId } from "./cards/tokenise.ts";
import { cardError, invalidRequest, missing, type StripeFault } from "./http/fault.ts";
import { paymentMethodShape } from "./shapes/payment-method.ts";
import { idOf, type World } from "./world.ts";

type Found = Result<Stripe.PaymentMethod, StripeFault>;

/** A payment method of what a payer typed; no event tells of it, as at Stripe. */
export const makeMethod = (world: World, content: MethodContent): Stripe.PaymentMethod => {
  const method = world.store.payment_method.put(paymentMethodShape(content, world.clock.nowSeconds()));
  world.store.instrument.put({ id: method.id, kind: content.kind, number: content.number });
  return method;
};

const isTestId = (id: string): boolean => /^pm_card_[A-Za-z]/.test(id);

/** By id. A test id such as pm_card_visa makes a new payment method each time. */
export const methodOf = (world: World, id: string, param = "payment_method"): Found => {
  const method = world.store.payment_method.get(id);
  if (method) return ok(method);
  if (!isTestId(id)) return missing("PaymentMethod", id, param);
  const content = contentOfTestId(id, world.clock.nowMs());
  return content.ok ? ok(makeMethod(world, content.value)) : content;
};

/** Attaching charges nothing, yet asks the bank: a card that is always declined cannot be attached. */
export const attach = (world: World, id: string, customer: string): Found => {
  if (!world.store.customer.get(customer)) return missing("customer", customer, "customer");
  const found = methodOf(world, id);
  if (!found.ok) return found;
  const owner = idOf(found.value.customer);
  if (owner) {
    return invalidRequest({ message: "The payment method you provided has already been attached to a customer." });
  }
  const instrument = world.store.instrument.get(found.value.id);
  const card = instrument && behaviourOf(instrument)?.card;
  if (card && !card.attachable && card.verdict.kind === "declined") {
    const { decline } = card.verdict;
    return cardError({
      advice_code: decline.advice,
      code: decline.code,
      decline_code: decline.declineCode,
      message: decline.message,
      network_decline_code: decline.networkCode,
      param: "",
    });
  }
  const attached = world.store.payment_method.put({ ...found.value, customer });
  world.emit("payment_method.attached", attached);
  return ok(attached);
};

/** A method that left its customer may not be used again. */
export const detach = (world: World, method: Stripe.PaymentMethod): Found => {
  if (!idOf(method.customer)) {
    return invalidRequest({
      message: "The payment method you provided is not attached to a customer so detachment is impossible.",
    });
  }
  const instrument = world.store.instrument.get(method.id);
  if (instrument) world.store.instrument.put({ ...instrument, spent: true });
  const detached = world.store.payment_method.put({ ...method, customer: null });
  world.emit("payment_method.detached", detached, { customer: method.customer });
  return ok(detached);
};
