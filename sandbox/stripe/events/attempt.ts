import type { Store } from "../store/store.ts";
import type { Delivery } from "./delivery.ts";
import { send } from "./send.ts";

/** Seconds before each further try. Stripe takes hours; a sandbox is watched by somebody. */
const backoffSeconds = [1, 3, 10, 30, 60];

/** One try. Answers the delivery as it must be tried again, if it must. */
export const attempt = async (store: Store, delivery: Delivery, nowMs: () => number): Promise<Delivery | undefined> => {
  const endpoint = store.webhook_endpoint.get(delivery.endpoint);
  const event = store.event.get(delivery.event);
  const delivered = endpoint && event ? await send(endpoint.url, event) : false;
  if (!store.delivery.get(delivery.id)) return undefined;
  const seconds = endpoint && event ? backoffSeconds[delivery.failures] : undefined;
  if (!delivered && seconds !== undefined) {
    return store.delivery.put({ ...delivery, failures: delivery.failures + 1, dueMs: nowMs() + seconds * 1000 });
  }
  store.delivery.remove(delivery.id);
  const told = store.event.get(delivery.event);
  if (delivered && told && !delivery.again) {
    store.event.put({ ...told, pending_webhooks: Math.max(0, told.pending_webhooks - 1) });
  }
  return undefined;
};
