import { spawn } from "node:child_process";
import { join } from "node:path";
import { startChild } from "../support/children.ts";

const root = join(import.meta.dirname, "..", "..", "..");

export interface Counts {
  readonly stripe: number;
  readonly dataverse: number;
  readonly operations: number;
}

export interface Reconciled {
  readonly checked: number;
  readonly corrected: number;
  readonly unmended: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly requests: Counts;
}

/** Stand-ins full of payments, and what is done to them. */
export interface SeededWorld {
  readonly origin: string;
  readonly environment: Readonly<Record<string, string>>;
  spoil(rows: number): Promise<number>;
  counts(): Promise<Counts>;
  /** The real command line in a process of its own. */
  reconcile(since: string): Promise<Reconciled>;
  stop(): Promise<void>;
}

interface Told {
  readonly notes: Pick<Reconciled, "checked" | "corrected" | "unmended">;
}

const run = (environment: Readonly<Record<string, string>>, since: string) =>
  new Promise<{ readonly told: Told; readonly peakKilobytes: number }>((resolve, reject) => {
    const flags = [
      "--disable-warning=ExperimentalWarning",
      "test/bench/reconcile-process.ts",
      "--json",
      "--since",
      since,
    ];
    const child = spawn(process.execPath, flags, {
      cwd: root,
      env: { PATH: process.env["PATH"] ?? "", ...environment },
    });
    const [out, complaints]: [string[], string[]] = [[], []];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => complaints.push(chunk.toString()));
    child.once("close", (code) => {
      const peakKilobytes = Number(/peak (\d+) KB/.exec(complaints.join(""))?.[1]);
      if (code !== 0) reject(new Error(`It ended with ${code}: ${complaints.join("")}${out.join("").slice(0, 2000)}`));
      else resolve({ told: JSON.parse(out.join("")) as Told, peakKilobytes });
    });
  });

export const createSeededWorld = async (payments: number): Promise<SeededWorld> => {
  const child = startChild("seeded-process.ts");
  const { origin } = await child.hear<{ readonly origin: string }>();
  await child.ask({ kind: "seed", payments });
  const counts = () => child.ask<Counts>({ kind: "stats" });
  const environment = {
    ...{ STRIPE_SECRET_KEY: "sk_test_sandbox", STRIPE_API_BASE: origin, DATAVERSE_URL: origin },
    ...{ DATAVERSE_TOKEN: "sandbox-server", COUNTERFOIL_TRACK: "all", COUNTERFOIL_RECONCILE: "0" },
    ...{ STRIPE_WEBHOOK_SECRETS: "whsec_sandbox", DATAVERSE_WEBHOOK_KEY: "key", PORTAL_KEY: "key" },
  };
  return {
    origin,
    environment,
    spoil: async (rows) => (await child.ask<{ readonly spoilt: number }>({ kind: "spoil", rows })).spoilt,
    counts,
    reconcile: async (since) => {
      const before = await counts();
      const started = performance.now();
      const { told, peakKilobytes } = await run(environment, since);
      const seconds = (performance.now() - started) / 1000;
      const after = await counts();
      const requests = {
        stripe: after.stripe - before.stripe,
        dataverse: after.dataverse - before.dataverse,
        operations: after.operations - before.operations,
      };
      return { ...told.notes, seconds, peakMegabytes: peakKilobytes / 1024, requests };
    },
    stop: child.stop,
  };
};
