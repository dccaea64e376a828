/** What a page still holds of those who came and went. */
export interface Held {
  /** Listeners on window and document, by event. */
  readonly listeners: readonly string[];
  /** Timeouts that neither fired nor were cleared. */
  readonly timeouts: number;
}

type Timeout = ReturnType<typeof setTimeout>;

/** Keeps count from now on; `stop` gives what is held then, and lets the page be. */
export const countHeld = (): { stop(): Held } => {
  const listeners = new Map<unknown, string>();
  const timeouts = new Set<Timeout>();
  const spies = [window, document].flatMap((target) => {
    const [add, remove] = [target.addEventListener, target.removeEventListener];
    return [
      jest.spyOn(target, "addEventListener").mockImplementation((...[type, listener, options]) => {
        listeners.set(listener, type);
        add.call(target, type, listener, options);
      }),
      jest.spyOn(target, "removeEventListener").mockImplementation((...[type, listener, options]) => {
        listeners.delete(listener);
        remove.call(target, type, listener, options);
      }),
    ];
  });
  const [set, clear] = [globalThis.setTimeout, globalThis.clearTimeout];
  const counted = (run: () => void, milliseconds?: number): Timeout => {
    const timeout = set(() => {
      timeouts.delete(timeout);
      run();
    }, milliseconds);
    timeouts.add(timeout);
    return timeout;
  };
  const cleared = (timeout: Timeout): void => {
    timeouts.delete(timeout);
    clear(timeout);
  };
  Object.assign(globalThis, { setTimeout: counted, clearTimeout: cleared });
  return {
    stop: () => {
      for (const spy of spies) spy.mockRestore();
      Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
      return { listeners: [...listeners.values()], timeouts: timeouts.size };
    },
  };
};
