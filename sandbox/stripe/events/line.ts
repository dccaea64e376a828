import type { SandboxClock } from "../../clock.ts";
import { createAlarm } from "../alarm.ts";
import type { Store } from "../store/store.ts";
import { createTimedQueue } from "../timed-queue.ts";
import { attempt } from "./attempt.ts";
import type { Delivery } from "./delivery.ts";
import type { DeliverySettings } from "./delivery-settings.ts";
import type { Random } from "./random.ts";

/** Deliveries under way at the same time. */
const width = 8;

export interface Line {
  add(delivery: Delivery): void;
  /** Starts what is due. */
  look(): void;
  /** Tries sent. */
  sent(): number;
  clear(): void;
  stop(): void;
}

interface LineParts {
  readonly store: Store;
  readonly clock: SandboxClock;
  settings(): DeliverySettings;
  readonly random: Random;
}

/** Deliveries that wait: a few go out at a time, and come back when they failed. */
export const createLine = ({ store, clock, settings, random }: LineParts): Line => {
  const waiting = createTimedQueue(store.delivery.all());
  const ready: Delivery[] = [];
  const count = { sent: 0, underWay: 0 };
  let stopped = false;

  const start = (delivery: Delivery): void => {
    count.underWay += 1;
    count.sent += 1;
    void attempt(store, delivery, clock.nowMs)
      .then((again) => again && waiting.add(again))
      .finally(() => {
        count.underWay -= 1;
        look();
      });
  };

  const look = (): void => {
    for (const delivery of waiting.takeDue(clock.nowMs())) ready.push(delivery);
    while (!stopped && !settings().pause && count.underWay < width && ready.length > 0) {
      const [next] = ready.splice(settings().shuffle ? Math.floor(random() * ready.length) : 0, 1);
      if (next) start(next);
    }
    alarm.set();
  };

  const alarm = createAlarm(clock, waiting.earliest, look);

  return {
    add: (delivery) => {
      waiting.add(delivery);
      alarm.set();
    },
    look,
    sent: () => count.sent,
    clear: () => {
      waiting.clear();
      ready.splice(0);
      count.sent = 0;
      alarm.set();
    },
    stop: () => {
      stopped = true;
      alarm.stop();
    },
  };
};
