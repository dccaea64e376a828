import type { GatewayTruth } from "../gateway-objects.ts";
import type { LedgerState } from "../fold.ts";
import { latestSnapshots } from "../order/intent-order.ts";
import type { Snapshot } from "../order/snapshot.ts";
import type { PaymentFacts } from "../payment-facts.ts";
import { project } from "../projection.ts";
import { doubtOfCharges } from "./charge-doubts.ts";
import { evidenceOf } from "./evidence.ts";
import type { Evidence } from "./evidence.ts";

/** Why a state cannot be read without asking the gateway. */
export type Doubt =
  | "foreign-version"
  /** Disputes go to and fro: their events are pointers. */
  | "dispute"
  | "no-intent"
  /** Two snapshots of which nobody can say which is the later. */
  | "order"
  | "contradiction"
  /** The intent names a charge that was not seen yet. */
  | "charge-unknown"
  /** A charge has moved on and the intent's own news is still on its way. */
  | "intent-behind"
  | "refund-unknown"
  /** Fee, net and perhaps the time of payment stand in a balance transaction that events only name. */
  | "transaction-unknown";

/** Stripe's objects as far as they are known. */
export interface View {
  /** The observation that the intent was taken from. */
  readonly source: string;
  readonly truth: GatewayTruth;
  readonly flags: Pick<PaymentFacts, "underReview" | "fraudWarning">;
}

export type Reading =
  | { readonly kind: "decided"; readonly view: View }
  /** `view`: the best guess, for when the gateway has forgotten the payment; undefined without any intent. */
  | { readonly kind: "ambiguous"; readonly doubt: Doubt; readonly view: View | undefined };

const flagsOf = ({ flags }: LedgerState): View["flags"] => {
  const seen = Object.values(flags);
  const reviews = seen.filter(({ object }) => object === "review");
  return {
    ...(reviews.length > 0 && { underReview: reviews.some(({ open }) => open) }),
    ...(seen.length > reviews.length && { fraudWarning: true }),
  };
};

/** What the row would say of the intent alone: snapshots that agree in this need no order. */
const outcomeOf = ({ intent }: Snapshot): string =>
  JSON.stringify(project({ intent, charges: [], refunds: [], disputes: [] }));

const agree = (snapshots: readonly Snapshot[]): boolean => new Set(snapshots.map(outcomeOf)).size === 1;

/** The same one whatever the order of delivery: newest stamp, then the id. */
const bestOf = (snapshots: readonly Snapshot[]): Snapshot | undefined =>
  [...snapshots].sort((a, b) => (b.at ?? 0) - (a.at ?? 0) || (a.source < b.source ? -1 : 1))[0];

const doubtOf = (evidence: Evidence, latest: readonly Snapshot[], best: Snapshot | undefined): Doubt | undefined => {
  if (evidence.events.some(({ foreign }) => foreign)) return "foreign-version";
  if (evidence.events.some(({ object }) => object.object === "dispute")) return "dispute";
  if (best === undefined) return "no-intent";
  if (latest.length === 0 || !agree(latest)) return "order";
  return doubtOfCharges(evidence, best);
};

/** How the payment stands by what was learnt, or why that cannot be said. */
export const readState = (state: LedgerState): Reading => {
  const evidence = evidenceOf(state);
  const latest = latestSnapshots(evidence);
  const best = bestOf(latest.length > 0 ? latest : evidence.snapshots);
  const doubt = doubtOf(evidence, latest, best);
  const view = best && {
    source: best.source,
    flags: flagsOf(state),
    truth: {
      intent: best.intent,
      charges: [...evidence.charges.values()],
      refunds: [...evidence.refunds.values()],
      disputes: [...evidence.disputes.values()],
    },
  };
  return view && doubt === undefined
    ? { kind: "decided", view }
    : { kind: "ambiguous", doubt: doubt ?? "no-intent", view };
};
