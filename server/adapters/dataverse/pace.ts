/** How many calls go out at the same time, learnt from the answers. */
export interface Pace {
  /** Waits for its turn, then runs. */
  run<Value>(work: () => Promise<Value>): Promise<Value>;
  /** An answer came as it should: one more may go out at a time, by and by. */
  easier(): void;
  /** The service asked to slow down: half as many, and nobody before this many milliseconds are over. */
  harder(afterMs: number | undefined): void;
  /** Calls at a time just now, for the metrics. */
  limit(): number;
}

/** Dataverse allows a user 52 at a time; there may be another process. */
const most = 40;
const least = 1;
const begin = 16;
/** Calls that were under way together are asked to slow down together: that counts once. */
const onceInMs = 1_000;

/** Additive increase, multiplicative decrease, as networks do. `nowMs` and `pause` are injected for tests. */
export const createPace = (nowMs: () => number, pause: (ms: number) => Promise<void>): Pace => {
  let limit = begin;
  let out = 0;
  let blockedUntil = 0;
  let slowedAt = Number.NEGATIVE_INFINITY;
  const waiting: (() => void)[] = [];

  const letIn = (): void => {
    while (out < Math.floor(limit) && waiting.length > 0) {
      out += 1;
      waiting.shift()?.();
    }
  };

  const enter = async (): Promise<void> => {
    const turn = new Promise<void>((resolve) => waiting.push(resolve));
    letIn();
    await turn;
    if (blockedUntil > nowMs()) await pause(blockedUntil - nowMs());
  };

  return {
    run: async (work) => {
      await enter();
      try {
        return await work();
      } finally {
        out -= 1;
        letIn();
      }
    },
    easier: () => {
      limit = Math.min(most, limit + 1 / limit);
    },
    harder: (afterMs = 0) => {
      blockedUntil = Math.max(blockedUntil, nowMs() + afterMs);
      if (nowMs() - slowedAt < onceInMs) return;
      slowedAt = nowMs();
      limit = Math.max(least, limit / 2);
    },
    limit: () => Math.floor(limit),
  };
};
