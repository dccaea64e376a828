import type { ClaimedItem, Handled, Inbox, InboxHandler, InboxItem } from "../ports/inbox.ts";
import type { Clock, Log } from "../ports/log.ts";

export interface WorkerPorts {
  readonly inbox: Inbox;
  readonly handlers: Readonly<Record<InboxItem["kind"], InboxHandler>>;
  readonly log: Log;
  readonly clock: Clock;
  /** Lanes worked on at the same time. */
  readonly concurrency?: number;
  observe?(kind: string, outcome: Handled["kind"]): void;
}

export interface Worker {
  /** Takes nothing new and waits for the work in hand. */
  stop(): Promise<void>;
}

/** After so many tries an item is poison: kept, visible, replayed by hand. */
const mostTries = 25;
/** How long an idle worker sleeps before it looks for what has become due. */
const lookAfterMs = 500;

const backOffMs = (tries: number): number => Math.min(100 * 2 ** tries, 60_000);

const handled = async (item: ClaimedItem, ports: WorkerPorts): Promise<Handled> => {
  try {
    const outcome = await ports.handlers[item.kind](item);
    if (outcome.kind !== "again" || item.tries < mostTries) return outcome;
    return { kind: "dead", why: `given up after ${item.tries} tries: ${outcome.why}` };
  } catch (error) {
    // A bug of ours: the item waits, the others go on.
    const why = error instanceof Error ? error.message : String(error);
    ports.log.error("handler-failed", { item: item.id, kind: item.kind, error: why });
    if (item.tries >= mostTries) return { kind: "dead", why };
    return { kind: "again", why, afterMs: backOffMs(item.tries) };
  }
};

/** Works the inbox off: parallel across lanes, in order within one; wakes on arrival and when something becomes due. */
export const startWorker = (ports: WorkerPorts): Worker => {
  const { inbox, clock, concurrency = 16 } = ports;
  const inHand = new Set<Promise<void>>();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  const workOn = async (item: ClaimedItem): Promise<void> => {
    const outcome = await handled(item, ports);
    await inbox.finish(item, outcome, clock());
    ports.observe?.(item.kind, outcome.kind);
    if (outcome.kind === "dead") ports.log.error("dead-letter", { item: item.id, why: outcome.why });
    if (outcome.kind === "again") ports.log.info("again", { item: item.id, why: outcome.why, after: outcome.afterMs });
  };

  const look = (): void => {
    if (stopped) return;
    clearTimeout(timer);
    for (const item of inbox.claim(concurrency - inHand.size, clock())) {
      const work: Promise<void> = workOn(item)
        .catch((error: unknown) => ports.log.error("finish-failed", { item: item.id, error: String(error) }))
        .finally(() => {
          inHand.delete(work);
          look();
        });
      inHand.add(work);
    }
    clearTimeout(timer);
    timer = setTimeout(look, inHand.size > 0 ? 20 : lookAfterMs);
  };

  inbox.onArrival(look);
  look();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await Promise.all(inHand);
    },
  };
};
