import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { startSandboxProcess } from "../integration/support/sandbox-process.ts";
import { type Environment, environmentIn } from "../integration/support/server-process.ts";
import type { Order, Report } from "./load-process.ts";
import type { Benchmark, Measurement, Say } from "./measurement.ts";
import { type Child, startChild } from "./support/children.ts";
import { cpuMs } from "./support/cpu.ts";
import { bodyOf, eventsOf, holdBackDeliveries, makePayments } from "./support/gateway.ts";
import { peerName, startPeer } from "./support/peer.ts";
import { median, quantile } from "./support/quantile.ts";
import { startMeasuredServer, workedOff } from "./support/server.ts";
import { onStage, type Stage } from "./support/stage.ts";

const secret = "whsec_sandbox";
const connections = 16;
const payments = Number(process.env["BENCH_PAYMENTS"] ?? 2000);
const rounds = 3;
/** The first salvo warms both up and is not counted. */
const warmUpShare = 0.25;
const types = ["payment_intent.created", "payment_intent.succeeded", "payment_intent.payment_failed", "charge.*"];
const workOffSeconds = 120;

interface Round extends Report {
  /** From the first event until all of them are worked off. */
  readonly wholeCpuMs: number;
}

/** Who is sent the same events. */
interface Contestant {
  readonly what: string;
  readonly short: string;
  readonly pid: number;
  readonly port: number;
  /** Resolves when nothing is left to do. */
  rest(): Promise<void>;
  readonly rounds: Round[];
}

/** The same events for all: split into salvos, each in a file that the load generator reads. */
const salvosOf = (bodies: readonly string[], folder: string): readonly string[] => {
  const first = Math.round(bodies.length * warmUpShare);
  const size = Math.floor((bodies.length - first) / rounds);
  const starts = [0, ...Array.from({ length: rounds }, (_, round) => first + round * size)];
  return starts.map((start, salvo) => {
    const file = join(folder, `salvo-${salvo}.json`);
    writeFileSync(file, JSON.stringify(bodies.slice(start, salvo === 0 ? first : start + size)));
    return file;
  });
};

const fireAt = async (load: Child, file: string, { pid, port, rest }: Contestant): Promise<Round> => {
  const before = cpuMs(pid);
  const order: Order = { file, port, pid, secret, connections };
  const report = await load.ask<Report>(order);
  if (report.refused > 0) throw new Error(`${report.refused} of ${report.events} events were not answered with 200.`);
  await rest();
  return { ...report, wholeCpuMs: cpuMs(pid) - before };
};

const rateOf = ({ events, elapsedMs }: Report): number => (events / elapsedMs) * 1000;

const told = (report: Report): string =>
  `${rateOf(report).toFixed(0)}/s at ${(report.cpuMs / report.events).toFixed(3)} ms of CPU`;

const typicalRate = (rounds: readonly Round[]): number => median(rounds.map(rateOf));

const rowOf = ({ what, rounds: of }: Contestant, floorRate: number) => {
  const latencies = of.flatMap((round) => round.latencies);
  const perEvent = (pick: (round: Round) => number): string => {
    const value = median(of.map((round) => pick(round) / round.events));
    return Number.isNaN(value) ? "–" : `${value.toFixed(3)} ms`;
  };
  return {
    "": what,
    "events/s": Math.round(typicalRate(of)),
    "of the floor": (typicalRate(of) / floorRate).toFixed(2),
    "CPU per event, acknowledging": perEvent((round) => round.cpuMs),
    "CPU per event, until worked off": perEvent((round) => round.wholeCpuMs),
    p50: `${quantile(latencies, 0.5).toFixed(2)} ms`,
    p95: `${quantile(latencies, 0.95).toFixed(2)} ms`,
    p99: `${quantile(latencies, 0.99).toFixed(2)} ms`,
  };
};

const found = (all: readonly Contestant[], bodies: readonly string[]): Measurement => {
  const floorRate = typicalRate(all.at(-1)?.rounds ?? []);
  const size = bodies.reduce((sum, body) => sum + body.length, 0) / bodies.length / 1024;
  const events = all[0]?.rounds[0]?.events ?? 0;
  return {
    name: "ack-rate",
    rows: all.map((one) => rowOf(one, floorRate)),
    notes: [
      "Goals: at least half of the floor; at most 0.12 ms of the server's CPU an acknowledged event.",
      `${connections} kept-alive connections; ${rounds} interleaved rounds of ${events} events each after a warm-up, medians; the events of ${payments} payments, ${size.toFixed(1)} KB on average, each sent once to each.`,
      "The server's worker runs meanwhile, against the stand-ins in another process on the same machine; the load comes from a third. CPU is that of the Node process alone, all its threads; PostgreSQL's comes on top of the peer's.",
    ],
    plots: [
      {
        title: "Webhook events acknowledged",
        unit: "events/s",
        bars: all.map(({ short, rounds: of }, index) => ({
          label: short,
          value: Math.round(typicalRate(of)),
          ours: index === 0,
        })),
        goal: { value: Math.round(floorRate / 2), words: "goal: half of the floor" },
      },
    ],
  };
};

/** Ours first, the floor last. */
const contestantsOf = async (env: Environment, stage: Stage, say: Say): Promise<readonly Contestant[]> => {
  const nothingToDo = (): Promise<void> => Promise.resolve();
  const floor = stage.own(startChild("floor-process.ts", [secret]));
  const { port } = await floor.hear<{ port: number }>();
  const flags = process.env["BENCH_FLAGS"]?.split(" ") ?? [];
  const server = stage.own(await startMeasuredServer(env, join(stage.folder, "server.log"), flags));
  const peer = await startPeer(secret, stage, say);
  return [
    {
      what: "Counterfoil: verified and on disk",
      short: "Counterfoil: verified, on disk",
      ...{ pid: server.pid, port: server.port, rounds: [] },
      rest: () => workedOff(server, workOffSeconds),
    },
    ...(peer
      ? [
          {
            what: peerName,
            short: "Supabase stripe-sync-engine",
            ...{ pid: peer.pid, port: peer.port, rounds: [] },
            rest: nothingToDo,
          },
        ]
      : []),
    {
      what: "floor: bare `http` and `constructEvent`",
      short: "floor: bare http + constructEvent",
      ...{ pid: floor.pid, port, rounds: [] },
      rest: nothingToDo,
    },
  ];
};

const measure = async (say: Say, stage: Stage): Promise<Measurement> => {
  const sandbox = stage.own(await startSandboxProcess(["--no-server"]));
  const load = stage.own(startChild("load-process.ts"));
  await holdBackDeliveries(sandbox);
  say(`making ${payments} payments and their events …`);
  await makePayments(sandbox.origin, payments);
  const bodies = (await eventsOf(sandbox.origin, types)).map(bodyOf);
  const all = await contestantsOf(environmentIn(sandbox.output()), stage, say);
  for (const [salvo, file] of salvosOf(bodies, stage.folder).entries()) {
    for (const one of all) {
      const round = await fireAt(load, file, one);
      say(`round ${salvo}, ${one.short}: ${told(round)}`);
      // The first warms them up.
      if (salvo > 0) one.rounds.push(round);
    }
  }
  return found(all, bodies);
};

/** Webhooks acknowledged a second, verified and durable, beside bare `http` and Stripe's own check in the same run. */
export const ackRate: Benchmark = (say) => onStage((stage) => measure(say, stage));
