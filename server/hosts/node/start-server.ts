import type { RequestListener } from "node:http";
import { ok, type Result } from "../../../core/result.ts";
import { createListener } from "../../http/node-listener.ts";
import type { Log } from "../../ports/log.ts";
import { startWorker } from "../../use-cases/worker.ts";
import { type Chore, compose } from "../compose.ts";
import type { Configuration } from "../environment.ts";
import { openStoreOf } from "./open-store.ts";

export interface RunningServer {
  readonly listener: RequestListener;
  /** Takes nothing new, ends the work in hand, closes the store. */
  close(): Promise<void>;
}

/** Runs chores by their clocks, each one after its last run has ended. */
const keepTime = (chores: readonly Chore[], log: Log): (() => Promise<void>) => {
  const running = new Map<string, Promise<unknown>>();
  const run = ({ name, run }: Chore): void => {
    if (running.has(name)) return;
    const work = run()
      .catch((error: unknown) => log.error("chore-failed", { chore: name, error: String(error) }))
      .finally(() => running.delete(name));
    running.set(name, work);
  };
  const timers = chores.map((chore) => setInterval(run, chore.everyMs, chore));
  chores.filter(({ atStart }) => atStart).forEach(run);
  return async () => {
    timers.forEach((timer) => clearInterval(timer));
    chores.forEach((chore) => chore.stop?.());
    await Promise.all(running.values());
  };
};

/** Brings the server up, but for its port: whoever calls decides where `listener` listens. The error is a sentence. */
export const startServer = async (configuration: Configuration, log: Log): Promise<Result<RunningServer, string>> => {
  const store = await openStoreOf(configuration, log);
  if (!store.ok) return store;
  const { routes, handlers, chores, metrics, isDoorBusy } = compose(configuration, store.value, log);
  const worker = startWorker({
    ...{ queue: store.value, handlers, log, isDoorBusy },
    clock: Date.now,
    observe: metrics.counted,
  });
  const stopChores = keepTime(chores, log);
  return ok({
    listener: createListener(routes, log),
    close: async () => {
      await stopChores();
      await worker.stop();
      await store.value.close();
    },
  });
};
