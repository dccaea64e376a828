import { createContext, runInContext } from "node:vm";
import { parentPort, receiveMessageOnPort } from "node:worker_threads";
import { connectorAnswer, type ServerLogicOutcome, type ServerLogicRun } from "./protocol.ts";

const contentTypes = ["application/json", "text/html", "application/x-www-form-urlencoded"];

type Headers = Readonly<Record<string, string>>;

/** The platform encodes form bodies itself, from a flat JSON object. */
const bodyFor = (body: string, contentType: string): string =>
  contentType === "application/x-www-form-urlencoded"
    ? new URLSearchParams(JSON.parse(body) as Record<string, string>).toString()
    : body;

const httpCall = async (
  method: string,
  url: string,
  sent: { readonly body?: string; readonly headers: Headers | undefined; readonly contentType: string },
): Promise<string> => {
  if (!contentTypes.includes(sent.contentType)) throw new Error(`Content type ${sent.contentType} is not supported.`);
  const headers = { ...sent.headers, ...(sent.body === undefined ? {} : { "content-type": sent.contentType }) };
  const body = sent.body === undefined ? {} : { body: bodyFor(sent.body, sent.contentType) };
  try {
    const answer = await fetch(url, { method, headers, ...body });
    return connectorAnswer(answer.status, await answer.text(), answer.statusText);
  } catch (error) {
    const ServerErrorMessage = error instanceof Error ? error.message : String(error);
    const failed = JSON.parse(connectorAnswer(0, "")) as object;
    return JSON.stringify({ ...failed, ServerError: true, ServerErrorMessage });
  }
};

const json = "application/json";

const withBody =
  (method: string) =>
  (url: string, ...rest: readonly unknown[]): Promise<string> => {
    const [body = "", headers, contentType = json] = rest as readonly [string?, Headers?, string?];
    return httpCall(method, url, { body, headers, contentType });
  };

const withoutBody =
  (method: string) =>
  (url: string, headers?: Headers): Promise<string> =>
    httpCall(method, url, { headers, contentType: json });

const httpClient = {
  GetAsync: withoutBody("GET"),
  DeleteAsync: withoutBody("DELETE"),
  PostAsync: withBody("POST"),
  PutAsync: withBody("PUT"),
  PatchAsync: withBody("PATCH"),
};

/** Synchronous, as on the platform: this thread sleeps until the main one has the answer. */
const dataverseOf = ({ connector, signal }: ServerLogicRun) => {
  const flag = new Int32Array(signal);
  const call =
    (method: string) =>
    (...args: readonly unknown[]): string => {
      Atomics.store(flag, 0, 0);
      connector.postMessage({ method, args });
      Atomics.wait(flag, 0, 0);
      const answer: unknown = receiveMessageOnPort(connector)?.message;
      return typeof answer === "string" ? answer : connectorAnswer(500, "");
    };
  const names = ["CreateRecord", "RetrieveRecord", "RetrieveMultipleRecords", "UpdateRecord", "DeleteRecord"];
  return Object.fromEntries([...names, "InvokeCustomApi"].map((name) => [name, call(name)]));
};

const serverOf = (run: ServerLogicRun) => ({
  Connector: { HttpClient: httpClient, Dataverse: dataverseOf(run) },
  Context: run.context,
  SiteSetting: { Get: (name: string): string | null => run.settings[name] ?? null },
  EnvironmentVariable: { get: (): null => null },
  User: run.user,
  Website: run.website,
  Logger: { Log: (): void => undefined, Warn: (): void => undefined, Error: (): void => undefined },
});

const outcomeOf = async (run: ServerLogicRun): Promise<ServerLogicOutcome> => {
  try {
    const realm = createContext({ Server: serverOf(run) }, { codeGeneration: { strings: false, wasm: false } });
    runInContext(run.script, realm, { filename: `${run.context.ServerLogicName}.js` });
    const handler: unknown = runInContext(`typeof ${run.handler} === "function" ? ${run.handler} : undefined`, realm);
    if (typeof handler !== "function") return { ok: false, error: `Method ${run.handler} is not implemented.` };
    const data: unknown = await Reflect.apply(handler, undefined, []);
    if (typeof data !== "string") return { ok: false, error: `Method ${run.handler} did not return a string.` };
    return { ok: true, data };
  } catch (error) {
    // Errors thrown inside the realm are not instances of this one's Error.
    const message: unknown = typeof error === "object" && error !== null ? Reflect.get(error, "message") : error;
    return { ok: false, error: String(message) };
  }
};

parentPort?.on("message", (run: ServerLogicRun) => {
  void outcomeOf(run).then((outcome) => {
    run.connector.close();
    parentPort?.postMessage(outcome);
  });
});
