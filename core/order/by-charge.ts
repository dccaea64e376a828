import type { GatewayIntent } from "../gateway-objects.ts";
import { hasFailed, latestChargeOf, orderOfNumbers } from "./snapshot.ts";
import type { Order, OrderContext, OrderRule } from "./snapshot.ts";

/**
 * `latest_charge` never goes back: no charge, then the first, then the next. While a later attempt waits for the payer
 * (3D Secure) the intent still shows the charge of the attempt before, so under one charge there are two stretches:
 * the charge's own (processing, authorised, declined) and what came after it.
 */
export const isOwnStretch = (intent: GatewayIntent): boolean => {
  const charge = latestChargeOf(intent);
  if (charge === null) return false;
  if (hasFailed(intent)) return intent.last_payment_error?.charge === charge;
  return intent.status === "processing" || intent.status === "requires_capture";
};

/** Charges of one intent follow each other; whole seconds tell them apart unless they share one. */
export const orderOfCharges = (a: string, b: string, { charges }: OrderContext): Order => {
  const first = charges.get(a);
  const second = charges.get(b);
  return first && second ? orderOfNumbers(first.created, second.created) : undefined;
};

export const byCharge: OrderRule = (a, b, context) => {
  const chargeOfA = latestChargeOf(a.intent);
  const chargeOfB = latestChargeOf(b.intent);
  if (chargeOfA === chargeOfB) {
    return chargeOfA === null
      ? undefined
      : orderOfNumbers(Number(!isOwnStretch(a.intent)), Number(!isOwnStretch(b.intent)));
  }
  if (chargeOfA === null) return -1;
  if (chargeOfB === null) return 1;
  return orderOfCharges(chargeOfA, chargeOfB, context);
};
