import type { DataverseEnvironment } from "../environment.ts";
import { deadlock, Refusal, unsupported } from "../refusal.ts";
import type { Principal } from "../security/principal.ts";
import { runBatch } from "./batch.ts";
import { answer, type Answer, answerOfError, decodePath, type Operation, prefers, toResponse } from "./exchange.ts";
import { operate } from "./operate.ts";

const serviceRoot = /^\/api\/data\/(v9\.[0-2])\/?(.*)$/s;

const unauthorized = (origin: string): Response =>
  new Response(null, { status: 401, headers: { "WWW-Authenticate": `Bearer resource_id=${origin}/` } });

const callerOf = (request: Request, { principals }: DataverseEnvironment): Principal | undefined =>
  principals.get(/^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "");

const operationOf = async (request: Request, principal: Principal): Promise<Operation> => {
  const url = new URL(request.url);
  const [, version, path = ""] = serviceRoot.exec(url.pathname) ?? [];
  if (version === undefined) throw unsupported(`the address ${url.pathname}`);
  return {
    method: request.method,
    path: decodePath(path),
    search: url.searchParams,
    headers: request.headers,
    body: await request.text(),
    principal,
    // As the caller spelled it: the same environment answers under more than one name.
    root: `${url.origin}/api/data/${version}`,
  };
};

const strangeHeaders = ["mscrmcallerid", "callerobjectid", "mscrm.bypasscustompluginexecution"] as const;
const strangePreferences = ["odata.track-changes", "respond-async"] as const;

/** What would change an answer's meaning is refused, not passed over. */
const demandKnownHeaders = (operation: Operation): void => {
  const header = strangeHeaders.find((name) => operation.headers.has(name));
  if (header) throw unsupported(`the header ${header}`);
  const preference = strangePreferences.find((name) => prefers(operation, name));
  if (preference) throw unsupported(`the preference ${preference}`);
};

const throttled = (): Refusal =>
  new Refusal(429, "0x80072322", {
    message: "Number of requests exceeded the limit of 6000 over time window of 300 seconds.",
    headers: { "Retry-After": "1" },
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

const serve = async (request: Request, principal: Principal, environment: DataverseEnvironment): Promise<Answer> => {
  const operation = await operationOf(request, principal);
  demandKnownHeaders(operation);
  meetFaults(environment);
  const isBatch = operation.method === "POST" && operation.path === "$batch";
  const done = await (isBatch ? runBatch(operation, environment) : operate(operation, environment));
  return maybeLost(done, operation, environment);
};

/** Answers one HTTP request to the Web API. */
export const handle = async (request: Request, environment: DataverseEnvironment): Promise<Response> => {
  const principal = callerOf(request, environment);
  if (!principal) return unauthorized(environment.origin);
  try {
    return toResponse(await serve(request, principal, environment));
  } catch (error) {
    if (error instanceof Refusal) return toResponse(answerOfError(error));
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return toResponse(answer(500, { error: { code: "0x80040216", message: `A defect of the sandbox: ${message}` } }));
  }
};
