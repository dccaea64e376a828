import { byCharge } from "./by-charge.ts";
import { byRank } from "./by-rank.ts";
import { methodIdOf, orderOfNumbers } from "./snapshot.ts";
import type { Order, OrderContext, OrderRule, Snapshot } from "./snapshot.ts";

/** Nothing comes before `payment_intent.created`. */
const byBirth: OrderRule = (a, b) => orderOfNumbers(Number(!a.first), Number(!b.first));

const isTerminal = ({ intent }: Snapshot): boolean => intent.status === "succeeded" || intent.status === "canceled";

/** Only succeeded and canceled are final, and they are. */
const byFinality: OrderRule = (a, b) => orderOfNumbers(Number(isTerminal(a)), Number(isTerminal(b)));

/** Our own attempts were made one after the other. */
const byOrdinal: OrderRule = (a, b, { ordinals }) => {
  const first = ordinals[methodIdOf(a.intent) ?? ""];
  const second = ordinals[methodIdOf(b.intent) ?? ""];
  return first === undefined || second === undefined ? undefined : orderOfNumbers(first, second);
};

/** Stamps have whole seconds: they tell different seconds apart and nothing within one. */
const byTime: OrderRule = (a, b) => {
  if (a.at !== undefined && b.at !== undefined) return orderOfNumbers(a.at, b.at);
  if (a.at !== undefined && b.since !== undefined && a.at < b.since) return -1;
  if (b.at !== undefined && a.since !== undefined && b.at < a.since) return 1;
  return undefined;
};

/** Each rule is true to what Stripe does whenever it speaks, so the first that speaks decides. */
const rules: readonly OrderRule[] = [byBirth, byFinality, byOrdinal, byTime, byCharge, byRank];

/** Which of two snapshots of one intent is the later, or undefined: nobody can tell. */
export const orderOfSnapshots = (a: Snapshot, b: Snapshot, context: OrderContext): Order => {
  for (const rule of rules) {
    const order = rule(a, b, context);
    if (order !== undefined) return order;
  }
  return undefined;
};

/** The snapshots that no other is later than. One: that is how the intent stands. Several: ambiguous. */
export const latestSnapshots = (context: OrderContext): readonly Snapshot[] =>
  context.snapshots.filter(
    (one) => !context.snapshots.some((other) => other !== one && orderOfSnapshots(one, other, context) === -1),
  );
