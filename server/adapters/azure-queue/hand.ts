import { type Claim, type ClaimedItem, foldingKinds } from "../../ports/inbox.ts";
import type { Envelope } from "./envelope.ts";
import type { Hidden } from "./queue.ts";

/** A message that this process has received and not yet finished. */
export interface Held {
  message: Hidden;
  readonly envelope: Envelope;
  /** Not worked on before this time, milliseconds since 1970. */
  dueAt: number;
  /** Tries of this process that the message's own count does not know of. */
  retries: number;
  hiddenUntil: number;
  /** While its time is being prolonged nothing else may be done to the message. */
  prolonging?: Promise<void> | undefined;
}

/** What is in hand: waiting for its time or its lane, or in work. */
export interface Hand {
  /** Takes a received message up; true: it says what another one in hand says already, and is not needed. */
  take(held: Held): boolean;
  /** Groups by lane what is due: at most one group a lane, none of a lane in work. */
  claim(limit: number, nowMs: number): readonly Claim[];
  /** How many could be worked on now. */
  ready(nowMs: number): number;
  /** The one that this item was claimed from. */
  inWork(item: ClaimedItem): Held | undefined;
  /** Out of work: it waits here again when it is given back, else it is let go. */
  release(item: ClaimedItem, back?: { readonly dueAt: number }): void;
  freeLane(lane: string): void;
  /** Not ours any more; what is in work goes on all the same. */
  drop(held: Held): void;
  all(): readonly Held[];
  waiting(): readonly Held[];
}

/** So many events of one payment are folded into one write at the most. */
const mostFolded = 50;

const keyOf = ({ lane, id }: { readonly lane: string; readonly id: string }): string => `${lane}\n${id}`;

const itemOf = ({ envelope, message, retries }: Held): ClaimedItem => {
  const { id, kind, lane, body, receivedAt, tries } = envelope;
  return { ...{ id, kind, lane, body, receivedAt }, tries: tries + message.received + retries };
};

interface Places {
  readonly waiting: Map<string, Held>;
  readonly working: Map<string, Held>;
  /** Lanes in work. */
  readonly busy: Set<string>;
}

/** With a due item that folds goes all that waits in its lane, even what was put off: one write serves them all. */
const together = (first: Held, { waiting }: Places): readonly Held[] => {
  const { kind, lane } = first.envelope;
  if (!foldingKinds.has(kind)) return [first];
  const isSibling = (held: Held): boolean =>
    held !== first && held.envelope.kind === kind && held.envelope.lane === lane;
  return [first, ...[...waiting.values()].filter(isSibling)].slice(0, mostFolded);
};

const claimWith = (first: Held, places: Places): Claim => {
  const { kind, lane } = first.envelope;
  const group = together(first, places);
  places.busy.add(lane);
  for (const held of group) {
    places.waiting.delete(keyOf(held.envelope));
    places.working.set(keyOf(held.envelope), held);
  }
  return { lane, kind, items: group.map(itemOf) };
};

const take = (held: Held, { waiting, working }: Places): boolean => {
  const key = keyOf(held.envelope);
  const known = [working.get(key), waiting.get(key)].find((other) => other?.message.id === held.message.id);
  if (known) {
    // Our time was over before we noticed, and we were the ones to receive it again.
    known.message = held.message;
    known.hiddenUntil = held.hiddenUntil;
    return false;
  }
  if (waiting.has(key)) return true;
  waiting.set(key, held);
  return false;
};

export const createHand = (): Hand => {
  const places: Places = { waiting: new Map(), working: new Map(), busy: new Set() };
  const { waiting, working, busy } = places;
  return {
    take: (held) => take(held, places),
    claim: (limit, nowMs) => {
      const claims: Claim[] = [];
      for (const held of [...waiting.values()]) {
        if (claims.length >= limit) break;
        if (held.dueAt <= nowMs && !busy.has(held.envelope.lane)) claims.push(claimWith(held, places));
      }
      return claims;
    },
    ready: (nowMs) =>
      [...waiting.values()].filter(({ dueAt, envelope }) => dueAt <= nowMs && !busy.has(envelope.lane)).length,
    inWork: (item) => working.get(keyOf(item)),
    release: (item, back) => {
      const key = keyOf(item);
      const held = working.get(key);
      working.delete(key);
      if (!held || !back) return;
      held.dueAt = back.dueAt;
      held.retries += 1;
      waiting.set(key, held);
    },
    freeLane: (lane) => void busy.delete(lane),
    drop: (held) => {
      const key = keyOf(held.envelope);
      if (waiting.get(key) === held) waiting.delete(key);
    },
    all: () => [...working.values(), ...waiting.values()],
    waiting: () => [...waiting.values()],
  };
};
