import { err, ok, type Result } from "../../../core/result.ts";
import { ensureQueues } from "../../adapters/azure-queue/open.ts";
import { createQueueStore } from "../../adapters/azure-queue/queue-store.ts";
import { openStore } from "../../adapters/store/sqlite-store.ts";
import type { Store } from "../../ports/inbox.ts";
import type { Log } from "../../ports/log.ts";
import type { Configuration } from "../environment.ts";

/** The store that the configuration names: a shared queue, else the embedded one. The error is a sentence. */
export const openStoreOf = async (
  { queue, store: folder }: Pick<Configuration, "queue" | "store">,
  log: Log,
): Promise<Result<Store, string>> => {
  if (!queue) {
    const store = openStore({ folder });
    return store.ok ? store : err(`The store in ${folder} cannot be opened: ${store.error.detail}`);
  }
  const queues = await ensureQueues(queue);
  if (!queues.ok) return err(`The queue ${queue.name} cannot be reached: ${queues.error}`);
  const shared = createQueueStore({ ...queues.value, clock: Date.now, log });
  await shared.ready;
  return ok(shared);
};
