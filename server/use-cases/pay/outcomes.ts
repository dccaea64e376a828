import type { AttemptAnswer } from "../../../core/attempt.ts";

/** Brings the outcome of an attempt to those who wait for it in this process: a portal's open call. */
export interface Outcomes {
  announce(answer: AttemptAnswer): void;
  /** The next answer of this attempt, or undefined when none came in time. */
  next(attempt: string, withinMs: number): Promise<AttemptAnswer | undefined>;
}

export const createOutcomes = (): Outcomes => {
  const waiting = new Map<string, Set<(answer: AttemptAnswer) => void>>();
  return {
    announce: (answer) => {
      for (const hear of waiting.get(answer.attempt) ?? []) hear(answer);
    },
    next: (attempt, withinMs) =>
      new Promise((resolve) => {
        const listeners = waiting.get(attempt) ?? new Set();
        waiting.set(attempt, listeners);
        const end = (answer: AttemptAnswer | undefined): void => {
          clearTimeout(timer);
          listeners.delete(hear);
          if (listeners.size === 0) waiting.delete(attempt);
          resolve(answer);
        };
        const hear = (answer: AttemptAnswer): void => end(answer);
        const timer = setTimeout(() => end(undefined), withinMs);
        listeners.add(hear);
      }),
  };
};
