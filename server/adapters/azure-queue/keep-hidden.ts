import type { Clock } from "../../ports/log.ts";
import type { Hand, Held } from "./hand.ts";
import type { Queue } from "./queue.ts";

/** How long a message is hidden at a time: if this process dies, others wait no longer for what it had in hand. */
export const hideSeconds = 10;

/** Prolonged once so much of the time is over: an answer of the service may take its while. */
const prolongAfterMs = 3_000;

const prolong = async (held: Held, ports: HidingPorts): Promise<void> => {
  const asked = ports.clock();
  const receipt = await ports.queue.hide(held.message, hideSeconds);
  if (receipt === undefined) return ports.hand.drop(held);
  held.message = { ...held.message, receipt };
  held.hiddenUntil = asked + hideSeconds * 1000;
};

export interface HidingPorts {
  readonly queue: Queue;
  readonly hand: Hand;
  readonly clock: Clock;
}

/** Prolongs the time of everything in hand that has been hidden for some while. A call that fails is made again next time. */
export const keepHidden = async (ports: HidingPorts): Promise<void> => {
  const now = ports.clock();
  const old = ports.hand
    .all()
    .filter(({ hiddenUntil, prolonging }) => !prolonging && hiddenUntil - now < hideSeconds * 1000 - prolongAfterMs);
  await Promise.all(
    old.map((held) => {
      held.prolonging = prolong(held, ports)
        .catch(() => undefined)
        .finally(() => {
          held.prolonging = undefined;
        });
      return held.prolonging;
    }),
  );
};
