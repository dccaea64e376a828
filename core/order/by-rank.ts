import type { GatewayIntent } from "../gateway-objects.ts";
import { isOwnStretch } from "./by-charge.ts";
import { hasFailed, latestChargeOf, methodIdOf, orderOfNumbers } from "./snapshot.ts";
import type { OrderContext, OrderRule, Snapshot } from "./snapshot.ts";

/** Within one attempt an intent only moves on. */
const rankOf = (intent: GatewayIntent): number => {
  if (hasFailed(intent)) return 4;
  switch (intent.status) {
    case "requires_payment_method":
      return 0;
    case "requires_confirmation":
      return 1;
    case "requires_action":
      return 2;
    case "processing":
      return 3;
    default:
      return 4;
  }
};

/** Same attempt, as far as its outside tells: method, charge and stretch. */
const looksLikeSameAttempt = (a: GatewayIntent, b: GatewayIntent): boolean =>
  latestChargeOf(a) === latestChargeOf(b) &&
  isOwnStretch(a) === isOwnStretch(b) &&
  (isOwnStretch(a) || (methodIdOf(a) !== null && methodIdOf(a) === methodIdOf(b)));

/**
 * A saved method may be tried again without any charge to tell the tries apart. Two snapshots of one rank betray it,
 * unless one of them has been forgotten; then rank says nothing.
 */
const isPerhapsTriedAgain = (a: Snapshot, b: Snapshot, { snapshots, hasForgotten }: OrderContext): boolean => {
  if (hasForgotten) return true;
  const ranks = snapshots
    .filter(({ at, intent }) => at !== undefined && looksLikeSameAttempt(intent, a.intent))
    .map(({ intent }) => rankOf(intent));
  return [a, b].some(({ intent }) => ranks.filter((rank) => rank === rankOf(intent)).length > 1);
};

/** A method that we confirmed ourselves came from a confirmation token and is used once. */
const isOurs = (snapshot: Snapshot, { ordinals }: OrderContext): boolean =>
  Object.hasOwn(ordinals, methodIdOf(snapshot.intent) ?? "");

export const byRank: OrderRule = (a, b, context) => {
  if (!looksLikeSameAttempt(a.intent, b.intent)) return undefined;
  const order = orderOfNumbers(rankOf(a.intent), rankOf(b.intent));
  if (isOwnStretch(a.intent) || isOurs(a, context)) return order;
  // Without a time on both sides a foreign method's snapshots may lie whole attempts apart.
  if (a.at === undefined || b.at === undefined) return undefined;
  return isPerhapsTriedAgain(a, b, context) ? undefined : order;
};
