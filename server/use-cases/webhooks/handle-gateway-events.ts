import type { GatewayEvent } from "../../../core/gateway-objects.ts";
import { observeEvent } from "../../../core/fold/observe-event.ts";
import type { Observation } from "../../../core/fold/observation.ts";
import { tables } from "../../../core/generated/tables.ts";
import type { Dataverse, Write } from "../../ports/dataverse.ts";
import type { ClaimedItem, InboxHandler } from "../../ports/inbox.ts";
import type { Settled } from "../../ports/ledger.ts";
import type { Clock, Log } from "../../ports/log.ts";
import type { EventLedger } from "../ledger/ledger.ts";
import type { Notices } from "../notify/notice.ts";
import { eventWrite } from "./event-row.ts";
import { type Arrived, failed, ignored, type Outcome, parked, told, unreadable, untold } from "./outcome.ts";
import { tellOfDeadLetters } from "./tell-of-dead-letters.ts";

export interface EventPorts {
  readonly dataverse: Pick<Dataverse, "transact">;
  readonly ledger: Pick<EventLedger, "apply">;
  readonly log: Log;
  readonly clock: Clock;
  /** Mode of the server's key. */
  readonly livemode: boolean;
  /** Where it is kept that owners must hear of an event that was given up; undefined when nobody wants to. */
  readonly notices?: Notices | undefined;
  /** Called when events changed what a Payment of ours says: attempts that were left open follow. */
  afterSettled(settled: Settled): Promise<unknown>;
}

/** An event that speaks of a payment. */
interface Speaking extends Arrived {
  readonly intentId: string;
  readonly observation: Observation | undefined;
  /** Why this version cannot read it. */
  readonly misshapen: string | undefined;
}

const otherMode = (livemode: boolean): string => `mode differs: the event is ${livemode ? "live" : "test"}`;

const hear = (arrived: Arrived, livemode: boolean): Speaking | Outcome => {
  const { event } = arrived;
  if (event.livemode !== livemode) return ignored(arrived, otherMode(event.livemode));
  const observed = observeEvent(event);
  if (observed.ok) return { ...arrived, ...observed.value, misshapen: undefined };
  if (observed.error.kind === "no-payment") return ignored(arrived, "it concerns no payment");
  const { intentId, detail } = observed.error;
  const misshapen = `not readable by this version: ${detail} (API version ${event.api_version ?? "unknown"})`;
  return { ...arrived, intentId, observation: undefined, misshapen };
};

const journalOf =
  (events: readonly Speaking[]) =>
  (paymentId: string): readonly Write[] =>
    events.map(({ event, item, misshapen }) =>
      eventWrite(event, {
        state: misshapen === undefined ? "applied" : "parked",
        attempts: item.tries,
        paymentId,
        ...(misshapen !== undefined && { error: misshapen }),
      }),
    );

/** Payments made elsewhere have no attempts. */
const isOurs = ({ payment }: Settled): boolean =>
  !String(payment.row[tables.payment.columns.paymentkey] ?? "").startsWith("stripe:");

/** The events of one payment, folded into one write. */
const applyTogether = async (events: readonly Speaking[], ports: EventPorts): Promise<readonly Outcome[]> => {
  const intentId = events[0]?.intentId ?? "";
  const applied = await ports.ledger.apply({
    intentId,
    observations: events.flatMap(({ observation }) => observation ?? []),
    isUnreadable: events.some(({ misshapen }) => misshapen !== undefined),
    journal: journalOf(events),
  });
  const now = ports.clock();
  if (!applied.ok) return events.map((event) => failed(event, applied.error, now));
  const { value } = applied;
  if (value.kind === "ignored") return events.map((event) => ignored(event, value.why));
  if (value.kind === "missing") return events.map((event) => parked(event, value.why, now));
  if (value.moved && isOurs(value.moved)) await ports.afterSettled(value.moved);
  return events.map((event) => (event.misshapen === undefined ? told(event) : unreadable(event, event.misshapen)));
};

/** Those that their payment's write has not told of get their rows now, together. */
const tellRows = async (outcomes: readonly Outcome[], ports: EventPorts): Promise<readonly Outcome[]> => {
  const writes = outcomes.flatMap(({ event, verdict }) => (verdict ? [eventWrite(event, verdict)] : []));
  const written = await ports.dataverse.transact(writes);
  if (written.ok) return outcomes;
  ports.log.warn("event-rows-failed", { events: writes.length, why: written.error.kind });
  const { kind } = written.error;
  return kind === "refused" ? outcomes : outcomes.map((outcome) => untold(outcome, kind));
};

/** Events made by hand may leave out when they happened and in which mode: then when they came, and no live money. */
const arrivedOf = (item: ClaimedItem): Arrived => {
  const event = JSON.parse(item.body) as GatewayEvent & { readonly created?: number; readonly livemode?: boolean };
  const created = event.created ?? Math.floor(item.receivedAt / 1000);
  return { item, event: { ...event, created, livemode: event.livemode === true } };
};

const groupsOf = (events: readonly Speaking[]): readonly (readonly Speaking[])[] => {
  const groups = new Map<string, Speaking[]>();
  for (const event of events) groups.set(event.intentId, [...(groups.get(event.intentId) ?? []), event]);
  return [...groups.values()];
};

/** Handles webhook events: their payments' rows become true, and what became of each event is a row of its own. */
export const handleGatewayEvents =
  (ports: EventPorts): InboxHandler =>
  async (items) => {
    const heard = items.map((item) => hear(arrivedOf(item), ports.livemode));
    const outcomes = heard.flatMap((one) => ("handled" in one ? [one] : []));
    for (const group of groupsOf(heard.flatMap((one) => ("handled" in one ? [] : [one])))) {
      outcomes.push(...(await applyTogether(group, ports)));
    }
    const final = await tellRows(outcomes, ports);
    for (const { event, handled, verdict } of final) {
      const state = verdict?.state ?? (handled.kind === "done" ? "applied" : handled.kind);
      ports.log.info("event", { event: event.id, type: event.type, state, why: verdict?.error });
    }
    await tellOfDeadLetters(final, ports.notices);
    const byId = new Map(final.map((outcome) => [outcome.item.id, outcome.handled]));
    return items.map(({ id }) => byId.get(id) ?? { kind: "again", afterMs: 1_000, why: "no outcome" });
  };
