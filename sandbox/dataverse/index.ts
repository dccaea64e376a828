import type { Result } from "../../core/result.ts";
import type { SandboxClock } from "../clock.ts";
import { handle } from "./api/handle.ts";
import { liveEnvironment } from "./environment.ts";
import { createFaults } from "./faults.ts";
import type { Call } from "./pipeline/call.ts";
import { createSteps } from "./pipeline/steps.ts";
import { noteFailedJob } from "./pipeline/system-job.ts";
import { people } from "./security/principals.ts";
import { baseCurrencyId, organizationId, seedPlatform } from "./seed/seed.ts";
import { openRegistry } from "./solutions/registry.ts";
import { createStartImport } from "./solutions/start.ts";
import { createLocks } from "./store/locks.ts";
import { openStore, type Store } from "./store/store.ts";
import { stampOf } from "./write/context.ts";

export interface DataverseSandboxOptions {
  readonly clock: SandboxClock;
  readonly origin: string;
  /** Folder that keeps the rows; in memory when absent. */
  readonly dataDir?: string;
  /** Packed solutions, imported in this order; over a kept state as updates. */
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
  /** As at the start: the platform's rows, and the solutions of the start imported anew. */
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

/** The environment's solutions: what a kept state has, and what the start brings. */
const createSolutions = (store: Store, { clock, solutions }: DataverseSandboxOptions) => {
  const importAll = createStartImport(solutions);
  const open = () => {
    const registry = openRegistry(store);
    seedPlatform(store, registry.installed.catalog);
    // Whoever starts the environment is its administrator.
    importAll({ registry, store, stamp: stampOf(clock.nowMs()), userId: people[1].userId });
    return registry;
  };
  let registry = open();
  return { current: () => registry, reopen: () => void (registry = open()) };
};

/** Imports the packed solutions and serves `/api/data/v9.x/`. Throws when one of them is refused. */
export const createDataverseSandbox = (options: DataverseSandboxOptions): Promise<DataverseSandbox> => {
  const { clock, origin, dataDir } = options;
  const store = openStore(dataDir);
  const solutions = createSolutions(store, options);
  const counts = countOperations();
  const faults = createFaults(Math.random);
  let latencyMs = 0;
  let closed = false;
  const failed = (call: Call, status: number): void => {
    if (!closed) noteFailedJob(store, solutions.current().installed.catalog, { call, status, nowMs: clock.nowMs() });
  };
  const steps = createSteps({
    ...{ rows: store, organizationId, origin, failed, nowMs: clock.nowMs, waiting: counts.waiting },
  });
  const fixed = { origin, clock, store, locks: createLocks(), steps, faults, organizationId, baseCurrencyId };
  const environment = liveEnvironment({ ...fixed, counted: counts.operation }, solutions.current);
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
      solutions.reopen();
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
