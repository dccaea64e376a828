import { ok, type Result } from "../core/result.ts";
import type { SandboxClock } from "./clock.ts";

/** A stand-in as the control channel sees it. */
interface Steered {
  setFaults(body: unknown): Result<void, string>;
  setLatency(ms: number): void;
}

export interface ControlChannelParts {
  readonly clock: SandboxClock;
  readonly stripe: Steered & {
    setDelivery(body: unknown): Result<void, string>;
    stats(): { readonly requests: number; readonly deliveries: number; readonly backlog: number };
  };
  readonly dataverse: Steered & {
    stats(): {
      readonly requests: number;
      readonly operations: number;
      readonly byTable: Readonly<Record<string, number>>;
      readonly backlog: number;
    };
  };
  /** Items that wait in the server. */
  serverBacklog(): Promise<number>;
  /** Everything as it was at the start. */
  reset(): Promise<void>;
}

type Handler = (
  body: unknown,
  parts: ControlChannelParts,
) => Result<unknown, string> | Promise<Result<unknown, string>>;

const numberOf = (body: unknown, name: string): number | undefined => {
  if (typeof body !== "object" || body === null || !(name in body)) return undefined;
  const value: unknown = Reflect.get(body, name);
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
};

const stats: Handler = async (_body, { stripe, dataverse, serverBacklog }) => {
  const { backlog: steps, ...rows } = dataverse.stats();
  const { backlog: deliveries, ...gateway } = stripe.stats();
  return ok({ dataverse: rows, stripe: gateway, backlog: steps + deliveries + (await serverBacklog()) });
};

const latency: Handler = (body, { stripe, dataverse }) => {
  const stripeMs = numberOf(body, "stripeMs");
  const dataverseMs = numberOf(body, "dataverseMs");
  if ([stripeMs, dataverseMs].some((ms) => ms !== undefined && ms < 0)) return refused("Latency is not negative.");
  if (stripeMs === undefined && dataverseMs === undefined) return refused('Give {"stripeMs":n,"dataverseMs":n}.');
  if (stripeMs !== undefined) stripe.setLatency(stripeMs);
  if (dataverseMs !== undefined) dataverse.setLatency(dataverseMs);
  return ok({ stripeMs, dataverseMs });
};

const clock: Handler = (body, parts) => {
  const seconds = numberOf(body, "advanceSeconds");
  if (seconds === undefined || seconds < 0) return refused('Give {"advanceSeconds":n}, n not negative.');
  parts.clock.advance(seconds);
  return ok({ now: new Date(parts.clock.nowMs()).toISOString() });
};

const refused = (error: string): Result<never, string> => ({ ok: false, error });

const done = (result: Result<void, string>, body: unknown): Result<unknown, string> => (result.ok ? ok(body) : result);

const handlers: Readonly<Record<string, Handler>> = {
  "POST /_sandbox/reset": async (_body, parts) => {
    await parts.reset();
    return ok({ reset: true });
  },
  "PUT /_sandbox/stripe/delivery": (body, { stripe }) => done(stripe.setDelivery(body), body),
  "PUT /_sandbox/stripe/faults": (body, { stripe }) => done(stripe.setFaults(body), body),
  "PUT /_sandbox/dataverse/faults": (body, { dataverse }) => done(dataverse.setFaults(body), body),
  "PUT /_sandbox/latency": latency,
  "POST /_sandbox/clock": clock,
  "GET /_sandbox/stats": stats,
};

const readBody = async (request: Request): Promise<Result<unknown, string>> => {
  const text = await request.text();
  if (text === "") return ok({});
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    return refused("The body is not JSON.");
  }
};

const answer = (status: number, body: unknown): Response => Response.json(body, { status });

/** The addresses under `/_sandbox/` that steer the stand-ins; undefined for a path that is not one of them. */
export const createControlChannel =
  (parts: ControlChannelParts) =>
  async (request: Request): Promise<Response | undefined> => {
    const handle = handlers[`${request.method} ${new URL(request.url).pathname}`];
    if (!handle) return undefined;
    const body = await readBody(request);
    const result = body.ok ? await handle(body.value, parts) : body;
    return result.ok ? answer(200, result.value) : answer(400, { error: result.error });
  };
