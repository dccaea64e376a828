import type { Result } from "../../core/result.ts";

/** What arrived and must not be lost. */
export interface InboxItem {
  /** Unique: the event's id, or `attempt:<guid>`, `touch:<guid>:<stamp>`. A repetition is harmless. */
  readonly id: string;
  readonly kind: "gateway-event" | "attempt" | "touch";
  /** Items of one lane are handled one after the other, in the order of arrival: the intent's id, or the source row. */
  readonly lane: string;
  /** JSON, as the handler of its kind wants it. */
  readonly body: string;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
}

export type InboxFault = { readonly kind: "store-unavailable"; readonly detail: string };

export interface ClaimedItem extends InboxItem {
  /** Counts from 1. */
  readonly tries: number;
}

/** How handling ended. */
export type Handled =
  | { readonly kind: "done" }
  /** Try again after so many milliseconds: something was down, or the row is not there yet. */
  | { readonly kind: "again"; readonly afterMs: number; readonly why: string }
  /** Will never work by itself: kept, visible, can be replayed. */
  | { readonly kind: "dead"; readonly why: string };

/** Durable: when `store` resolves with ok, the item survives a `kill -9` and a power cut. */
export interface Inbox {
  store(item: InboxItem): Promise<Result<{ readonly repeated: boolean }, InboxFault>>;
  /** True while the item waits, is in work, or is dead and could be replayed: it may still have an effect. */
  holds(id: string): boolean;
  /** Up to `limit` due items, at most one per lane, none of a lane that is being worked on. After a restart all unfinished items are due again. */
  claim(limit: number, nowMs: number): readonly ClaimedItem[];
  finish(item: ClaimedItem, handled: Handled, nowMs: number): Promise<void>;
  /** Waiting or in work; dead ones apart. */
  backlog(): { readonly waiting: number; readonly dead: number; readonly oldestReceivedAt: number | undefined };
  /** Called when something was stored or became due. */
  onArrival(listener: () => void): void;
  close(): void;
}

export type InboxHandler = (item: ClaimedItem) => Promise<Handled>;
