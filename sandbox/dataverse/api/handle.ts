import type { DataverseEnvironment } from "../environment.ts";
import { deadlock, Refusal } from "../refusal.ts";
import { runBatch } from "./batch.ts";
import { answer, type Answer, answerOfError, type Operation, toResponse } from "./exchange.ts";
import { operate } from "./operate.ts";

const serviceRoot = /^\/api\/data\/(v9\.[0-2])\/(.*)$/s;

const unauthorized = (): Response =>
  new Response(null, { status: 401, headers: { "www-authenticate": "Bearer realm=sandbox" } });

const operationOf = async (request: Request, environment: DataverseEnvironment): Promise<Operation | undefined> => {
  const url = new URL(request.url);
  const [, version = "v9.2", path = ""] = serviceRoot.exec(url.pathname) ?? [];
  const token = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
  const principal = environment.principals.get(token);
  if (!principal) return undefined;
  return {
    method: request.method,
    path: decodeURIComponent(path),
    search: url.searchParams,
    headers: request.headers,
    body: await request.text(),
    principal,
    root: `${environment.origin}/api/data/${version}`,
  };
};

const throttled = (): Refusal =>
  new Refusal(429, "0x80072322", {
    message: "Number of requests exceeded the limit of 6000 over time window of 300 seconds.",
    headers: { "retry-after": "1" },
  });

/** Trouble that strikes before anything is done. */
const meetFaults = ({ faults }: DataverseEnvironment): void => {
  if (faults.strikes("429")) throw throttled();
  if (faults.strikes("503")) throw new Refusal(503, "0x80044151", { message: "The service is unavailable." });
  if (faults.strikes("deadlock")) throw deadlock();
};

/** The answer is worked out and then lost on its way: the HTTP front breaks the connection. */
const maybeLost = (done: Answer, operation: Operation, { faults }: DataverseEnvironment): Answer =>
  operation.method !== "GET" && faults.strikes("timeout-after-commit")
    ? { ...done, headers: { ...done.headers, "x-sandbox-drop": "1" } }
    : done;

/** Answers one HTTP request to the Web API. */
export const handle = async (request: Request, environment: DataverseEnvironment): Promise<Response> => {
  const operation = await operationOf(request, environment);
  if (!operation) return unauthorized();
  try {
    meetFaults(environment);
    const isBatch = operation.method === "POST" && operation.path === "$batch";
    const done = await (isBatch ? runBatch(operation, environment) : operate(operation, environment));
    return toResponse(maybeLost(done, operation, environment));
  } catch (error) {
    if (error instanceof Refusal) return toResponse(answerOfError(error));
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return toResponse(answer(500, { error: { code: "0x80040216", message: `A defect of the sandbox: ${message}` } }));
  }
};
