import type { SandboxClock } from "../clock.ts";

/** Longest wait of a timer in Node; what is due later is looked at again then. */
const longestTimerMs = 2 ** 31 - 1;

export interface Alarm {
  /** Looks again at what is earliest. */
  set(): void;
  stop(): void;
}

/** Wakes `ring` when the earliest due time comes, by real time or because the clock was advanced. */
export const createAlarm = (clock: SandboxClock, earliest: () => number | undefined, ring: () => void): Alarm => {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  clock.onAdvance(() => {
    if (!stopped) ring();
  });
  return {
    set: () => {
      clearTimeout(timer);
      const due = earliest();
      if (due === undefined || stopped) return;
      timer = setTimeout(ring, Math.min(Math.max(0, due - clock.nowMs()), longestTimerMs));
      timer.unref();
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
};
