import type { Result } from "../../core/result.ts";
import type { SandboxClock } from "../clock.ts";
import { handle } from "./api/handle.ts";
import type { DataverseEnvironment } from "./environment.ts";
import { createFaults } from "./faults.ts";
import { mergeSchema } from "./import/merge.ts";
import { readSolution } from "./import/solution.ts";
import type { Call } from "./pipeline/call.ts";
import { createSteps } from "./pipeline/steps.ts";
import { noteFailedJob } from "./pipeline/system-job.ts";
import { principalsOf } from "./security/principals.ts";
import { baseCurrencyId, organizationId, seededId, seedPlatform } from "./seed/seed.ts";
import { createLocks } from "./store/locks.ts";
import { openStore } from "./store/store.ts";

export interface DataverseSandboxOptions {
  readonly clock: SandboxClock;
  readonly origin: string;
  /** Folder that keeps the rows; in memory when absent. */
  readonly dataDir?: string;
  /** Packed solutions, imported in this order. */
  readonly solutions: readonly Uint8Array[];
}

export interface DataverseStats {
  readonly requests: number;
  readonly operations: number;
  readonly byTable: Readonly<Record<string, number>>;
  /** Asynchronous steps that wait for their endpoint. */
  readonly backlog: number;
}

/** A stand-in for one Dataverse environment. */
export interface DataverseSandbox {
  fetch(request: Request): Promise<Response>;
  /** Empties all tables; imported solutions stay, the platform's rows come anew. */
  reset(): void;
  stats(): DataverseStats;
  setFaults(body: unknown): Result<void, string>;
  setLatency(ms: number): void;
  readonly organizationId: string;
  close(): Promise<void>;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const countOperations = () => {
  let counts = { requests: 0, operations: 0, byTable: {} as Record<string, number>, backlog: 0 };
  return {
    read: (): DataverseStats => ({ ...counts, byTable: { ...counts.byTable } }),
    request: () => void counts.requests++,
    operation: (table: string) => {
      counts.operations++;
      counts.byTable[table] = (counts.byTable[table] ?? 0) + 1;
    },
    waiting: (change: 1 | -1) => void (counts.backlog += change),
    clear: () => void (counts = { requests: 0, operations: 0, byTable: {}, backlog: counts.backlog }),
  };
};

/** Imports the packed solutions and serves `/api/data/v9.x/`. Throws when a zip is no solution. */
export const createDataverseSandbox = (options: DataverseSandboxOptions): Promise<DataverseSandbox> => {
  const { clock, origin, dataDir } = options;
  const solutions = options.solutions.map((zip) => readSolution(zip, seededId));
  const catalog = mergeSchema(solutions);
  const store = openStore(catalog.tables, dataDir);
  const counts = countOperations();
  const faults = createFaults(Math.random);
  let latencyMs = 0;
  let closed = false;
  const failed = (call: Call, status: number): void => {
    if (!closed) noteFailedJob(store, catalog, { call, status, nowMs: clock.nowMs() });
  };
  const steps = createSteps({
    ...{ rows: store, organizationId, origin, failed, nowMs: clock.nowMs, waiting: counts.waiting },
  });
  const roles = solutions.flatMap((solution) => solution.roles);
  const environment: DataverseEnvironment = {
    ...{ origin, clock, catalog, store, locks: createLocks(), steps, faults, organizationId, baseCurrencyId },
    principals: principalsOf(roles, catalog.tables),
    counted: counts.operation,
  };
  seedPlatform(store, catalog, solutions);
  return Promise.resolve({
    organizationId,
    fetch: async (request) => {
      counts.request();
      if (latencyMs > 0) await pause(latencyMs);
      return handle(request, environment);
    },
    reset: () => {
      faults.clear();
      latencyMs = 0;
      counts.clear();
      store.clear();
      seedPlatform(store, catalog, solutions);
    },
    stats: counts.read,
    setFaults: faults.set,
    setLatency: (ms) => void (latencyMs = ms),
    close: () => {
      closed = true;
      store.close();
      return Promise.resolve();
    },
  });
};
