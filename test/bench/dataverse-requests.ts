import { join } from "node:path";
import { startSandboxProcess } from "../integration/support/sandbox-process.ts";
import { environmentIn } from "../integration/support/server-process.ts";
import type { Benchmark, Measurement, Say } from "./measurement.ts";
import { bodyOf, byPayment, eventsOf, holdBackDeliveries, makePayments, refundPartly } from "./support/gateway.ts";
import { sendEvent } from "./support/send.ts";
import { startMeasuredServer } from "./support/server.ts";
import { onStage, type Stage } from "./support/stage.ts";
import { asked, calm, type DataverseCount, settled } from "./support/stats.ts";

const secret = "whsec_sandbox";
const types = ["payment_intent.*", "charge.*", "refund.*"];
const steadyPayments = 12;
const coldStarts = 5;
const burstPayments = 100;
const burstEvents = 5;

interface Case {
  readonly what: string;
  /** A few words, for the plot. */
  readonly short: string;
  readonly events: number;
  readonly count: DataverseCount;
  readonly goal: number;
}

const nothing: DataverseCount = { requests: 0, operations: 0 };

const plus = (one: DataverseCount, other: DataverseCount): DataverseCount => ({
  requests: one.requests + other.requests,
  operations: one.operations + other.operations,
});

/** The stand-ins with payments whose events were held back, and a server to bring them to. */
const openScene = async ({ own, folder }: Stage) => {
  const sandbox = own(await startSandboxProcess(["--no-server"]));
  await holdBackDeliveries(sandbox);
  await refundPartly(sandbox.origin, await makePayments(sandbox.origin, 2 * burstPayments, { allPaid: true }));
  const groups = [...byPayment(await eventsOf(sandbox.origin, types)).values()];
  const payments = groups.map((events) => events.slice(0, burstEvents).map(bodyOf));
  const env = environmentIn(sandbox.output());
  const start = () => startMeasuredServer(env, join(folder, "server.log"));
  let server = own(await start());
  await calm(sandbox);
  const restart = async (): Promise<void> => {
    await server.stop();
    server = own(await start());
    // What every start asks for once (who am I, what was left open, heartbeat) is no event's.
    await calm(sandbox);
  };
  const send = (body: string): Promise<void> => sendEvent(body, { port: server.port, secret });
  /** Brings so many events; answers what was asked of Dataverse for them. */
  const count = (bodies: readonly string[]): Promise<DataverseCount> =>
    asked(sandbox, () => Promise.all(bodies.map(send)));
  const oneByOne = (bodies: readonly string[]): Promise<DataverseCount> =>
    asked(sandbox, async () => {
      for (const body of bodies) {
        await send(body);
        await settled(sandbox);
      }
    });
  return { payments, restart, count, oneByOne };
};

type Scene = Awaited<ReturnType<typeof openScene>>;

/** The first event makes the payment known and is not counted; each of the others comes when all is quiet. */
const steady = async ({ payments, count, oneByOne }: Scene): Promise<Case> => {
  const some = payments.slice(0, steadyPayments);
  await count(some.map(([first = ""]) => first));
  const others = some.flatMap((bodies) => bodies.slice(1));
  const what = "steady: the payment is known, one event at a time";
  return { what, short: "steady", events: others.length, count: await oneByOne(others), goal: 1 };
};

/** A server that has just started knows nothing; the row is there already. */
const cold = async ({ payments, restart, count }: Scene): Promise<Case> => {
  let total = nothing;
  for (const [first = "", second = ""] of payments.slice(steadyPayments, steadyPayments + coldStarts)) {
    await count([first]);
    await restart();
    total = plus(total, await count([second]));
  }
  return {
    what: "cold: first event after a restart, the row exists",
    short: "cold",
    events: coldStarts,
    count: total,
    goal: 2,
  };
};

interface Burst {
  readonly what: string;
  readonly short: string;
  readonly payments: readonly (readonly string[])[];
}

const inBurst = async ({ count }: Scene, { what, short, payments }: Burst): Promise<Case> => {
  const bodies = payments.flat();
  return { what, short, events: bodies.length, count: await count(bodies), goal: 0.4 };
};

/** The last payments are new to the server; of others, the row was made before. */
const bursts = async (scene: Scene): Promise<readonly Case[]> => {
  const fresh = scene.payments.slice(-burstPayments);
  const known = scene.payments.slice(steadyPayments + coldStarts, burstPayments);
  await scene.count(known.map(([first = ""]) => first));
  return [
    await inBurst(scene, {
      what: `burst: ${burstEvents} events a payment at once, payments without a row`,
      short: "burst, rows are made",
      payments: fresh,
    }),
    await inBurst(scene, {
      what: `burst: ${burstEvents - 1} events a payment at once, the row exists`,
      short: "burst, rows exist",
      payments: known.map((bodies) => bodies.slice(1)),
    }),
  ];
};

const rowOf = ({ what, events, count, goal }: Case) => ({
  "": what,
  events,
  "HTTP requests": count.requests,
  "requests per event": (count.requests / events).toFixed(2),
  goal: `≤ ${goal}`,
  "operations per event": (count.operations / events).toFixed(2),
});

const measure = async (say: Say, stage: Stage): Promise<Measurement> => {
  say("making payments …");
  const scene = await openScene(stage);
  const cases: readonly Case[] = [await steady(scene), await cold(scene), ...(await bursts(scene))];
  return {
    name: "dataverse-requests",
    rows: cases.map(rowOf),
    notes: [
      "Counted: every HTTP request that reaches Dataverse from the first event's arrival until nothing waits any more (`GET /_sandbox/stats`, `requests`), so the event's own row, reads and repetitions are in it, and whatever chore of the server falls into that time. A `$batch` is one request and as many operations as it holds.",
      "The payments were made elsewhere in the Stripe account (`COUNTERFOIL_TRACK=all`), paid by card and partly refunded; the events are Stripe's own, each sent once.",
    ],
    plots: [
      {
        title: "Dataverse requests per webhook event",
        unit: "requests",
        bars: cases.map(({ short, goal, events, count }) => ({
          label: `${short} (goal ≤ ${goal})`,
          value: Number((count.requests / events).toFixed(2)),
          ours: true,
        })),
      },
    ],
  };
};

/** HTTP requests to Dataverse per webhook event: steady, cold, in a burst. */
export const dataverseRequests: Benchmark = (say) => onStage((stage) => measure(say, stage));
