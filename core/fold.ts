import type { FlagSeen, Observation } from "./fold/observation.ts";
import { readState } from "./fold/reading.ts";
import type { Reading } from "./fold/reading.ts";
import type { GatewayIntent } from "./gateway-objects.ts";
import { project } from "./projection.ts";
import type { PaymentFacts } from "./payment-facts.ts";
import { methodIdOf } from "./order/snapshot.ts";

/**
 * Everything learnt of one payment, as plain JSON. It only ever grows by union, so the order and number of deliveries
 * cannot matter: folding is commutative, associative and idempotent by construction. What may be wrong is the *reading*
 * (fold/reading.ts), and that answers "ambiguous" rather than guess.
 */
export interface LedgerState {
  /** Ids of what a later read of everything has made old. Their content is forgotten. */
  readonly covered: readonly string[];
  readonly live: Readonly<Record<string, Observation>>;
  /** Our own attempts: payment method id → 1, 2, 3 … */
  readonly ordinals: Readonly<Record<string, number>>;
  /** Reviews and fraud warnings by id; a review that was closed stays closed. */
  readonly flags: Readonly<Record<string, FlagSeen>>;
}

export const emptyState: LedgerState = { covered: [], live: {}, ordinals: {}, flags: {} };

/** What an observation meant for the row. */
export type Verdict =
  /** The row must change. */
  | "applied"
  /** News, but the row says so already. */
  | "unchanged"
  /** Old, or a repetition. */
  | "stale"
  /** Nobody can tell without asking the gateway: take the row's etag, GET, write with If-Match. */
  | "ambiguous";

export interface Folded {
  readonly state: LedgerState;
  readonly verdict: Verdict;
  readonly reading: Reading;
}

const isFlag = (observation: Observation): observation is Observation & { readonly object: FlagSeen } =>
  observation.kind === "event" && (observation.object.object === "review" || observation.object.object === "warning");

/** A read knows how the payment's review stands: one that it found closed is not opened again by an event that comes late. */
const flagsIn = ({ review }: GatewayIntent): LedgerState["flags"] =>
  typeof review === "object" && review !== null ? { [review.id]: { object: "review", ...review } } : {};

/** The state of one that has learnt just this. */
const stateOf = (observation: Observation): LedgerState => {
  if (isFlag(observation)) return { ...emptyState, flags: { [observation.object.id]: observation.object } };
  const live = { [observation.id]: observation };
  if (observation.kind === "truth") {
    return { ...emptyState, live, covered: observation.covers, flags: flagsIn(observation.truth.intent) };
  }
  if (observation.kind === "event" || observation.ordinal === undefined) return { ...emptyState, live };
  const method = methodIdOf(observation.intent);
  return { ...emptyState, live, ordinals: method === null ? {} : { [method]: observation.ordinal } };
};

const mergeRecords = <Value>(
  a: Readonly<Record<string, Value>>,
  b: Readonly<Record<string, Value>>,
  join: (one: Value, other: Value) => Value,
): Readonly<Record<string, Value>> => {
  const merged = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const own = merged[key];
    merged[key] = own === undefined ? value : join(own, value);
  }
  return merged;
};

/** The union of what two have learnt. */
export const mergeStates = (a: LedgerState, b: LedgerState): LedgerState => {
  const covered = new Set([...a.covered, ...b.covered]);
  const live = Object.entries({ ...b.live, ...a.live }).filter(([id]) => !covered.has(id));
  return {
    covered: [...covered].sort(),
    live: Object.fromEntries(live),
    ordinals: mergeRecords(a.ordinals, b.ordinals, Math.min),
    flags: mergeRecords(a.flags, b.flags, (one, other) => (one.open ? other : one)),
  };
};

/** What a decided reading says of the row. */
export const factsOf = (reading: Reading): PaymentFacts | undefined =>
  reading.view && { ...project(reading.view.truth), ...reading.view.flags };

const sameFacts = (a: Reading, b: Reading): boolean => JSON.stringify(factsOf(a)) === JSON.stringify(factsOf(b));

const verdictOn = (before: Reading, after: Reading, isRepeated: boolean): Verdict => {
  if (after.kind === "ambiguous") return "ambiguous";
  if (isRepeated) return "stale";
  if (before.kind === "ambiguous" || !sameFacts(before, after)) return "applied";
  return before.view.source === after.view.source ? "stale" : "unchanged";
};

/** Adds one observation. Pure. */
export const fold = (state: LedgerState, observation: Observation): Folded => {
  const isRepeated = state.covered.includes(observation.id) || Object.hasOwn(state.live, observation.id);
  const next = mergeStates(state, stateOf(observation));
  const reading = readState(next);
  return { state: next, reading, verdict: verdictOn(readState(state), reading, isRepeated) };
};
