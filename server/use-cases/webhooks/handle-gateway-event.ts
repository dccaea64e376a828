import type { GatewayEvent } from "../../../core/gateway-objects.ts";
import { tables } from "../../../core/generated/tables.ts";
import type { Dataverse } from "../../ports/dataverse.ts";
import type { ClaimedItem, Handled, InboxHandler } from "../../ports/inbox.ts";
import type { LedgerFault, Settled } from "../../ports/ledger.ts";
import type { Clock, Log } from "../../ports/log.ts";
import type { EventLedger } from "../ledger/ledger.ts";
import { type EventVerdict, recordEvent } from "./event-row.ts";

export interface EventPorts {
  readonly dataverse: Dataverse;
  readonly ledger: Pick<EventLedger, "apply">;
  readonly log: Log;
  readonly clock: Clock;
  /** Mode of the server's key. */
  readonly livemode: boolean;
  /** Called when an event changed what a Payment of ours says: attempts that were left open follow. */
  afterSettled(settled: Settled): Promise<unknown>;
}

/** A row that is still being written is waited for this long; then the event is a dead letter. */
const missingForMs = 10 * 60_000;
/** Usually the row is only some milliseconds away: it counts as parked after so many tries. */
const triesBeforeParked = 4;

const again = (item: ClaimedItem, why: string, afterMs?: number): Handled => ({
  kind: "again",
  why,
  afterMs: afterMs ?? Math.min(100 * 2 ** item.tries, 60_000),
});

/** What handling came to, and what the event's row shall say of it; undefined: nothing yet. */
interface Outcome {
  readonly handled: Handled;
  readonly verdict: EventVerdict | undefined;
}

const done = (verdict: EventVerdict): Outcome => ({ handled: { kind: "done" }, verdict });

const buried = (item: ClaimedItem, why: string): Outcome => ({
  handled: { kind: "dead", why },
  verdict: { state: "dead_letter", attempts: item.tries, error: why },
});

/** Waited for within bounds, visibly, then a dead letter. */
const parked = (item: ClaimedItem, why: string, ports: EventPorts): Outcome => {
  if (ports.clock() - item.receivedAt > missingForMs) return buried(item, why);
  const verdict: EventVerdict = { state: "parked", attempts: item.tries, error: why };
  return { handled: again(item, why), verdict: item.tries === triesBeforeParked ? verdict : undefined };
};

/** What is down is waited for without end; what is refused for good is a dead letter; what the gateway does not know is parked. */
const failed = (item: ClaimedItem, fault: LedgerFault, ports: EventPorts): Outcome => {
  if (fault.kind === "contended") return { handled: again(item, fault.kind), verdict: undefined };
  const why = `${fault.kind}: ${fault.fault.kind}`;
  if (fault.fault.kind === "refused") return buried(item, `${why} ${fault.fault.code} ${fault.fault.message}`);
  if (fault.kind === "gateway" && fault.fault.kind === "not-found") return parked(item, why, ports);
  const afterMs = "retryAfterMs" in fault.fault ? fault.fault.retryAfterMs : undefined;
  return { handled: again(item, why, afterMs), verdict: undefined };
};

/** Payments made elsewhere have no attempts. */
const isOurs = ({ payment }: Settled): boolean =>
  !String(payment.row[tables.payment.columns.paymentkey] ?? "").startsWith("stripe:");

const outcomeOf = async (event: GatewayEvent, item: ClaimedItem, ports: EventPorts): Promise<Outcome> => {
  const attempts = item.tries;
  if (event.livemode !== ports.livemode) {
    const error = `mode differs: the event is ${event.livemode ? "live" : "test"}`;
    return done({ state: "ignored", attempts, error });
  }
  const applied = await ports.ledger.apply(event);
  if (!applied.ok) return failed(item, applied.error, ports);
  switch (applied.value.kind) {
    case "ignored":
      return done({ state: "ignored", attempts, error: applied.value.why });
    case "missing":
      return parked(item, applied.value.why, ports);
    case "written": {
      const { paymentId, moved } = applied.value;
      if (moved && isOurs(moved)) await ports.afterSettled(moved);
      return done({ state: "applied", attempts, paymentId });
    }
  }
};

/** Handles a webhook event: its payment's rows become true, and what became of the event is a row of its own. */
export const handleGatewayEvent =
  (ports: EventPorts): InboxHandler =>
  async (item) => {
    const event = JSON.parse(item.body) as GatewayEvent;
    const { handled, verdict } = await outcomeOf(event, item, ports);
    if (!verdict) return handled;
    ports.log.info("event", { event: event.id, type: event.type, state: verdict.state, why: verdict.error });
    const recorded = await recordEvent(event, verdict, ports.dataverse);
    if (recorded.ok) return handled;
    ports.log.warn("event-row-failed", { event: event.id, why: recorded.error.kind });
    return recorded.error.kind !== "refused" && handled.kind === "done" ? again(item, recorded.error.kind) : handled;
  };
