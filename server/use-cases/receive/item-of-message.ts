import { choices, tables } from "../../../core/generated/tables.ts";
import { isGuid, normalGuid } from "../../../core/ids.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { InboxItem } from "../../ports/inbox.ts";
import { type Command, commandItem, replayItem } from "../operate/inbox-items.ts";
import { attemptItem, touchItem } from "../pay/inbox-items.ts";
import type { DataverseMessage } from "./execution-context.ts";

const { paymentAttempt, refund, paymentAction, gatewayEvent } = tables;

/** The item to store; undefined: it is news of our own making, or nothing that we act on. */
type Item = Result<InboxItem | undefined, string>;

const ofAttempt = ({ message, row, values, stamp }: DataverseMessage, nowMs: number): Item => {
  const { sourcetable, sourceid, touchedon } = paymentAttempt.columns;
  if (message === "Update") {
    const touched = values.get(touchedon);
    const stamps = [stamp, ...(touched === undefined ? [] : [String(touched)])].filter(Boolean).join(":");
    return ok(touchItem(row, stamps || String(nowMs), nowMs));
  }
  const [table, id] = [values.get(sourcetable), values.get(sourceid)];
  const known = typeof table === "string" && typeof id === "string" && isGuid(id);
  const source = known ? { table, id: normalGuid(id) } : { table: paymentAttempt.name, id: row };
  return ok(attemptItem({ attempt: row }, source, nowMs));
};

/** Refunds that the server itself writes down, as the gateway tells of them, are created in another state. */
const ofCommand = (kind: Command["kind"], { message, row, values }: DataverseMessage, nowMs: number): Item => {
  if (message !== "Create") return err(`a step of another message: ${message}`);
  const { columns, requested } =
    kind === "refund"
      ? { columns: refund.columns, requested: choices.refundState.requested }
      : { columns: paymentAction.columns, requested: choices.actionState.requested };
  if ((values.get(columns.state) ?? requested) !== requested) return ok(undefined);
  const payment = values.get(columns.paymentid);
  return ok(commandItem({ kind, row, payment: typeof payment === "string" ? payment : undefined }, nowMs));
};

/** The server changes these rows all the time: only a wish for a replay concerns it. */
const ofEvent = ({ row, values, stamp }: DataverseMessage, nowMs: number): Item =>
  values.get(gatewayEvent.columns.state) === choices.eventState.replay
    ? ok(replayItem({ row }, stamp || String(nowMs), nowMs))
    : ok(undefined);

/** What a message of Dataverse leads to; the error says why it is none of ours. */
export const itemOfMessage = (message: DataverseMessage, nowMs: number): Item => {
  switch (message.table) {
    case paymentAttempt.name:
      return ofAttempt(message, nowMs);
    case refund.name:
      return ofCommand("refund", message, nowMs);
    case paymentAction.name:
      return ofCommand("action", message, nowMs);
    case gatewayEvent.name:
      return ofEvent(message, nowMs);
    default:
      return err(`a step of another table: ${message.table}`);
  }
};
