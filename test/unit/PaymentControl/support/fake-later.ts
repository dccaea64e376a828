import type { Later } from "../../../../PaymentControl/state/later.ts";

/** Waits that pass at once or when the test says so; every wait is on record, in milliseconds. */
export interface FakeLater {
  readonly later: Later;
  readonly waits: number[];
  /** Waits that nobody has let pass yet. */
  pending(): number;
  /** Lets the oldest pending wait pass. */
  pass(): void;
}

export const createFakeLater = (): FakeLater => {
  const waits: number[] = [];
  const open = new Set<() => void>();
  const later: Later = (milliseconds, signal) =>
    new Promise((resolve) => {
      waits.push(milliseconds);
      const done = (): void => {
        open.delete(done);
        resolve();
      };
      open.add(done);
      if (signal.aborted) done();
      signal.addEventListener("abort", done, { once: true });
    });
  return { later, waits, pending: () => open.size, pass: () => [...open][0]?.() };
};
