import type { Result } from "../../core/result.ts";

/** Kinds of which several items of one lane come to one write; they can wait, while a payer or staff cannot. */
export const foldingKinds: ReadonlySet<ItemKind> = new Set(["gateway-event"]);

export type ItemKind = "gateway-event" | "attempt" | "touch" | "refund" | "action" | "replay" | "notice";

/** What arrived and must not be lost. */
export interface InboxItem {
  /** Unique: the event's id, or `attempt:<guid>`, `touch:<guid>:<stamp>`, … A repetition is harmless. */
  readonly id: string;
  readonly kind: ItemKind;
  /** Items of one lane are handled one after the other, in the order of arrival: the intent's id, or the source row. */
  readonly lane: string;
  /** JSON, as the handler of its kind wants it. */
  readonly body: string;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
  /** Not before this time: what belongs together may arrive together. At once when absent. */
  readonly dueAt?: number;
}

export type InboxFault = { readonly kind: "store-unavailable"; readonly detail: string };

export interface ClaimedItem extends InboxItem {
  /** Counts from 1. */
  readonly tries: number;
}

/** Items of one lane and one kind, taken together; more than one only of the kinds that fold into one write. */
export interface Claim {
  readonly lane: string;
  readonly kind: ItemKind;
  readonly items: readonly ClaimedItem[];
}

/** How handling ended. */
export type Handled =
  | { readonly kind: "done" }
  /** Try again after so many milliseconds: something was down, or the row is not there yet. */
  | { readonly kind: "again"; readonly afterMs: number; readonly why: string }
  /** Will never work by itself: kept, visible, can be replayed. */
  | { readonly kind: "dead"; readonly why: string };

export interface Finished {
  readonly item: ClaimedItem;
  readonly handled: Handled;
}

/** The receiving side. Durable: when `store` resolves with ok, the item survives a `kill -9` and a power cut. */
export interface Inbox {
  store(item: InboxItem): Promise<Result<{ readonly repeated: boolean }, InboxFault>>;
  /** True while the item waits, is in work, or is dead and could be replayed: it may still have an effect. A store that cannot tell answers false. */
  holds(id: string): boolean;
  /** Makes a dead item due again; false when the store has none of this id. */
  revive(id: string): Promise<boolean>;
}

export interface Backlog {
  /** Waiting or in work. */
  readonly waiting: number;
  readonly dead: number;
  readonly oldestReceivedAt: number | undefined;
}

/** The working side: the queue port, with an embedded adapter and one for Azure Storage Queues. */
export interface WorkQueue {
  /**
   * Up to `limit` claims of due items, at most one per lane, none of a lane that this process works on, and of kinds that fold no
   * more than `mostFolding`. After a restart all unfinished items are due again.
   */
  claim(limit: number, nowMs: number, mostFolding?: number): Promise<readonly Claim[]>;
  /** Ends what was claimed together; its lane is free again afterwards. */
  finish(finished: readonly Finished[], nowMs: number): Promise<void>;
  backlog(): Backlog;
  /** Called when something was stored or became due. */
  onArrival(listener: () => void): void;
  close(): Promise<void>;
}

export interface Store extends Inbox, WorkQueue {}

/** Handles what was claimed together; an answer for each item, in their order. */
export type InboxHandler = (items: readonly ClaimedItem[]) => Promise<readonly Handled[]>;
