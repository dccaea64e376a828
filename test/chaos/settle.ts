import { setTimeout as pause } from "node:timers/promises";
import type { Stage } from "./stage.ts";

const lookMs = 150;
/** Deliveries that failed wait for the sandbox's clock: it is moved on when nothing else happens. */
const stuckMs = 1_500;
const patienceMs = 180_000;

/** Waits until nothing waits anywhere, twice in a row: an item that is done may have caused another. */
export const untilQuiet = async (stage: Stage): Promise<void> => {
  const deadline = Date.now() + patienceMs;
  let quiet = 0;
  let last = -1;
  let changed = Date.now();
  while (quiet < 2) {
    const backlog = await stage.backlog();
    quiet = backlog === 0 ? quiet + 1 : 0;
    if (backlog !== last) changed = Date.now();
    last = backlog;
    if (Date.now() - changed > stuckMs) {
      await stage.advance(120);
      changed = Date.now();
    }
    if (Date.now() > deadline) return;
    await pause(lookMs);
  }
};
