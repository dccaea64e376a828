import type {
  GatewayCharge,
  GatewayDispute,
  GatewayIntent,
  GatewayRefund,
  GatewayTruth,
} from "../../../core/gateway-objects.ts";
import { leanDispute, leanRefund } from "../../../core/lean-objects.ts";
import { idOf } from "../../../core/reference.ts";
import { refundedAmount, refundPendingAmount } from "../../../core/refund-facts.ts";

/** Refunds and disputes by intent. A payment of the window has all of its own in the window. */
export interface Movements {
  add(movement: GatewayRefund | GatewayDispute): void;
  refundsOf(intentId: string): readonly GatewayRefund[];
  disputesOf(intentId: string): readonly GatewayDispute[];
}

/** Some 300 bytes each. Beyond this number the payments themselves are asked about, one by one. */
const mostKept = 100_000;

export const createMovements = (): Movements => {
  const kept = new Map<string, Map<string, GatewayRefund | GatewayDispute>>();
  let count = 0;
  const of = (intentId: string) => [...(kept.get(intentId)?.values() ?? [])];
  return {
    add: (movement) => {
      const intentId = idOf(movement.payment_intent);
      if (intentId === null || count >= mostKept) return;
      const lean = movement.object === "refund" ? { ...leanRefund(movement), metadata: null } : leanDispute(movement);
      const known = kept.get(intentId) ?? new Map<string, GatewayRefund | GatewayDispute>();
      if (!known.has(movement.id)) count += 1;
      known.set(movement.id, lean);
      kept.set(intentId, known);
    },
    refundsOf: (intentId) => of(intentId).filter((one) => one.object === "refund"),
    disputesOf: (intentId) => of(intentId).filter((one) => one.object === "dispute"),
  };
};

/** Cancelling an authorisation, or capturing a part of it, counts as given back on the charge: nobody was refunded. */
const givenBack = (charge: GatewayCharge): number =>
  charge.amount_captured > 0 ? charge.amount_refunded - Math.max(0, charge.amount - charge.amount_captured) : 0;

/** Whether the refunds that are known add up to what the charge says. Those on their way may be counted there, or not yet. */
const areExplained = (charge: GatewayCharge, refunds: readonly GatewayRefund[]): boolean => {
  const done = refundedAmount(refunds);
  return done <= givenBack(charge) && givenBack(charge) <= done + refundPendingAmount(refunds);
};

/** The payment as lists show it, put together as a read of it alone would be; undefined: they do not tell enough. */
export const truthIn = (intent: GatewayIntent, movements: Movements): GatewayTruth | undefined => {
  const charge = intent.latest_charge;
  if (charge === null) return { intent, charges: [], refunds: [], disputes: [] };
  if (typeof charge === "string") return undefined;
  const refunds = charge.status === "succeeded" ? movements.refundsOf(intent.id) : [];
  const disputes = movements.disputesOf(intent.id);
  const isTold = areExplained(charge, refunds) && (!charge.disputed || disputes.length > 0);
  return isTold ? { intent, charges: [charge], refunds, disputes } : undefined;
};
