import type { Claim, ClaimedItem, Finished, Handled, InboxHandler, ItemKind, WorkQueue } from "../ports/inbox.ts";
import type { Clock, Log } from "../ports/log.ts";

export interface WorkerPorts {
  readonly queue: WorkQueue;
  readonly handlers: Readonly<Record<ItemKind, InboxHandler>>;
  readonly log: Log;
  readonly clock: Clock;
  /** Claims in work at the same time, each of another lane. 32 unless told; how many calls go out at once is the adapters' to adapt. */
  readonly concurrency?: number;
  /** True while so much comes in that acknowledging must go first. */
  isDoorBusy?(): boolean;
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
/** While the door is busy the events of one payment are taken this often; payers and staff do not wait. */
const breathMs = 250;

/** Half a second, doubling, five minutes at most. */
export const backoffMs = (tries: number): number => Math.min(500 * 2 ** (tries - 1), 300_000);

/** What a handler that threw comes to. */
export const handledOfThrown = (item: ClaimedItem, error: unknown): Handled => {
  const why = error instanceof Error ? error.message : String(error);
  return item.tries >= mostTries ? { kind: "dead", why } : { kind: "again", afterMs: backoffMs(item.tries), why };
};

const tell = ({ item, handled }: Finished, { log, observe }: WorkerPorts): void => {
  if (handled.kind === "dead") log.error("dead-letter", { kind: item.kind, id: item.id, why: handled.why });
  if (handled.kind === "again") log.info("again", { kind: item.kind, id: item.id, why: handled.why });
  observe?.(item.kind, handled.kind);
};

const handle = async ({ kind, items }: Claim, ports: WorkerPorts): Promise<void> => {
  const { queue, handlers, log, clock } = ports;
  const handled = await handlers[kind](items).catch((error: unknown) => {
    log.error("handler-failed", { kind, ids: items.map(({ id }) => id), error: String(error) });
    return items.map((item) => handledOfThrown(item, error));
  });
  const missing: Handled = { kind: "again", afterMs: restMs, why: "the handler gave no answer" };
  const finished = items.map((item, index) => ({ item, handled: handled[index] ?? missing }));
  await queue.finish(finished, clock());
  for (const one of finished) tell(one, ports);
};

/** A time in which nothing is taken; it is not prolonged by asking for another. */
const createPause = (resume: () => void) => {
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  return {
    isOn: (): boolean => timer !== undefined || ended,
    start: (ms: number): void => {
      if (ended) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        resume();
      }, ms);
    },
    /** Nothing is taken any more. */
    forEver: (): void => {
      ended = true;
      clearTimeout(timer);
    },
  };
};

/** What a failing store asks for. */
const restOf =
  (pause: ReturnType<typeof createPause>, log: Log) =>
  (error: unknown): void => {
    log.error("store-failed", { error: String(error) });
    pause.start(restMs);
  };

/** While the door is busy: events of one payment at the most, and then none until a breath is over. */
const claimSome = async (
  { queue, clock, isDoorBusy }: WorkerPorts,
  free: number,
  breath: ReturnType<typeof createPause>,
): Promise<readonly Claim[]> => {
  const isBusy = isDoorBusy?.() ?? false;
  const mostFolding = isBusy ? Number(!breath.isOn()) : free;
  if (isBusy) breath.start(breathMs);
  return free > 0 ? queue.claim(free, clock(), mostFolding) : [];
};

/** Works the queue off, in parallel across lanes, until it is stopped. */
export const startWorker = (ports: WorkerPorts): Worker => {
  const { queue, log, concurrency = 32 } = ports;
  const inHand = new Set<Promise<void>>();
  const pause = createPause(() => pump());
  const breath = createPause(() => pump());
  let claiming: Promise<void> | undefined;
  let rung = false;

  const rest = restOf(pause, log);

  const take = (claim: Claim): void => {
    const work = handle(claim, ports)
      .catch(rest)
      .finally(() => {
        inHand.delete(work);
        pump();
      });
    inHand.add(work);
  };

  const claimNow = async (): Promise<void> => {
    (await claimSome(ports, concurrency - inHand.size, breath)).forEach(take);
  };

  /** One claim at a time; a ring in the meantime is not forgotten. */
  const pump = (): void => {
    rung = true;
    if (pause.isOn() || claiming) return;
    rung = false;
    claiming = claimNow()
      .catch(rest)
      .finally(() => {
        claiming = undefined;
        if (rung) pump();
      });
  };

  queue.onArrival(pump);
  pump();
  return {
    stop: async () => {
      pause.forEver();
      breath.forEver();
      await claiming;
      await Promise.all(inHand);
    },
  };
};
