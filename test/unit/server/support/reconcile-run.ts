import type { GatewayTruth } from "../../../../core/gateway-objects.ts";
import type { Row } from "../../../../server/ports/dataverse.ts";
import { aCharge, anIntent, aRefund, aTransaction } from "../../../fixtures/gateway-objects.ts";
import { createReconcileWorld, nowSeconds, type ReconcileWorld } from "../../../fixtures/reconcile-world.ts";

/** States of a run. */
export const [running, done, stopped] = [413500000, 413500001, 413500002];
export const minutes = 60_000;

export const paid = (index: number): GatewayTruth => {
  const created = nowSeconds - 1000 - index;
  const id = `pi_${index}`;
  return {
    intent: anIntent({ id, status: "succeeded", latest_charge: `ch_${index}`, created }),
    charges: [
      aCharge({
        id: `ch_${index}`,
        payment_intent: id,
        created,
        balance_transaction: aTransaction(),
        amount_refunded: 500,
      }),
    ],
    refunds: [aRefund({ id: `re_${index}`, payment_intent: id, charge: `ch_${index}`, created: created + 10 })],
    disputes: [],
  };
};

/** Thirty payments without rows, ten a page. */
export const worldOf = (payments = 30): ReconcileWorld => {
  const world = createReconcileWorld();
  world.pageSize = 10;
  world.truths.push(...Array.from({ length: payments }, (_, index) => paid(index)));
  return world;
};

export const runsOf = ({ dataverse }: ReconcileWorld): readonly Row[] => dataverse.rows("cfl_reconciliations");
/** Stops before the page with this number, counted from 0 over all phases. */
export const stopsAt = (page: number) => {
  let asked = 0;
  return () => (asked += 1) > page;
};
export const window7d = { name: "7d", sinceAt: (now: number) => now - 7 * 86_400 };
export const wish = { window: window7d, isDry: false, isStopping: () => false };
