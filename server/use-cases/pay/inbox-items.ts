import { normalGuid } from "../../../core/ids.ts";
import type { InboxItem } from "../../ports/inbox.ts";

/** What the inbox keeps of an attempt: its GUID; for a portal's, all that is needed to make the row. */
export interface AttemptBody {
  readonly attempt: string;
  readonly request?: PortalRequest;
}

export interface PortalRequest {
  readonly profile: string;
  readonly recordTable: string;
  readonly recordId: string;
  readonly amount: number;
  readonly currency: string;
  readonly confirmationToken: string;
  readonly replyKey: string;
  readonly returnTo?: string;
  /** GUID of the visitor's contact. */
  readonly visitor: string | undefined;
}

/** Attempts of one source row are handled one after the other. */
const laneOf = (source: { readonly table: string; readonly id: string }): string =>
  `${source.table}:${normalGuid(source.id)}`;

export const attemptItem = (
  body: AttemptBody,
  source: { readonly table: string; readonly id: string },
  nowMs: number,
): InboxItem => ({
  id: `attempt:${body.attempt}`,
  kind: "attempt",
  lane: laneOf(source),
  body: JSON.stringify(body),
  receivedAt: nowMs,
});

/** An attempt is taken up again this often at most. */
const sweptEveryMs = 10 * 60_000;

/** Another chance for an attempt whose first item is finished and yet has left it unanswered. */
export const sweptItem = (
  attempt: string,
  source: { readonly table: string; readonly id: string },
  nowMs: number,
): InboxItem => ({
  ...attemptItem({ attempt }, source, nowMs),
  id: `swept:${attempt}:${Math.floor(nowMs / sweptEveryMs)}`,
});

/** `stamp` tells two touches apart: a touch that was handled must not swallow the next one. */
export const touchItem = (attempt: string, stamp: string, nowMs: number): InboxItem => ({
  id: `touch:${attempt}:${stamp}`,
  kind: "touch",
  lane: `attempt:${attempt}`,
  body: JSON.stringify({ attempt } satisfies AttemptBody),
  receivedAt: nowMs,
});

/** Our own JSON, from our own store. */
export const bodyOf = (text: string): AttemptBody => JSON.parse(text) as AttemptBody;
