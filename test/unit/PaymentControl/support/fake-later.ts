import type { Later } from "../../../../PaymentControl/state/later.ts";

/** From here on a wait is a deadline: nobody means to wait that long. */
const deadlineMs = 20_000;

/** Waits that pass at once or when the test says so; every wait is on record, in milliseconds. */
export interface FakeLater {
  readonly later: Later;
  readonly waits: number[];
  /** Waits and deadlines that neither passed nor were called off. */
  pending(): number;
  /** Lets the oldest pending wait pass. */
  pass(): void;
  /** Lets the oldest pending deadline pass. */
  expire(): void;
}

export const createFakeLater = (): FakeLater => {
  const waits: number[] = [];
  const open = new Map<() => void, number>();
  const later: Later = (milliseconds, signal) =>
    new Promise((resolve) => {
      if (milliseconds < deadlineMs) waits.push(milliseconds);
      const done = (): void => {
        open.delete(done);
        resolve();
      };
      open.set(done, milliseconds);
      if (signal.aborted) done();
      signal.addEventListener("abort", done, { once: true });
    });
  const passOne = (isMeant: (milliseconds: number) => boolean): void =>
    [...open].find(([, milliseconds]) => isMeant(milliseconds))?.[0]();
  return {
    ...{ later, waits, pending: () => open.size },
    pass: () => passOne((milliseconds) => milliseconds < deadlineMs),
    expire: () => passOne((milliseconds) => milliseconds >= deadlineMs),
  };
};
