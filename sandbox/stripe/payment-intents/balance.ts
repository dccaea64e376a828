import type Stripe from "stripe";
import { behaviourOf } from "../cards/instrument.ts";
import { balanceTransactionShape } from "../shapes/balance-transaction.ts";
import { idOf, type World } from "../world.ts";

/** Seconds until an automatic_async charge knows its balance transaction. */
const soon = 0.25;

const bypassesPending = (world: World, charge: Stripe.Charge): boolean => {
  const instrument = world.store.instrument.get(charge.payment_method ?? "");
  return (instrument && behaviourOf(instrument)?.card?.bypassPending) ?? false;
};

/** The charge with its money in the balance. */
export const inBalance = (world: World, charge: Stripe.Charge): Stripe.Charge => {
  const transaction = world.store.balance_transaction.put(
    balanceTransactionShape({
      type: charge.id.startsWith("ch_") ? "charge" : "payment",
      amount: charge.amount_captured,
      currency: charge.currency,
      source: charge.id,
      description: charge.description,
      created: world.clock.nowSeconds(),
      atOnce: bypassesPending(world, charge),
    }),
  );
  const wait = transaction.available_on - transaction.created;
  if (wait > 0) world.after(wait, "funds-available", transaction.id);
  return { ...charge, balance_transaction: transaction.id };
};

/** Two days later the money may be paid out. */
export const fundsAvailable = (world: World, transactionId: string): void => {
  const transaction = world.store.balance_transaction.get(transactionId);
  if (transaction) world.store.balance_transaction.put({ ...transaction, status: "available" });
};

/** For automatic_async and for captures the balance follows after the answer, told by charge.updated. */
export const balanceSoon = (world: World, charge: Stripe.Charge): void => world.after(soon, "balance-known", charge.id);

export const balanceKnown = (world: World, chargeId: string): void => {
  const charge = world.store.charge.get(chargeId);
  if (!charge || charge.status !== "succeeded" || idOf(charge.balance_transaction)) return;
  const known = world.store.charge.put(inBalance(world, charge));
  world.emit("charge.updated", known, { balance_transaction: null });
};
