import type Stripe from "stripe";
import { ok, type Result } from "../../core/result.ts";
import type { SandboxClock } from "../clock.ts";
import { createDispatch } from "./events/dispatch.ts";
import { readDeliverySettings } from "./events/delivery-settings.ts";
import { createEmit, noRequest } from "./events/record.ts";
import { createFront } from "./http/front.ts";
import { createIdempotencyKeys } from "./http/idempotency.ts";
import { createInjectedFaults } from "./http/injected-faults.ts";
import { openToAll } from "./http/reply.ts";
import { answerInternal } from "./internal/front.ts";
import { jobs } from "./jobs.ts";
import { createSchedule, type Job } from "./schedule.ts";
import { type Seed, seedPayments } from "./seed/seed-payments.ts";
import { newId, prefixes } from "./store/ids.ts";
import { openStore, type Store } from "./store/store.ts";
import type { World } from "./world.ts";

export interface StripeSandboxOptions {
  readonly clock: SandboxClock;
  /** Where the sandbox lives, "http://127.0.0.1:4780". */
  readonly origin: string;
  /** Keeps the state between two starts; in memory when absent. */
  readonly dataDir?: string;
}

/** A stand-in for Stripe: its API under /v1/, and what its own pages call under /endive/internal/. */
export interface StripeSandbox {
  fetch(request: Request): Promise<Response>;
  /** Empties everything, settings and faults included. */
  reset(): void;
  /** API requests, delivery tries, and what is still on its way. */
  stats(): { readonly requests: number; readonly deliveries: number; readonly backlog: number };
  /** The body of PUT /_sandbox/stripe/delivery; the error is a sentence. */
  setDelivery(body: unknown): Result<void, string>;
  /** The body of PUT /_sandbox/stripe/faults; the error is a sentence. */
  setFaults(body: unknown): Result<void, string>;
  setLatency(ms: number): void;
  /** Payments that have been made already, by the hundred thousand if need be; the error is a sentence. */
  seed(seed: Seed): Result<void, string>;
  close(): Promise<void>;
}

/** Everything that lives as long as the sandbox. */
const assemble = (store: Store, { clock, origin }: StripeSandboxOptions) => {
  const dispatch = createDispatch(store, clock);
  const emitFor = createEmit({ store, clock, dispatch });
  const schedule = createSchedule(clock, store.job, (job: Job) => jobs[job.kind](worldFor(noRequest), job.subject));
  const worldFor = (request: Stripe.Event.Request): World => ({
    store,
    clock,
    origin: origin.replace(/\/$/, ""),
    emit: emitFor(request),
    after: schedule.after,
  });
  const state = { requests: 0, latencyMs: 0 };
  const keys = createIdempotencyKeys(clock);
  const faults = createInjectedFaults();
  const api = createFront({ worldFor, keys, faults, latencyMs: () => state.latencyMs });
  return { store, dispatch, schedule, worldFor, state, keys, faults, api };
};

type Parts = ReturnType<typeof assemble>;

const answer = ({ state, worldFor, api }: Parts, request: Request): Promise<Response> => {
  if (request.method === "OPTIONS") return Promise.resolve(new Response(null, { status: 204, headers: openToAll }));
  if (new URL(request.url).pathname.startsWith("/endive/internal/")) {
    const id = newId(prefixes.request, 14);
    return answerInternal(worldFor({ id, idempotency_key: null }), request);
  }
  state.requests += 1;
  return api(request);
};

const reset = ({ store, dispatch, schedule, state, keys, faults }: Parts): void => {
  store.reset();
  dispatch.reset();
  schedule.reset();
  keys.reset();
  faults.reset();
  Object.assign(state, { requests: 0, latencyMs: 0 });
};

/** Brings the stand-in up; with a folder, what was on its way when it stopped goes on. */
export const createStripeSandbox = async (options: StripeSandboxOptions): Promise<StripeSandbox> => {
  const parts = assemble(await openStore(options.dataDir), options);
  const { store, dispatch, schedule, state, faults, worldFor } = parts;
  schedule.start();
  dispatch.start();
  return {
    fetch: (request) => answer(parts, request),
    reset: () => reset(parts),
    stats: () => ({
      requests: state.requests,
      deliveries: dispatch.sent(),
      backlog: store.delivery.size() + schedule.backlog(),
    }),
    setDelivery: (body) => {
      const settings = readDeliverySettings(body);
      if (!settings.ok) return settings;
      dispatch.configure(settings.value);
      return ok(undefined);
    },
    setFaults: faults.plan,
    setLatency: (ms) => {
      state.latencyMs = ms;
    },
    seed: (seed) => store.together(() => seedPayments(worldFor(noRequest), seed)),
    close: () => {
      schedule.stop();
      dispatch.stop();
      store.close();
      return Promise.resolve();
    },
  };
};
