import { err, ok, type Result } from "../../../core/result.ts";
import type { StripeFault } from "../http/fault.ts";
import { create } from "../payment-intents/create.ts";
import type { CreateParameters } from "../payment-intents/parameters.ts";
import { attach } from "../payment-methods.ts";
import { createRefund } from "../refunds/refund.ts";
import { customerShape } from "../shapes/customer.ts";
import type { World } from "../world.ts";
import { createPast } from "./past.ts";

/** Payments that have been made before anybody looks. */
export interface Seed {
  readonly payments: number;
  /** They were made one after the other, evenly over this time until now. */
  readonly overSeconds: number;
  /** How the payment, counted from 0, differs from a few euros by a customer's card on file. */
  readonly order?: (index: number) => Partial<CreateParameters>;
  /** Minor units given back of it at once, if any. */
  readonly refund?: (index: number) => number | undefined;
}

type Seeded = Result<void, StripeFault>;

/** One customer with a card on file: a method for each payment would double what is kept. */
const regular = (world: World): Result<Partial<CreateParameters>, StripeFault> => {
  const customer = world.store.customer.put(customerShape(world.clock.nowSeconds())).id;
  const method = attach(world, "pm_card_visa", customer);
  return method.ok ? ok({ customer, payment_method: method.value.id, off_session: true }) : method;
};

const payOne = (world: World, order: CreateParameters, refund: number | undefined): Seeded => {
  const paid = create(world, order);
  // A decline is an outcome as good as any; everything else is a mistake in the seed.
  if (!paid.ok) return paid.error.status === 402 ? ok(undefined) : paid;
  if (refund === undefined) return ok(undefined);
  const refunded = createRefund(world, { payment_intent: paid.value.id, amount: refund });
  return refunded.ok ? ok(undefined) : refunded;
};

/** Makes payments by the same rules as the API, at their own times, without requests and without events. */
export const seedPayments = (real: World, seed: Seed): Result<void, string> => {
  const now = real.clock.nowMs();
  const stepMs = (seed.overSeconds * 1000) / Math.max(1, seed.payments);
  const start = now - seed.overSeconds * 1000;
  const past = createPast(real, start);
  const usual = regular(past.world);
  if (!usual.ok) return err(usual.error.error.message);
  for (let index = 0; index < seed.payments; index += 1) {
    past.goTo(start + index * stepMs);
    const cents = { amount: 1000 + (index % 9000), currency: "eur", payment_method_types: ["card"], confirm: true };
    const order = { ...cents, ...usual.value, ...seed.order?.(index) };
    const paid = payOne(past.world, order, seed.refund?.(index));
    if (!paid.ok) return err(`Payment ${index}: ${paid.error.error.message}`);
  }
  past.end();
  return ok(undefined);
};
