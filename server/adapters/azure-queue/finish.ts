import type { Finished, WorkQueue } from "../../ports/inbox.ts";
import type { createBell } from "../store/bell.ts";
import type { Counts } from "./counts.ts";
import { packEnvelope } from "./envelope.ts";
import type { Hand, Held } from "./hand.ts";
import { bury, type Queues } from "./outbox.ts";

interface FinishingPorts extends Queues {
  readonly hand: Hand;
  readonly counts: Pick<Counts, "refresh">;
  readonly bell: Pick<ReturnType<typeof createBell>, "ringAfter">;
}

/** What is to be tried again so soon stays in hand: the queue knows whole seconds only, and somebody would have to receive it. */
const keptInHandMs = 5_000;

/** The message's own count of tries knows nothing of those that this process made while it had it in hand. */
const retold = ({ envelope, retries }: Held): string | undefined => {
  if (retries === 0) return undefined;
  const text = packEnvelope({ ...envelope, tries: envelope.tries + retries });
  return text.ok ? text.value : undefined;
};

const finishOne = async ({ item, handled }: Finished, nowMs: number, ports: FinishingPorts): Promise<void> => {
  const { hand, bell, live } = ports;
  const held = hand.inWork(item);
  if (!held) return;
  if (handled.kind === "again" && handled.afterMs <= keptInHandMs) {
    hand.release(item, { dueAt: nowMs + handled.afterMs });
    return bell.ringAfter(handled.afterMs);
  }
  // Out of hand first: its time must not be prolonged while the last word on it is on its way.
  hand.release(item);
  await held.prolonging;
  switch (handled.kind) {
    case "done":
      return live.delete(held.message);
    case "again":
      return void (await live.hide(held.message, Math.ceil(handled.afterMs / 1000), retold(held)));
    case "dead":
      await bury(ports, held.envelope, handled.why);
      return live.delete(held.message);
  }
};

/** Ends what was claimed together. What could not be told to the queue comes again by itself. */
export const finishing =
  (ports: FinishingPorts): WorkQueue["finish"] =>
  async (finished, nowMs) => {
    try {
      const ends = await Promise.allSettled(finished.map((one) => finishOne(one, nowMs, ports)));
      const failed = ends.find((end) => end.status === "rejected");
      if (failed) throw failed.reason;
    } finally {
      for (const { item } of finished) ports.hand.freeLane(item.lane);
      if (ports.hand.all().length === 0) void ports.counts.refresh();
    }
  };
