import type { Clock } from "../../ports/log.ts";

/** Notes when events come in: for the health page, and so that acknowledging goes before working when they pour in. */
export interface Arrivals {
  count(atMs: number): void;
  lastAt(): number | undefined;
  isBusy(): boolean;
}

/** More than these in one window, or the one before: busy. */
const many = 50;
const windowMs = 250;

export const createArrivals = (clock: Clock): Arrivals => {
  let last: number | undefined;
  let window = 0;
  let now = 0;
  let before = 0;
  /** Moves on to the window of this moment. */
  const turn = (atMs: number): void => {
    const current = Math.floor(atMs / windowMs);
    if (current === window) return;
    before = current === window + 1 ? now : 0;
    now = 0;
    window = current;
  };
  return {
    count: (atMs) => {
      last = atMs;
      turn(atMs);
      now += 1;
    },
    lastAt: () => last,
    isBusy: () => {
      turn(clock());
      return now > many || before > many;
    },
  };
};
