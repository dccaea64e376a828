import type Stripe from "stripe";
import { previousOf } from "../events/previous.ts";
import { newId, prefixes } from "../store/ids.ts";
import { idOf, type World } from "../world.ts";

/** The issuer reports a payment as fraud, early: a refund now may spare a dispute later. */
export const warnOfFraud = (world: World, charge: Stripe.Charge): void => {
  const intent = idOf(charge.payment_intent);
  const warning: Stripe.Radar.EarlyFraudWarning = {
    id: newId(prefixes.early_fraud_warning),
    object: "radar.early_fraud_warning",
    actionable: !charge.refunded && !charge.disputed,
    charge: charge.id,
    created: world.clock.nowSeconds(),
    fraud_type: "misc",
    livemode: false,
    ...(intent && { payment_intent: intent }),
  };
  world.emit("radar.early_fraud_warning.created", world.store.early_fraud_warning.put(warning));
};

/** Once the money is back or the payment disputed, there is nothing left to do about a warning. */
export const warningSettled = (world: World, charge: Stripe.Charge): void => {
  for (const warning of world.store.early_fraud_warning.having("charge", charge.id)) {
    if (!warning.actionable) continue;
    const settled = world.store.early_fraud_warning.put({ ...warning, actionable: false });
    world.emit("radar.early_fraud_warning.updated", settled, previousOf(warning, settled));
  }
};
