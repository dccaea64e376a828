import type { LedgerState } from "../fold.ts";
import type { GatewayCharge, GatewayDispute, GatewayRefund } from "../gateway-objects.ts";
import { ageOfCharge, ageOfDispute, ageOfRefund, chargesContradict } from "../order/object-order.ts";
import type { Age } from "../order/object-order.ts";
import type { OrderContext, Snapshot } from "../order/snapshot.ts";
import type { Observation } from "./observation.ts";

export type SeenEvent = Extract<Observation, { kind: "event" }>;

/** A state, sorted by object: of each charge, refund and dispute the newest version. */
export interface Evidence extends OrderContext {
  readonly snapshots: readonly Snapshot[];
  readonly charges: ReadonlyMap<string, GatewayCharge>;
  readonly refunds: ReadonlyMap<string, GatewayRefund>;
  readonly disputes: ReadonlyMap<string, GatewayDispute>;
  readonly events: readonly SeenEvent[];
  /** Charges that a read of everything has listed. */
  readonly listedCharges: ReadonlySet<string>;
  readonly contradicted: boolean;
}

const snapshotsOf = (observation: Observation): readonly Snapshot[] => {
  const common = { source: observation.id, at: undefined, since: undefined, first: false };
  switch (observation.kind) {
    case "event":
      return observation.object.object === "payment_intent"
        ? [{ ...common, intent: observation.object, at: observation.at, first: observation.first }]
        : [];
    case "answer":
      return [{ ...common, intent: observation.intent, first: isUntouched(observation) }];
    case "truth":
      return [{ ...common, intent: observation.truth.intent, since: observation.since }];
  }
};

/** Our own answer about an intent that was never tried is the answer to its creation. */
const isUntouched = ({ intent }: Extract<Observation, { kind: "answer" }>): boolean =>
  intent.status === "requires_payment_method" &&
  intent.last_payment_error === null &&
  intent.latest_charge === null &&
  intent.payment_method === null;

interface Parts {
  readonly charges: readonly GatewayCharge[];
  readonly refunds: readonly GatewayRefund[];
  readonly disputes: readonly GatewayDispute[];
}

const partsOf = (observation: Observation): Parts => {
  const none: Parts = { charges: [], refunds: [], disputes: [] };
  if (observation.kind === "truth") return observation.truth;
  if (observation.kind === "answer") return { ...none, charges: observation.charge ? [observation.charge] : [] };
  const { object } = observation;
  if (object.object === "charge") return { ...none, charges: [object] };
  if (object.object === "refund") return { ...none, refunds: [object] };
  if (object.object === "dispute") return { ...none, disputes: [object] };
  return none;
};

/** The newest version of each, by id. Of equally old ones their text decides, so that no order of arrival shows. */
const newest = <Thing extends { readonly id: string }>(
  things: readonly Thing[],
  age: Age<Thing>,
): Map<string, Thing> => {
  const byId = new Map<string, Thing>();
  for (const thing of things) {
    const known = byId.get(thing.id);
    const older = known && (age(known, thing) || (JSON.stringify(known) < JSON.stringify(thing) ? -1 : 1));
    if (older === undefined || older < 0) byId.set(thing.id, thing);
  }
  return new Map([...byId].sort(([a], [b]) => (a < b ? -1 : 1)));
};

export const evidenceOf = (state: LedgerState): Evidence => {
  const live = Object.values(state.live);
  const parts = live.map(partsOf);
  const allCharges = parts.flatMap(({ charges }) => charges);
  const charges = newest(allCharges, ageOfCharge);
  return {
    snapshots: live.flatMap(snapshotsOf),
    charges,
    refunds: newest(
      parts.flatMap(({ refunds }) => refunds),
      ageOfRefund,
    ),
    disputes: newest(
      parts.flatMap(({ disputes }) => disputes),
      ageOfDispute,
    ),
    events: live.filter((observation) => observation.kind === "event"),
    listedCharges: new Set(live.flatMap((one) => (one.kind === "truth" ? one.truth.charges.map(({ id }) => id) : []))),
    ordinals: state.ordinals,
    hasForgotten: state.covered.length > 0,
    contradicted: allCharges.some((charge) => chargesContradict(charge, charges.get(charge.id) ?? charge)),
  };
};
