import type { ClaimedItem, Handled, Inbox, InboxHandler, InboxItem } from "../ports/inbox.ts";
import type { Clock, Log } from "../ports/log.ts";

export interface WorkerPorts {
  readonly inbox: Inbox;
  readonly handlers: Readonly<Record<InboxItem["kind"], InboxHandler>>;
  readonly log: Log;
  readonly clock: Clock;
  /** Items in work at the same time, each of another lane. 16 unless told. */
  readonly concurrency?: number;
  /** Counts outcomes for the metrics. */
  observe?(kind: string, outcome: Handled["kind"]): void;
}

export interface Worker {
  /** Takes nothing new; resolves when the work in hand is finished. */
  stop(): Promise<void>;
}

/** A handler that throws has a bug or met what nobody thought of: it is given this many chances. */
const mostTries = 25;
/** After the store itself failed. */
const restMs = 1_000;

/** Half a second, doubling, five minutes at most. */
export const backoffMs = (tries: number): number => Math.min(500 * 2 ** (tries - 1), 300_000);

const thrown = (item: ClaimedItem, error: unknown): Handled => {
  const why = error instanceof Error ? error.message : String(error);
  return item.tries >= mostTries ? { kind: "dead", why } : { kind: "again", afterMs: backoffMs(item.tries), why };
};

const handle = async (item: ClaimedItem, { inbox, handlers, log, clock, observe }: WorkerPorts): Promise<void> => {
  const handled = await handlers[item.kind](item).catch((error: unknown) => {
    log.error("handler-failed", { kind: item.kind, id: item.id, tries: item.tries, error: String(error) });
    return thrown(item, error);
  });
  if (handled.kind === "dead") log.error("dead-letter", { kind: item.kind, id: item.id, why: handled.why });
  if (handled.kind === "again") log.info("again", { kind: item.kind, id: item.id, why: handled.why });
  await inbox.finish(item, handled, clock());
  observe?.(item.kind, handled.kind);
};

/** Works the inbox off, in parallel across lanes, until it is stopped. */
export const startWorker = (ports: WorkerPorts): Worker => {
  const { inbox, log, clock, concurrency = 16 } = ports;
  const inHand = new Set<Promise<void>>();
  let stopped = false;
  let resting: NodeJS.Timeout | undefined;

  const rest = (error: unknown): void => {
    log.error("store-failed", { error: String(error) });
    if (stopped) return;
    resting ??= setTimeout(() => {
      resting = undefined;
      pump();
    }, restMs);
  };

  const take = (item: ClaimedItem): void => {
    const work = handle(item, ports)
      .catch(rest)
      .finally(() => {
        inHand.delete(work);
        pump();
      });
    inHand.add(work);
  };

  const pump = (): void => {
    const free = concurrency - inHand.size;
    if (stopped || resting !== undefined || free <= 0) return;
    try {
      inbox.claim(free, clock()).forEach(take);
    } catch (error) {
      rest(error);
    }
  };

  inbox.onArrival(pump);
  pump();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(resting);
      await Promise.all(inHand);
    },
  };
};
