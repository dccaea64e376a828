import { join } from "node:path";
import type { Measurement, Say } from "./measurement.ts";
import { createSeededWorld, type SeededWorld } from "./seeded/world.ts";
import { bodyOf, eventsOf, makePayments } from "./support/gateway.ts";
import { sendEvent } from "./support/send.ts";
import { type MeasuredServer, startMeasuredServer } from "./support/server.ts";
import { onStage, type Stage } from "./support/stage.ts";
import { freePort } from "../../sandbox/free-port.ts";

const spoilt = 20;
const payments = 50;

const idle = async (server: MeasuredServer): Promise<void> => {
  while ((await server.backlog()) > 0) await new Promise((resolve) => setTimeout(resolve, 20));
};

/** Events of new payments, while so many rows are there already. */
const events = async (world: SeededWorld, { own, folder }: Stage) => {
  await makePayments(world.origin, payments, { allPaid: true });
  const bodies = (await eventsOf(world.origin, ["payment_intent.*", "charge.*"])).map(bodyOf);
  const port = await freePort();
  const server = own(
    await startMeasuredServer(
      { ...world.environment, PORT: String(port), COUNTERFOIL_STORE: join(folder, `store-${port}`) },
      join(folder, "server.log"),
    ),
  );
  const target = { port: server.port, secret: "whsec_sandbox" };
  const [warm = "", ...rest] = bodies;
  await sendEvent(warm, target);
  await idle(server);
  const before = await world.counts();
  const started = performance.now();
  await Promise.all(rest.map((body) => sendEvent(body, target)));
  await idle(server);
  const milliseconds = performance.now() - started;
  const after = await world.counts();
  return { milliseconds: milliseconds / rest.length, requests: (after.dataverse - before.dataverse) / rest.length };
};

const measureOne = async (size: number, say: Say, stage: Stage) => {
  say(`making ${size} payments and their rows …`);
  const world = stage.own(await createSeededWorld(size));
  await world.spoil(spoilt);
  say("reconciling …");
  const run = await world.reconcile("30d");
  say("events …");
  const event = await events(world, stage);
  return {
    "rows of payments": size,
    "reconcile, s": Number(run.seconds.toFixed(1)),
    "requests to Stripe": run.requests.stripe,
    "requests to Dataverse": run.requests.dataverse,
    "peak memory, MB": Math.round(run.peakMegabytes),
    "an event, ms": Number(event.milliseconds.toFixed(1)),
    "Dataverse requests an event": Number(event.requests.toFixed(2)),
  };
};

/** What reconciliation and webhook events cost as rows grow in number. */
export const growthTo =
  (sizes: readonly number[]) =>
  (say: Say): Promise<Measurement> =>
    onStage(async (stage) => {
      const rows = [];
      for (const size of sizes) rows.push(await measureOne(size, say, stage));
      return {
        name: "growth",
        rows,
        notes: [
          `Reconciliation: ${spoilt} rows spoilt, a window that holds all. Its cost grows with its pages; its memory does not.`,
          `Events: those of ${payments} new payments brought at once, from the first until nothing waits. The stand-ins share the machine.`,
        ],
      };
    });

export const growth = growthTo([1_000, 10_000, 100_000]);
