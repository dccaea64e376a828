/** The sandbox's time: real time plus what was advanced through `POST /_sandbox/clock`. */
export interface SandboxClock {
  /** Milliseconds since 1970. */
  nowMs(): number;
  /** Unix seconds, as Stripe writes them. */
  nowSeconds(): number;
  advance(seconds: number): void;
  /** Called after each advance, so that what became due can happen. */
  onAdvance(listener: () => void): void;
  reset(): void;
}

export const createSandboxClock = (): SandboxClock => {
  let offsetMs = 0;
  const listeners: (() => void)[] = [];
  const nowMs = (): number => Date.now() + offsetMs;
  return {
    nowMs,
    nowSeconds: () => Math.floor(nowMs() / 1000),
    advance: (seconds) => {
      offsetMs += seconds * 1000;
      for (const listener of listeners) listener();
    },
    onAdvance: (listener) => {
      listeners.push(listener);
    },
    reset: () => {
      offsetMs = 0;
    },
  };
};
