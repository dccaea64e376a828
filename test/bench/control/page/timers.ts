const pending = new Set<unknown>();

/** Timers that were set and have neither run out nor been cleared. */
export const pendingTimers = (): number => pending.size;

type Wait = (work: () => void, milliseconds?: number) => unknown;

/** Counts the timers of the page from now on. */
export const watchTimers = (): void => {
  const real = { ...{ setTimeout, setInterval, clearTimeout, clearInterval } };
  const setting = (set: Wait, isOnce: boolean): Wait => {
    return (work, milliseconds) => {
      const id = set.call(
        window,
        () => {
          if (isOnce) pending.delete(id);
          work();
        },
        milliseconds,
      );
      pending.add(id);
      return id;
    };
  };
  const clearing = (clear: (id: number) => void) => (id: number) => {
    pending.delete(id);
    clear.call(window, id);
  };
  Object.assign(window, {
    setTimeout: setting(real.setTimeout as Wait, true),
    setInterval: setting(real.setInterval as Wait, false),
    clearTimeout: clearing(real.clearTimeout as (id: number) => void),
    clearInterval: clearing(real.clearInterval as (id: number) => void),
  });
};
