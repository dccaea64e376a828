import type { GatewayEvent } from "../../../core/gateway-objects.ts";
import type { ClaimedItem, Handled } from "../../ports/inbox.ts";
import type { LedgerFault } from "../../ports/ledger.ts";
import type { EventVerdict } from "./event-row.ts";

/** An event from the inbox. */
export interface Arrived {
  readonly item: ClaimedItem;
  readonly event: GatewayEvent;
}

/** What handling an event came to, and what its row must still be told; undefined: nothing, or it was told already. */
export interface Outcome extends Arrived {
  readonly handled: Handled;
  readonly verdict: EventVerdict | undefined;
}

/** A row that is still being written is waited for this long; then the event is a dead letter. */
const missingForMs = 10 * 60_000;
/** Usually the row is only some milliseconds away: it counts as parked after so many tries. */
const triesBeforeParked = 4;

const done: Handled = { kind: "done" };

const again = ({ tries }: ClaimedItem, why: string, afterMs?: number): Handled => ({
  kind: "again",
  why,
  afterMs: afterMs ?? Math.min(100 * 2 ** tries, 60_000),
});

/** On its row already, with its payment's. */
export const told = (arrived: Arrived): Outcome => ({ ...arrived, handled: done, verdict: undefined });

/** Nothing of ours, visibly. */
export const ignored = (arrived: Arrived, error: string): Outcome => ({
  ...arrived,
  handled: done,
  verdict: { state: "ignored", attempts: arrived.item.tries, error },
});

/** Will never work by itself. */
export const buried = (arrived: Arrived, why: string): Outcome => ({
  ...arrived,
  handled: { kind: "dead", why },
  verdict: { state: "dead_letter", attempts: arrived.item.tries, error: why },
});

/** Waited for within bounds, visibly, then a dead letter. */
export const parked = (arrived: Arrived, why: string, nowMs: number): Outcome => {
  const { item } = arrived;
  if (nowMs - item.receivedAt > missingForMs) return buried(arrived, why);
  const verdict: EventVerdict = { state: "parked", attempts: item.tries, error: why };
  return { ...arrived, handled: again(item, why), verdict: item.tries === triesBeforeParked ? verdict : undefined };
};

/** Of a shape that this version cannot read: its payment was asked about, the event itself waits for a version that can. */
export const unreadable = (arrived: Arrived, why: string): Outcome => ({
  ...arrived,
  handled: { kind: "dead", why },
  verdict: undefined,
});

/** What is down is waited for without end; what is refused for good is a dead letter; what the gateway does not know is parked. */
export const failed = (arrived: Arrived, fault: LedgerFault, nowMs: number): Outcome => {
  const { item } = arrived;
  if (fault.kind === "contended") return { ...arrived, handled: again(item, fault.kind), verdict: undefined };
  const why = `${fault.kind}: ${fault.fault.kind}`;
  if (fault.fault.kind === "refused") return buried(arrived, `${why} ${fault.fault.code} ${fault.fault.message}`);
  if (fault.kind === "gateway" && fault.fault.kind === "not-found") return parked(arrived, why, nowMs);
  const afterMs = "retryAfterMs" in fault.fault ? fault.fault.retryAfterMs : undefined;
  return { ...arrived, handled: again(item, why, afterMs), verdict: undefined };
};

/** The verdict could not be written: an event that is done otherwise is taken up again. */
export const untold = (outcome: Outcome, why: string): Outcome =>
  outcome.verdict === undefined || outcome.handled.kind !== "done"
    ? outcome
    : { ...outcome, handled: again(outcome.item, why) };
