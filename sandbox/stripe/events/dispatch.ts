import type { SandboxClock } from "../../clock.ts";
import { newId } from "../store/ids.ts";
import type { Store } from "../store/store.ts";
import { createLine } from "./line.ts";
import { type DeliverySettings, gentle } from "./delivery-settings.ts";
import { createRandom } from "./random.ts";
import type { StoredEvent } from "./stored-event.ts";

/** How far a shuffled delivery may fall behind. */
const shuffleMs = 200;

export interface Dispatch {
  enqueue(event: StoredEvent, endpoints: readonly string[]): void;
  configure(settings: DeliverySettings): void;
  /** Tries sent. */
  sent(): number;
  start(): void;
  reset(): void;
  stop(): void;
}

/** Brings events to endpoints, as disorderly as it is told to be. */
export const createDispatch = (store: Store, clock: SandboxClock): Dispatch => {
  let settings = gentle;
  let random = createRandom(settings.seed);
  const line = createLine({ store, clock, settings: () => settings, random: () => random() });

  const put = (event: string, endpoint: string, again: boolean): void => {
    const [least, most] = settings.delayMs;
    const delay = least + random() * (most - least) + (settings.shuffle ? random() * shuffleMs : 0);
    const dueMs = clock.nowMs() + delay;
    line.add(store.delivery.put({ id: newId("wd_"), event, endpoint, failures: 0, dueMs, again }));
  };

  const configure = (next: DeliverySettings): void => {
    settings = next;
    random = createRandom(next.seed);
    line.look();
  };

  return {
    enqueue: (event, endpoints) => {
      for (const endpoint of endpoints) {
        if (random() < settings.drop) continue;
        put(event.id, endpoint, false);
        if (random() < settings.duplicate) put(event.id, endpoint, true);
      }
    },
    configure,
    sent: line.sent,
    start: line.look,
    reset: () => {
      line.clear();
      configure(gentle);
    },
    stop: line.stop,
  };
};
