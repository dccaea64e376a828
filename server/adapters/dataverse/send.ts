import { err, ok, type Result } from "../../../core/result.ts";
import type { DataverseFault } from "../../ports/dataverse.ts";
import { outcomeOfBatch } from "./change-set.ts";
import { faultOf, isPassing, refusalOf } from "./faults.ts";
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

/**
 * One call, repeated while that is safe and of use. A network failure of a conditional write is not repeated here:
 * it may have been committed, and only the caller can tell by reading.
 */
export const send = async (call: Call, connection: Connection): Promise<Result<Response, DataverseFault>> => {
  const conditional = conditionOf(call);
  const repeatable = isRepeatable(call, conditional);
  let fault: DataverseFault = { kind: "unavailable", detail: "not tried" };
  let renewed = false;
  for (let attempt = 0; attempt < tries; attempt++) {
    const response = await once(call, connection);
    if (typeof response === "string") {
      fault = { kind: "unavailable", detail: response };
      if (!repeatable) return err(fault);
      await connection.pause(waitMs(attempt, undefined, connection.random));
      continue;
    }
    if (response.ok) return ok(response);
    const refusal = await refusalOf(response);
    fault = faultOf(refusal, conditional);
    if (refusal.status === 401 && !renewed) {
      renewed = true;
      connection.tokens.forget();
      continue;
    }
    if (!isPassing(refusal) || mayHaveCreated(call, refusal.status)) return err(fault);
    await connection.pause(waitMs(attempt, refusal.retryAfterMs, connection.random));
  }
  return err(fault);
};
