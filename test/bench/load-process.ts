import { readFileSync } from "node:fs";
import { fire } from "./load/fire.ts";
import { requestsOf, type Target } from "./load/requests.ts";
import { cpuMs } from "./support/cpu.ts";

/** What the load generator is told. */
export interface Order extends Target {
  /** A JSON array of bodies. */
  readonly file: string;
  readonly connections: number;
  /** Its processor time is taken at the first and the last moment. */
  readonly pid: number;
}

/** What it answers. */
export interface Report {
  readonly events: number;
  readonly refused: number;
  readonly elapsedMs: number;
  readonly cpuMs: number;
  readonly latencies: readonly number[];
}

/** A process of its own, so that making load costs the measured process nothing. */
process.on("message", (order: Order) => {
  const run = async (): Promise<Report> => {
    const bodies = JSON.parse(readFileSync(order.file, "utf8")) as readonly string[];
    const requests = requestsOf(bodies, order, Date.now());
    const before = cpuMs(order.pid);
    const { elapsedMs, latencies, refused } = await fire(requests, order.port, order.connections);
    return { events: requests.length, refused, elapsedMs, cpuMs: cpuMs(order.pid) - before, latencies };
  };
  run().then(
    (report) => process.send?.(report),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
