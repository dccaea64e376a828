import type { GatewayEvent } from "../../../core/gateway-objects.ts";
import { paymentStatuses } from "../../../core/status.ts";
import type { DataverseFault } from "../../ports/dataverse.ts";
import type { ClaimedItem, Handled, InboxHandler } from "../../ports/inbox.ts";
import type { Ledger, LedgerFault, Settled } from "../../ports/ledger.ts";
import type { Clock, Log } from "../../ports/log.ts";
import { concernedIntent } from "./concerned-intent.ts";
import { type EventVerdict, recordEvent } from "./event-row.ts";
import { type FindFault, findPayment, type FindPorts } from "./find-payment.ts";

export interface EventPorts extends FindPorts {
  readonly ledger: Ledger;
  readonly log: Log;
  readonly clock: Clock;
  /** Mode of the server's key. */
  readonly livemode: boolean;
  /** Called when an event changed what a Payment says: attempts that were left open follow. */
  afterSettled(settled: Settled): Promise<unknown>;
}

/** A row that is still being written is waited for this long; then the event is a dead letter. */
const missingForMs = 10 * 60_000;

const again = (item: ClaimedItem, why: string, afterMs?: number): Handled => ({
  kind: "again",
  why,
  afterMs: afterMs ?? Math.min(100 * 2 ** item.tries, 60_000),
});

const whyOf = (
  fault: LedgerFault | FindFault,
): { readonly why: string; readonly afterMs?: number; readonly forGood: boolean } => {
  if (fault.kind === "contended") return { why: "contended", forGood: false };
  const { kind } = fault.fault;
  if (kind === "refused") return { why: `${fault.kind}: ${fault.fault.code} ${fault.fault.message}`, forGood: true };
  const afterMs = "retryAfterMs" in fault.fault ? fault.fault.retryAfterMs : undefined;
  return { why: `${fault.kind}: ${kind}`, forGood: false, ...(afterMs === undefined ? {} : { afterMs }) };
};

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

const failed = (item: ClaimedItem, fault: LedgerFault | FindFault): Outcome => {
  const { why, afterMs, forGood } = whyOf(fault);
  return forGood ? buried(item, why) : { handled: again(item, why, afterMs), verdict: undefined };
};

const missing = (item: ClaimedItem, ports: EventPorts): Outcome => {
  const why = "the payment's row is not there";
  if (ports.clock() - item.receivedAt > missingForMs) return buried(item, why);
  // Shown as parked once it has waited a moment: usually the row is only some milliseconds away.
  const verdict: EventVerdict = { state: "parked", attempts: item.tries, error: why };
  return { handled: again(item, why), verdict: item.tries === 4 ? verdict : undefined };
};

const outcomeOf = async (event: GatewayEvent, item: ClaimedItem, ports: EventPorts): Promise<Outcome> => {
  const ignored = (error: string): Outcome => done({ state: "ignored", attempts: item.tries, error });
  if (event.livemode !== ports.livemode)
    return ignored(`mode differs: the event is ${event.livemode ? "live" : "test"}`);
  const intentId = concernedIntent(event);
  if (!intentId) return ignored("it concerns no payment");
  const found = await findPayment(event, intentId, ports);
  if (!found.ok) return failed(item, found.error);
  if (found.value.kind === "foreign") return ignored(found.value.why);
  if (found.value.kind === "missing") return missing(item, ports);
  const { id, status } = found.value;
  const settled = await ports.ledger.refetch({ id, intentId });
  if (!settled.ok) return failed(item, settled.error);
  if (paymentStatuses[settled.value.facts.status] !== status) await ports.afterSettled(settled.value);
  return done({ state: "applied", attempts: item.tries, paymentId: id });
};

const isPassing = (fault: DataverseFault): boolean => fault.kind !== "refused";

/**
 * Handles a webhook event. The event is a pointer: what the row shall say is read from Stripe under the row's version,
 * so order, repetition and age of deliveries cannot matter.
 */
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
    return isPassing(recorded.error) && handled.kind === "done" ? again(item, recorded.error.kind) : handled;
  };
