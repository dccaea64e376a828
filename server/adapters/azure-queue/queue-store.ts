import { err, ok } from "../../../core/result.ts";
import type { Store } from "../../ports/inbox.ts";
import type { Clock, Log } from "../../ports/log.ts";
import { createBell } from "../store/bell.ts";
import { type Counts, createCounts } from "./counts.ts";
import { finishing } from "./finish.ts";
import { createHand, type Hand } from "./hand.ts";
import { keepHidden } from "./keep-hidden.ts";
import { createPace, type Pace } from "./pace.ts";
import { mostReceived } from "./queue.ts";
import { type Queues, revive, send } from "./outbox.ts";
import { receiveInto } from "./receive.ts";

export interface QueueStorePorts extends Queues {
  readonly clock: Clock;
  readonly log: Log;
}

/** More is not received: what waits here could be worked on elsewhere. */
const mostWaiting = 128;
/** So many messages for each claim that is wanted: those of one payment are folded. */
const messagesPerClaim = 4;
const countEveryMs = 2_000;
const prolongEveryMs = 2_000;

interface Parts {
  readonly ports: QueueStorePorts;
  readonly hand: Hand;
  readonly pace: Pace;
  readonly counts: Counts;
  readonly bell: ReturnType<typeof createBell>;
}

/** The receiving side. A queue cannot tell what was in it before: nothing is a repetition, and nothing is held. */
const receiving = ({ ports, pace, counts, bell }: Parts): Pick<Store, "store" | "holds" | "revive"> => ({
  store: async (item) => {
    const waitMs = Math.max(0, (item.dueAt ?? 0) - item.receivedAt);
    const sent = await send(ports, { ...item, tries: 0 }, Math.floor(waitMs / 1000));
    if (!sent.ok) return err(sent.error);
    counts.stored();
    pace.expect(ports.clock() + waitMs);
    if (waitMs > 0) bell.ringAfter(waitMs);
    else bell.ring();
    return ok({ repeated: false });
  },
  holds: () => false,
  revive: async (id) => {
    const isFound = await revive(ports, id, ports.clock());
    if (!isFound) return false;
    counts.stored();
    pace.expect(ports.clock());
    bell.ring();
    return true;
  },
});

/** When there may be something to claim again. */
const nextLook = ({ hand, pace }: Parts, nowMs: number): number => {
  const waiting = hand.waiting();
  const due = waiting.map(({ dueAt }) => dueAt).filter((dueAt) => dueAt > nowMs);
  return Math.min(...due, waiting.length < mostWaiting ? pace.dueAt() : Infinity);
};

/** The error, if the queue could not be asked. */
const askQueue = async ({ ports, hand, pace }: Parts, limit: number, nowMs: number): Promise<unknown> => {
  const wanted = Math.min(messagesPerClaim * limit - hand.ready(nowMs), mostWaiting - hand.waiting().length);
  if (!pace.isDue(nowMs) || wanted <= 0) return undefined;
  try {
    const count = Math.min(wanted, mostReceived);
    const received = await receiveInto(hand, count, ports);
    pace.received({ isFull: received === count, isEmpty: received === 0 }, nowMs);
    return undefined;
  } catch (error) {
    pace.received({ isFull: false, isEmpty: true }, nowMs);
    return error;
  }
};

/** The queue is asked before anything is handed out: what belongs together may just have come. */
const claiming = (parts: Parts): Store["claim"] => {
  const { hand, bell } = parts;
  return async (limit, nowMs) => {
    const error = await askQueue(parts, limit, nowMs);
    const claims = hand.claim(limit, nowMs);
    if (error !== undefined && claims.length === 0) throw error;
    const next = nextLook(parts, nowMs);
    if (next < Infinity) bell.ringAfter(Math.max(1, next - nowMs));
    return claims;
  };
};

/** What is in hand and not in work is given back, for others to take at once. */
const giveBack = async ({ ports, hand }: Parts): Promise<void> => {
  const waiting = hand.waiting();
  waiting.forEach((held) => hand.drop(held));
  await Promise.allSettled(
    waiting.map(async (held) => {
      await held.prolonging;
      await ports.live.hide(held.message, 0);
    }),
  );
};

export interface QueueStore extends Store {
  /** The backlog is known. */
  readonly ready: Promise<void>;
}

/** The store on two queues, the working one and the one of dead letters. */
export const createQueueStore = (ports: QueueStorePorts): QueueStore => {
  const hand = createHand();
  const counts = createCounts(ports);
  const bell = createBell();
  const parts: Parts = { ports, hand, counts, bell, pace: createPace() };
  const timers = [
    setInterval(() => void counts.refresh(), countEveryMs).unref(),
    setInterval(() => void keepHidden({ queue: ports.live, hand, clock: ports.clock }), prolongEveryMs).unref(),
  ];
  return {
    ready: counts.refresh(),
    ...receiving(parts),
    claim: claiming(parts),
    finish: finishing({ ...ports, hand, bell, counts }),
    backlog: () => counts.backlog(hand),
    onArrival: bell.listen,
    close: async () => {
      timers.forEach((timer) => clearInterval(timer));
      bell.silence();
      await giveBack(parts);
    },
  };
};
