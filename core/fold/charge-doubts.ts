import type { GatewayCharge, GatewayIntent } from "../gateway-objects.ts";
import { orderOfCharges } from "../order/by-charge.ts";
import { latestChargeOf } from "../order/snapshot.ts";
import type { Snapshot } from "../order/snapshot.ts";
import { refundedAmount } from "../refund-facts.ts";
import type { Evidence } from "./evidence.ts";
import type { Doubt } from "./reading.ts";

const isFinal = (intent: GatewayIntent): boolean => intent.status === "succeeded" || intent.status === "canceled";

/** Whether this charge, the intent's latest, has got further than the intent's snapshot shows. */
const isAhead = (charge: GatewayCharge, intent: GatewayIntent): boolean => {
  if (isFinal(intent) || charge.status === "pending") return false;
  if (charge.status === "failed") return intent.status === "processing";
  return charge.amount_captured > 0 || intent.status !== "requires_capture";
};

/** Whether a charge that is not the intent's latest is one of its earlier ones. */
const isEarlier = (charge: GatewayCharge, best: Snapshot, evidence: Evidence): boolean => {
  const latest = latestChargeOf(best.intent);
  if (isFinal(best.intent) || evidence.listedCharges.has(charge.id)) return true;
  if (evidence.snapshots.some(({ intent }) => intent !== best.intent && latestChargeOf(intent) === charge.id))
    return true;
  return latest !== null && orderOfCharges(charge.id, latest, evidence) === -1;
};

const isIntentBehind = (best: Snapshot, evidence: Evidence): boolean =>
  evidence.events.some(({ object }) => {
    if (object.object !== "charge") return false;
    const newest = evidence.charges.get(object.id) ?? object;
    return object.id === latestChargeOf(best.intent)
      ? isAhead(newest, best.intent)
      : !isEarlier(newest, best, evidence);
  });

/** A charge tells of more refunds than were seen. The rest of a partial capture is released, which Stripe counts there too. */
const isRefundMissing = ({ events, refunds }: Evidence): boolean => {
  const known = refundedAmount([...refunds.values()]);
  return events.some(
    ({ object }) =>
      object.object === "charge" &&
      object.amount_captured > 0 &&
      object.amount_refunded > Math.max(0, object.amount - object.amount_captured) + known,
  );
};

const isTransactionUnknown = ({ charges }: Evidence): boolean =>
  [...charges.values()].some(
    ({ amount_captured, balance_transaction }) => amount_captured > 0 && typeof balance_transaction === "string",
  );

/** What the charges leave in doubt when the intent itself is clear. */
export const doubtOfCharges = (evidence: Evidence, best: Snapshot): Doubt | undefined => {
  const latest = latestChargeOf(best.intent);
  if (evidence.contradicted) return "contradiction";
  if (latest !== null && !evidence.charges.has(latest)) return "charge-unknown";
  if (isIntentBehind(best, evidence)) return "intent-behind";
  if (isRefundMissing(evidence)) return "refund-unknown";
  return isTransactionUnknown(evidence) ? "transaction-unknown" : undefined;
};
