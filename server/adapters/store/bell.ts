/** Rings for those who wait for work: now, or when the next item's time has come. */
export interface Bell {
  ring(): void;
  /** One timer is kept, the earliest. */
  ringAfter(ms: number): void;
  listen(listener: () => void): void;
  silence(): void;
}

export const createBell = (): Bell => {
  const listeners: (() => void)[] = [];
  let timer: NodeJS.Timeout | undefined;
  let rings = Number.POSITIVE_INFINITY;
  const ring = (): void => listeners.forEach((listener) => listener());
  const silence = (): void => {
    clearTimeout(timer);
    rings = Number.POSITIVE_INFINITY;
  };
  return {
    ring,
    ringAfter: (ms) => {
      const at = performance.now() + ms;
      if (at >= rings) return;
      clearTimeout(timer);
      rings = at;
      timer = setTimeout(() => {
        rings = Number.POSITIVE_INFINITY;
        ring();
      }, ms).unref();
    },
    listen: (listener) => void listeners.push(listener),
    silence,
  };
};
