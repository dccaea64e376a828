import { err, ok, type Result } from "../../../core/result.ts";
import type { DataverseFault } from "../../ports/dataverse.ts";
import { outcomeOfBatch } from "./change-set.ts";
import { createBreaker } from "../breaker.ts";
import { faultOf, isPassing, refusalOf } from "./faults.ts";
import { createPace } from "./pace.ts";
import type { TokenSource } from "./token.ts";

export interface Call {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Behind `/api/data/v9.2/`. */
  readonly path: string;
  readonly body?: unknown;
  readonly ifMatch?: string;
  readonly ifNoneMatch?: true;
  readonly prefer?: string;
  /** Of `$batch`: what is sent in place of `body`. Guarded: its repetition after a lost answer would be refused. */
  readonly batch?: { readonly boundary: string; readonly text: string; readonly isGuarded: boolean };
}

export interface Connection {
  readonly url: string;
  readonly tokens: TokenSource;
  /** Waits; injected so that tests need not. */
  readonly pause: (ms: number) => Promise<void>;
  readonly random: () => number;
  /** Milliseconds since 1970; the machine's clock unless told. */
  readonly now?: () => number;
  /** A single request's limit. */
  readonly timeoutMs?: number;
}

const tries = 5;

const headersOf = async (call: Call, tokens: TokenSource): Promise<Record<string, string>> => ({
  authorization: `Bearer ${await tokens.token()}`,
  accept: "application/json",
  "odata-version": "4.0",
  "odata-maxversion": "4.0",
  ...(call.body === undefined ? {} : { "content-type": "application/json; charset=utf-8" }),
  ...(call.batch ? { "content-type": `multipart/mixed; boundary=${call.batch.boundary}` } : {}),
  ...(call.ifMatch ? { "if-match": call.ifMatch } : {}),
  ...(call.ifNoneMatch ? { "if-none-match": "*" } : {}),
  ...(call.prefer ? { prefer: call.prefer } : {}),
});

const once = async (call: Call, connection: Connection): Promise<Response | string> => {
  try {
    const response = await fetch(`${connection.url}/api/data/v9.2/${call.path}`, {
      method: call.method,
      headers: await headersOf(call, connection.tokens),
      body: call.batch?.text ?? (call.body === undefined ? null : JSON.stringify(call.body)),
      signal: AbortSignal.timeout(connection.timeoutMs ?? 30_000),
    });
    // The body is read here: a connection that dies in the middle of an answer is no answer.
    const text = await response.text();
    const whole = new Response(text === "" ? null : text, { status: response.status, headers: response.headers });
    return call.batch ? await outcomeOfBatch(whole) : whole;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/** A gateway on the way gave up: a plain POST may have arrived, and would make a second row. */
const mayHaveCreated = (call: Call, status: number): boolean =>
  call.method === "POST" && call.batch?.isGuarded !== false && (status === 502 || status === 504);

/** 0.2 s doubling, with jitter, or what Retry-After asks for. */
const waitMs = (attempt: number, asked: number | undefined, random: () => number): number =>
  asked ?? 200 * 2 ** attempt * (0.75 + random() / 2);

const conditionOf = (call: Call): "match" | "none-match" | undefined => {
  if (call.ifNoneMatch) return "none-match";
  return (call.ifMatch && call.ifMatch !== "*") || call.batch?.isGuarded ? "match" : undefined;
};

/** Whether a call whose answer got lost may simply be made again. */
const isRepeatable = (call: Call, condition: ReturnType<typeof conditionOf>): boolean =>
  call.method === "GET" || ((call.method === "PATCH" || call.batch !== undefined) && condition === undefined);

/** Sends calls of one connection. */
export type Send = (call: Call) => Promise<Result<Response, DataverseFault>>;

/** A try that failed without an answer of Dataverse's own, or with one that speaks of an outage. */
const isOutage = (response: Response | string): boolean =>
  typeof response === "string" || [502, 503, 504].includes(response.status);

/** Nobody is asked while Dataverse is down: the call comes back at once, to be made again later. */
const resting: DataverseFault = {
  kind: "unavailable",
  detail: "it did not answer several requests in a row",
  retryAfterMs: 1_000,
};

type Step =
  { readonly end: Result<Response, DataverseFault> } | { readonly next: DataverseFault; readonly waitMs?: number };

/** What one answer means for a call: its end, or another try after a while. */
const judge = async (
  response: Response | string,
  call: Call,
  { attempt, random }: { readonly attempt: number; readonly random: () => number },
): Promise<Step> => {
  const condition = conditionOf(call);
  if (typeof response === "string") {
    const fault: DataverseFault = { kind: "unavailable", detail: response };
    const again = { next: fault, waitMs: waitMs(attempt, undefined, random) };
    return isRepeatable(call, condition) ? again : { end: err(fault) };
  }
  if (response.ok) return { end: ok(response) };
  const refusal = await refusalOf(response);
  const fault = faultOf(refusal, condition);
  if (refusal.status === 401) return { next: fault };
  if (!isPassing(refusal) || mayHaveCreated(call, refusal.status)) return { end: err(fault) };
  // When Dataverse says for how long, the pace lets nobody pass before, this call included.
  const isPaced = refusal.status === 429 && refusal.retryAfterMs !== undefined;
  return { next: fault, waitMs: isPaced ? 0 : waitMs(attempt, refusal.retryAfterMs, random) };
};

/**
 * One call, repeated while that is safe and of use, at the pace that Dataverse bears, and not at all while it is down. A network
 * failure of a conditional write is not repeated here: it may have been committed, and only the caller can tell by reading.
 */
export const createSend = (connection: Connection): Send => {
  const pace = createPace(connection.now ?? Date.now, connection.pause);
  const breaker = createBreaker<Response | string>(isOutage);
  const { random, pause, tokens } = connection;
  const tryOnce = (call: Call): Promise<Response | string | "resting"> =>
    pace.run(async () => {
      const response = (await breaker.run(() => once(call, connection))) ?? "resting";
      if (typeof response === "string") return response;
      if (response.status === 429) pace.harder(1_000 * Number(response.headers.get("retry-after") ?? 0));
      else if (response.status < 500) pace.easier();
      return response;
    });
  return async (call) => {
    let fault: DataverseFault = resting;
    let isRenewed = false;
    for (let attempt = 0; attempt < tries; attempt++) {
      const response = await tryOnce(call);
      if (response === "resting") return err(resting);
      const step = await judge(response, call, { attempt, random });
      if ("end" in step) return step.end;
      fault = step.next;
      if (step.waitMs === undefined && isRenewed) return err(fault);
      if (step.waitMs === undefined) tokens.forget();
      isRenewed ||= step.waitMs === undefined;
      if (step.waitMs) await pause(step.waitMs);
    }
    return err(fault);
  };
};
