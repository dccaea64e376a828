import type { GatewayEvent } from "../../../core/gateway-objects.ts";
import { choices, tables } from "../../../core/generated/tables.ts";
import type { Row, Versioned } from "../../ports/dataverse.ts";
import type { ClaimedItem, Handled } from "../../ports/inbox.ts";
import { again, ofDataverse, ofLedger, type Postponed, postponed } from "./fault.ts";
import { replayBody } from "./inbox-items.ts";
import type { OperatePorts } from "./ports.ts";

const { columns, set } = tables.gatewayEvent;
const payments = tables.payment;

const done: Handled = { kind: "done" };

const postpone = (item: ClaimedItem, fault: Postponed): Handled => again(item, fault.why, fault.afterMs);

/** Says on the event's row what came of it, when the handler of events has nothing to say. */
const tell = async (row: Versioned, values: Row, { item, ports }: Replay): Promise<Handled> => {
  const address = { set, id: String(row.row[columns.id]) };
  const written = await ports.dataverse.update(address, values, { ifMatch: "*" });
  return written.ok ? done : postpone(item, ofDataverse(written.error));
};

interface Replay {
  readonly item: ClaimedItem;
  readonly ports: OperatePorts;
}

/** The payment that an event's row belongs to; of a dead letter its summary alone may tell. */
const paymentOf = async ({ row }: Versioned, { dataverse }: OperatePorts): Promise<Versioned | undefined> => {
  const id = row[`_${columns.paymentid}_value`];
  const reference = /\bpi_\w+/.exec(String(row[columns.summary] ?? ""))?.[0];
  if (typeof id !== "string" && !reference) return undefined;
  const read = await dataverse.retrieve(
    typeof id === "string"
      ? { set: payments.set, id }
      : { set: payments.set, key: { [payments.columns.gatewayreference]: reference ?? "" } },
  );
  return read.ok ? read.value : undefined;
};

const state = choices.eventState;
const forgotten = "Stripe keeps events for 30 days and has forgotten this one";

/** Stripe has forgotten the event, yet not its payment: that is read instead. */
const withoutEvent = async (event: string, replay: Replay): Promise<Handled> => {
  const { item, ports } = replay;
  const row = await ports.dataverse.retrieve({ set, key: { [columns.eventid]: event } });
  if (!row.ok) return row.error.kind === "not-found" ? done : postpone(item, ofDataverse(row.error));
  const payment = await paymentOf(row.value, ports);
  const intentId = payment?.row[payments.columns.gatewayreference];
  if (!payment || typeof intentId !== "string") {
    const error = `${forgotten}, and which payment it was about is not known. Nothing was changed.`;
    return tell(row.value, { [columns.state]: state.dead_letter, [columns.error]: error }, replay);
  }
  const settled = await ports.ledger.refetch({ id: String(payment.row[payments.columns.id]), intentId });
  if (!settled.ok) {
    const { error: fault } = settled;
    if (fault.kind !== "gateway" || fault.fault.kind !== "not-found") return postpone(item, ofLedger(fault));
    const error = `${forgotten}, and does not know its payment either. Nothing was changed.`;
    return tell(row.value, { [columns.state]: state.dead_letter, [columns.error]: error }, replay);
  }
  await ports.afterSettled(settled.value);
  const error = `${forgotten}; its payment was read from Stripe instead.`;
  return tell(row.value, { [columns.state]: state.applied, [columns.error]: error }, replay);
};

/** The event goes the way of all events once more; its row is written there. */
const applyAgain = async (event: GatewayEvent, { item, ports }: Replay): Promise<Handled> => {
  const arrived: ClaimedItem = { ...item, id: event.id, kind: "gateway-event", body: JSON.stringify(event) };
  const [handled] = await ports.applyEventsAgain([arrived]);
  if (handled?.kind === "again") return handled;
  ports.log.info("replay", { event: event.id, outcome: handled?.kind });
  // A dead letter once more: its row says why, and one grave is enough.
  return done;
};

const eventIdOf = async (item: ClaimedItem, { dataverse }: OperatePorts): Promise<string | Handled> => {
  const body = replayBody(item.body);
  if ("event" in body) return body.event;
  const row = await dataverse.retrieve({ set, id: body.row }, { select: [columns.eventid] });
  if (row.ok) return String(row.value.row[columns.eventid]);
  return row.error.kind === "not-found" ? done : postpone(item, ofDataverse(row.error));
};

/** Replays an event: from the store while that has it, else from Stripe, else by reading its payment. */
export const handleReplay =
  (ports: OperatePorts) =>
  async (item: ClaimedItem): Promise<Handled> => {
    const event = await eventIdOf(item, ports);
    if (typeof event !== "string") return event;
    if ((await ports.inbox.revive(event)) || ports.inbox.holds(event)) return done;
    const found = await ports.gateway.retrieveEvent(event);
    if (found.ok) return applyAgain(found.value, { item, ports });
    if (found.error.kind === "not-found") return withoutEvent(event, { item, ports });
    return postpone(item, postponed(`gateway: ${found.error.kind}`));
  };
