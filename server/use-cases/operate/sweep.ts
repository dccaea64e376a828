import { choices, tables } from "../../../core/generated/tables.ts";
import { normalGuid } from "../../../core/ids.ts";
import { ok, type Result } from "../../../core/result.ts";
import type { Dataverse, DataverseFault, Versioned } from "../../ports/dataverse.ts";
import type { Inbox, InboxItem } from "../../ports/inbox.ts";
import type { Clock, Log } from "../../ports/log.ts";
import { type Command, commandItem, replayItem, sweptCommand } from "./inbox-items.ts";

export interface SweepPorts {
  readonly dataverse: Pick<Dataverse, "list">;
  readonly inbox: Pick<Inbox, "store" | "holds">;
  readonly log: Log;
  readonly clock: Clock;
}

/** Younger ones are on their way to us by webhook. */
const unseenAfterMs = 30_000;
/** An action that nobody has touched for so long was left behind by a crash. */
const abandonedAfterMs = 120_000;
const atOnce = 100;

const before = (nowMs: number, ms: number): string => new Date(nowMs - ms).toISOString().replace(/\.\d+Z$/, "Z");

interface Search {
  readonly set: string;
  readonly filter: string;
  readonly itemsOf: (row: Versioned, nowMs: number) => readonly [first: InboxItem, later?: InboxItem];
}

/** The version of the row tells one further chance from the next: nothing happens twice while nothing has changed. */
const ofCommand =
  (kind: Command["kind"], id: string): Search["itemsOf"] =>
  ({ row, etag }, nowMs) => {
    const payment = row["_cfl_paymentid_value"];
    const command = {
      kind,
      row: normalGuid(String(row[id])),
      payment: typeof payment === "string" ? payment : undefined,
    };
    return [commandItem(command, nowMs), sweptCommand(command, `${etag}:${Math.floor(nowMs / 3_600_000)}`, nowMs)];
  };

const searches = (nowMs: number): readonly Search[] => {
  const { refund, paymentAction, gatewayEvent } = tables;
  const { requested, working } = choices.actionState;
  const unseen = `createdon lt ${before(nowMs, unseenAfterMs)}`;
  const abandoned = `modifiedon lt ${before(nowMs, abandonedAfterMs)}`;
  const action = paymentAction.columns.state;
  return [
    {
      set: refund.set,
      filter: `${refund.columns.state} eq ${choices.refundState.requested} and ${unseen}`,
      itemsOf: ofCommand("refund", refund.id),
    },
    {
      set: paymentAction.set,
      filter: `(${action} eq ${requested} and ${unseen}) or (${action} eq ${working} and ${abandoned})`,
      itemsOf: ofCommand("action", paymentAction.id),
    },
    {
      set: gatewayEvent.set,
      filter: `${gatewayEvent.columns.state} eq ${choices.eventState.replay} and modifiedon lt ${before(nowMs, unseenAfterMs)}`,
      itemsOf: ({ row, etag }, now) => [replayItem({ event: String(row[gatewayEvent.columns.eventid]) }, etag, now)],
    },
  ];
};

/** Stores the first item that is new. An item that waits, is in work or lies dead stands for the row already. */
const takeUp = async (items: readonly (InboxItem | undefined)[], { inbox }: SweepPorts): Promise<boolean> => {
  for (const item of items) {
    if (!item || inbox.holds(item.id)) return false;
    const stored = await inbox.store(item);
    if (!stored.ok) return false;
    if (!stored.value.repeated) return true;
  }
  return false;
};

const sweepOne = async (search: Search, ports: SweepPorts): Promise<Result<number, DataverseFault>> => {
  const found = await ports.dataverse.list(search.set, { filter: search.filter, top: atOnce });
  if (!found.ok) return found;
  let taken = 0;
  for (const row of found.value) if (await takeUp(search.itemsOf(row, ports.clock()), ports)) taken += 1;
  return ok(taken);
};

/** Finds commands and wishes for a replay that nobody works on (we were down, or a message got lost). Answers how many. */
export const sweepCommands = async (ports: SweepPorts): Promise<number> => {
  let taken = 0;
  for (const search of searches(ports.clock())) {
    const swept = await sweepOne(search, ports);
    if (swept.ok) taken += swept.value;
    else ports.log.warn("sweep-failed", { set: search.set, why: swept.error.kind });
  }
  if (taken > 0) ports.log.info("sweep-commands", { taken });
  return taken;
};
