import { normalGuid } from "../../../core/ids.ts";
import type { InboxItem, ItemKind } from "../../ports/inbox.ts";

/** What the inbox keeps of a command: the GUID of its row. Everything else is read from the row. */
export interface CommandBody {
  readonly row: string;
}

/** Which event to replay: by its id, or by the GUID of its row, which says the id. */
export type ReplayBody = { readonly event: string } | { readonly row: string };

/** Where a command came from. */
export interface Command {
  readonly kind: Extract<ItemKind, "refund" | "action">;
  /** GUID of the Refund or Payment action row. */
  readonly row: string;
  /** GUID of its Payment, where it is known. */
  readonly payment: string | undefined;
}

/** Commands on one payment are carried out one after the other. */
const laneOf = ({ kind, row, payment }: Command): string =>
  payment ? `payment:${normalGuid(payment)}` : `${kind}:${row}`;

export const commandItem = (command: Command, nowMs: number): InboxItem => ({
  id: `${command.kind}:${command.row}`,
  kind: command.kind,
  lane: laneOf(command),
  body: JSON.stringify({ row: command.row } satisfies CommandBody),
  receivedAt: nowMs,
});

/** A further chance for a command whose item is finished and yet has left it undone; `stamp` tells one from the next. */
export const sweptCommand = (command: Command, stamp: string, nowMs: number): InboxItem => ({
  ...commandItem(command, nowMs),
  id: `swept:${command.kind}:${command.row}:${stamp}`,
});

/** `stamp` tells two replays of one event apart: one that was handled must not swallow the next. */
export const replayItem = (body: ReplayBody, stamp: string, nowMs: number): InboxItem => {
  const what = "event" in body ? body.event : body.row;
  return {
    id: `replay:${what}:${stamp}`,
    kind: "replay",
    lane: `replay:${what}`,
    body: JSON.stringify(body),
    receivedAt: nowMs,
  };
};

/** Our own JSON, from our own store. */
export const commandBody = (text: string): CommandBody => JSON.parse(text) as CommandBody;
export const replayBody = (text: string): ReplayBody => JSON.parse(text) as ReplayBody;
