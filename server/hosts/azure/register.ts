import type { app as functionApp } from "@azure/functions";
import { queuesAt } from "../../adapters/azure-queue/open.ts";
import { createQueueStore } from "../../adapters/azure-queue/queue-store.ts";
import { type Answering, answering } from "../../http/routes.ts";
import type { Log } from "../../ports/log.ts";
import { compose } from "../compose.ts";
import type { Configuration } from "../environment.ts";
import { httpFunctions } from "./http.ts";
import { createLanes } from "./lanes.ts";
import { scheduleOf } from "./schedule.ts";
import { workOff } from "./work.ts";

export interface AzureConfiguration extends Configuration {
  readonly queue: NonNullable<Configuration["queue"]>;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Gives the platform every function: for the routes, for the queue, and for what runs by the clock. */
export const register = (app: typeof functionApp, configuration: AzureConfiguration, log: Log): void => {
  const queues = queuesAt(configuration.queue);
  const store = createQueueStore({ ...queues, clock: Date.now, log });
  const { routes, handlers, chores, metrics } = compose(configuration, store, log);
  const answer = answering(routes, log);
  const answerOnceReady: Answering = async (request) => {
    await store.ready;
    return answer(request);
  };
  for (const { name, options } of httpFunctions(routes, answerOnceReady)) app.http(name, options);
  const { handle } = createLanes(handlers);
  app.storageQueue("work", {
    queueName: configuration.queue.name,
    connection: "COUNTERFOIL_QUEUE",
    handler: workOff({ queues, handle, clock: Date.now, pause, log, observe: metrics.counted }),
  });
  for (const { name, everyMs, run } of chores) {
    app.timer(name, { schedule: scheduleOf(everyMs), handler: async () => void (await run()) });
  }
};
