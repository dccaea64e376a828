import type { InboxItem } from "../../ports/inbox.ts";

/** What needs a person. */
export type NoticeKind =
  | "inquiry-opened"
  | "dispute-opened"
  | "dispute-lost"
  | "refund-failed"
  | "fraud-warning"
  | "under-review"
  | "event-given-up";

/** One occasion to tell the owner of a payment: ids alone, the words are made of the rows when it is told. */
export interface Notice {
  readonly kind: NoticeKind;
  /** What it is about: `dp_…`, `re_…`, `evt_…`, or `pi_…` where the payment itself is meant. */
  readonly reference: string;
  /** GUID of the Payment row; `pi_…` of an event that never came as far as a row. */
  readonly payment: string;
  /** Names a span of time in which a person is told of one of this kind and no more. */
  readonly onceIn?: string;
}

/** Where notices go when something has come up; it keeps them, and somebody else tells. */
export interface Notices {
  /** Never fails: a notice is a comfort, and in nobody's way. */
  keep(notice: Notice): Promise<void>;
}

/** The same for ever, so that a repetition meets itself: in the inbox, and in the GUID of what is told. */
export const nameOf = ({ kind, reference }: Notice): string => `notice:${kind}:${reference}`;

/** What a person is told of once: the occasion, or the first of its kind in a span of time. */
export const occasionNameOf = (notice: Notice): string =>
  notice.onceIn === undefined ? nameOf(notice) : `notice:${notice.kind}:${notice.onceIn}`;

/** The notice is kept just before the rows are written that its words are made of. */
const settlingMs = 1_000;

/** A lane of its own: nothing else of the payment waits for it. */
export const noticeItem = (notice: Notice, nowMs: number): InboxItem => ({
  id: nameOf(notice),
  kind: "notice",
  lane: nameOf(notice),
  body: JSON.stringify(notice),
  receivedAt: nowMs,
  dueAt: nowMs + settlingMs,
});

/** Our own JSON, from our own store. */
export const noticeOf = (body: string): Notice => JSON.parse(body) as Notice;
