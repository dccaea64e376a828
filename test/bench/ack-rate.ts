import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { startSandboxProcess } from "../integration/support/sandbox-process.ts";
import { environmentIn } from "../integration/support/server-process.ts";
import type { Order, Report } from "./load-process.ts";
import type { Benchmark, Measurement, Say } from "./measurement.ts";
import { type Child, startChild } from "./support/children.ts";
import { cpuMs } from "./support/cpu.ts";
import { bodyOf, eventsOf, holdBackDeliveries, makePayments } from "./support/gateway.ts";
import { median, quantile } from "./support/quantile.ts";
import { type MeasuredServer, startMeasuredServer, workedOff } from "./support/server.ts";
import { onStage, type Stage } from "./support/stage.ts";

const secret = "whsec_sandbox";
const connections = 16;
const payments = Number(process.env["BENCH_PAYMENTS"] ?? 4000);
const rounds = 3;
/** The first salvo warms both up and is not counted. */
const warmUpShare = 0.25;
const types = ["payment_intent.created", "payment_intent.succeeded", "payment_intent.payment_failed", "charge.*"];
const workOffSeconds = 120;

interface Round extends Report {
  /** From the first event to the empty backlog; the floor has none. */
  readonly wholeCpuMs: number;
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

const fireAt = async (load: Child, order: Omit<Order, "secret" | "connections">): Promise<Report> => {
  const report = await load.ask<Report>({ ...order, secret, connections });
  if (report.refused > 0) throw new Error(`${report.refused} of ${report.events} events were not answered with 200.`);
  return report;
};

const oursOnce = async (load: Child, server: MeasuredServer, file: string): Promise<Round> => {
  const before = cpuMs(server.pid);
  const report = await fireAt(load, { file, port: server.port, pid: server.pid });
  await workedOff(server, workOffSeconds);
  return { ...report, wholeCpuMs: cpuMs(server.pid) - before };
};

const rateOf = ({ events, elapsedMs }: Report): number => (events / elapsedMs) * 1000;

const told = (report: Report): string =>
  `${rateOf(report).toFixed(0)}/s at ${(report.cpuMs / report.events).toFixed(3)} ms of CPU`;

const rowOf = (what: string, of: readonly Round[]) => {
  const latencies = of.flatMap((round) => round.latencies);
  const perEvent = (pick: (round: Round) => number): string => {
    const value = median(of.map((round) => pick(round) / round.events));
    return Number.isNaN(value) ? "–" : `${value.toFixed(3)} ms`;
  };
  return {
    "": what,
    "events/s": Math.round(median(of.map(rateOf))),
    "CPU per event, acknowledging": perEvent((round) => round.cpuMs),
    "CPU per event, until worked off": perEvent((round) => round.wholeCpuMs),
    p50: `${quantile(latencies, 0.5).toFixed(2)} ms`,
    p95: `${quantile(latencies, 0.95).toFixed(2)} ms`,
    p99: `${quantile(latencies, 0.99).toFixed(2)} ms`,
  };
};

const found = (floor: readonly Round[], ours: readonly Round[], bodies: readonly string[]): Measurement => {
  const [floorRate, ourRate] = [floor, ours].map((of) => median(of.map(rateOf))) as [number, number];
  const size = bodies.reduce((sum, body) => sum + body.length, 0) / bodies.length / 1024;
  return {
    name: "ack-rate",
    rows: [rowOf("Counterfoil: verified and on disk", ours), rowOf("floor: bare http and constructEvent", floor)],
    notes: [
      `Ratio to the floor: **${(ourRate / floorRate).toFixed(2)}** (goal ≥ 0.5). CPU goal: ≤ 0.12 ms an acknowledged event.`,
      `${connections} kept-alive connections; ${rounds} interleaved rounds of ${ours[0]?.events ?? 0} events each after a warm-up, medians; the events of ${payments} payments, ${size.toFixed(1)} KB on average, each sent once.`,
      "The server's worker runs meanwhile, against the stand-ins in another process on the same machine; the load comes from a third.",
    ],
    plots: [
      {
        title: "Webhook events acknowledged per second",
        unit: "events/s",
        bars: [
          { label: "Counterfoil: verified and on disk", value: Math.round(ourRate), ours: true },
          { label: "floor: bare http + constructEvent", value: Math.round(floorRate), ours: false },
        ],
        goal: { value: Math.round(floorRate / 2), words: "goal: half of the floor" },
      },
    ],
  };
};

const measure = async (say: Say, { folder, own }: Stage): Promise<Measurement> => {
  const sandbox = own(await startSandboxProcess(["--no-server"]));
  const load = own(startChild("load-process.ts"));
  const floor = own(startChild("floor-process.ts", [secret]));
  const { port } = await floor.hear<{ port: number }>();
  await holdBackDeliveries(sandbox);
  say(`making ${payments} payments and their events …`);
  await makePayments(sandbox.origin, payments);
  const bodies = (await eventsOf(sandbox.origin, types)).map(bodyOf);
  const flags = process.env["BENCH_FLAGS"]?.split(" ") ?? [];
  const server = own(await startMeasuredServer(environmentIn(sandbox.output()), join(folder, "server.log"), flags));
  const [floorRounds, ourRounds]: [Round[], Round[]] = [[], []];
  for (const [salvo, file] of salvosOf(bodies, folder).entries()) {
    const beside = await fireAt(load, { file, port, pid: floor.pid });
    const ours = await oursOnce(load, server, file);
    say(`round ${salvo}: floor ${told(beside)}, ours ${told(ours)}`);
    if (salvo === 0) continue;
    floorRounds.push({ ...beside, wholeCpuMs: beside.cpuMs });
    ourRounds.push(ours);
  }
  return found(floorRounds, ourRounds, bodies);
};

/** Webhooks acknowledged a second, verified and durable, beside bare `http` and Stripe's own check in the same run. */
export const ackRate: Benchmark = (say) => onStage((stage) => measure(say, stage));
