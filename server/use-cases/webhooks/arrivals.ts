import type { Clock } from "../../ports/log.ts";

/** Watches the door: for the health page, and so that acknowledging goes before working when events pour in. */
export interface Arrivals {
  /** Somebody stands at the door; to be called when the answer is ready. */
  enter(): () => void;
  /** An event is durable. */
  count(atMs: number): void;
  lastAt(): number | undefined;
  isBusy(): boolean;
}

/** A payment's own volley is some five events: so many at a time come from a flood. */
const crowd = 8;
const windowMs = 250;

export const createArrivals = (clock: Clock): Arrivals => {
  let last: number | undefined;
  let inside = 0;
  let window = 0;
  /** The most that stood there at a time, in this window and in the one before. */
  let most = 0;
  let mostBefore = 0;
  /** Moves on to the window of this moment. */
  const turn = (atMs: number): void => {
    const current = Math.floor(atMs / windowMs);
    if (current === window) return;
    mostBefore = current === window + 1 ? most : 0;
    most = inside;
    window = current;
  };
  return {
    enter: () => {
      turn(clock());
      inside += 1;
      most = Math.max(most, inside);
      return () => {
        inside -= 1;
      };
    },
    count: (atMs) => {
      last = atMs;
    },
    lastAt: () => last,
    isBusy: () => {
      turn(clock());
      return Math.max(most, mostBefore) >= crowd;
    },
  };
};
