import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "../../integration/support/server-process.ts";

const root = join(import.meta.dirname, "..", "..", "..");

/** The real server as `npm run server` starts it, its log in a file. */
export interface MeasuredServer {
  readonly pid: number;
  readonly port: number;
  /** Items that wait or are in work, by its own figures. */
  backlog(): Promise<number>;
  stop(): Promise<void>;
}

const answers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/health/live`).then(
    ({ ok }) => ok,
    () => false,
  );

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** `flags` go to Node: a profile can be taken. */
export const startMeasuredServer = async (
  env: Environment,
  logFile: string,
  flags: readonly string[] = [],
): Promise<MeasuredServer> => {
  const log = openSync(logFile, "a");
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", ...flags, "server/hosts/node/main.ts"],
    { cwd: root, env: { PATH: process.env["PATH"] ?? "", ...env }, stdio: ["ignore", log, log] },
  );
  closeSync(log);
  const port = Number(env["PORT"]);
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`The server ended:\n${readFileSync(logFile, "utf8").slice(-2000)}`);
    await later(50);
  }
  return {
    pid: child.pid ?? 0,
    port,
    backlog: async () => {
      const figures = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      return Number(/^counterfoil_inbox_waiting (\d+)/m.exec(figures)?.[1] ?? Number.NaN);
    },
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = new Promise((resolve) => child.once("close", resolve));
      child.kill("SIGTERM");
      await ended;
    },
  };
};

/** Resolves when nothing waits any more; fails after `seconds`. */
export const workedOff = async (server: MeasuredServer, seconds: number): Promise<void> => {
  const deadline = performance.now() + seconds * 1000;
  for (;;) {
    const waiting = await server.backlog();
    if (waiting === 0) return;
    if (performance.now() > deadline) throw new Error(`${waiting} items still wait after ${seconds} s.`);
    await later(500);
  }
};
