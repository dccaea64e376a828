import { jobs } from "../jobs.ts";
import type { JobKind } from "../schedule.ts";
import { createTimedQueue } from "../timed-queue.ts";
import type { World } from "../world.ts";

interface Due {
  readonly kind: JobKind;
  readonly subject: string;
  readonly dueMs: number;
}

/** A world that is still at an earlier time. Nobody is told what happens there. */
export interface Past {
  readonly world: World;
  /** Goes on to a time; what is due on the way happens at its own. */
  goTo(ms: number): void;
  /** What is due after now goes over to the real world. */
  end(): void;
}

export const createPast = (real: World, startMs: number): Past => {
  let nowMs = startMs;
  const waiting = createTimedQueue<Due>([]);
  const world: World = {
    ...real,
    clock: { ...real.clock, nowMs: () => nowMs, nowSeconds: () => Math.floor(nowMs / 1000) },
    emit: () => undefined,
    after: (seconds, kind, subject) => waiting.add({ kind, subject, dueMs: nowMs + seconds * 1000 }),
  };
  const goTo = (ms: number): void => {
    for (let next = waiting.earliest(); next !== undefined && next <= ms; next = waiting.earliest()) {
      for (const { kind, subject, dueMs } of waiting.takeDue(next)) {
        nowMs = dueMs;
        jobs[kind](world, subject);
      }
    }
    nowMs = ms;
  };
  return {
    world,
    goTo,
    end: () => {
      const now = real.clock.nowMs();
      goTo(now);
      for (const { kind, subject, dueMs } of waiting.all()) real.after((dueMs - now) / 1000, kind, subject);
    },
  };
};
