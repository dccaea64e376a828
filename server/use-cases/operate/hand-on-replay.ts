import { tables } from "../../../core/generated/tables.ts";
import { err, ok } from "../../../core/result.ts";
import type { CarryOut } from "./action.ts";
import { ofDataverse, postponed, refused } from "./fault.ts";
import { replayItem } from "./inbox-items.ts";

const { columns, set } = tables.gatewayEvent;

/** Hands an event on to be replayed; what comes of it stands on the event's own row. */
export const handOnReplay: CarryOut = async (action, { dataverse, inbox, clock }) => {
  if (!action.gatewayEventId) return err(refused("No event is named. Ask again, and say which event is meant."));
  const read = await dataverse.retrieve({ set, id: action.gatewayEventId }, { select: [columns.eventid] });
  if (!read.ok) {
    const gone = read.error.kind === "not-found";
    return err(gone ? refused("The event's row is not there any more.") : ofDataverse(read.error));
  }
  const event = String(read.value.row[columns.eventid]);
  const stored = await inbox.store(replayItem({ event }, action.id, clock()));
  return stored.ok
    ? ok(`${event} is applied again; its row says what comes of it.`)
    : err(postponed(stored.error.detail));
};
