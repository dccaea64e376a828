import { randomUUID } from "node:crypto";
import type { PortalRows } from "../portal-rows.ts";
import type { Visitor } from "../visitor.ts";
import { forbiddenWordsIn } from "./forbidden-words.ts";
import { connectorAnswer, type DataverseCall } from "./protocol.ts";
import type { ScriptRunner } from "./run-script.ts";

export interface ServerLogicOptions {
  readonly name: string;
  readonly script: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly rows: PortalRows;
  readonly runner: ScriptRunner;
  readonly visitor: () => Promise<Visitor | undefined>;
}

const handlers: Readonly<Record<string, string>> = {
  GET: "get",
  POST: "post",
  PUT: "put",
  PATCH: "patch",
  DELETE: "del",
};

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** The connector under the visitor's table permissions. The sandbox's site lets nobody write. */
const connectorOf =
  (rows: PortalRows) =>
  async ({ method, args }: DataverseCall): Promise<string> => {
    const set = text(args[0]);
    if (method === "RetrieveRecord") {
      const asked = { set, id: text(args[1]), options: text(args[2]), skipCache: args[3] === true };
      const answer = await rows.read(asked);
      return connectorAnswer(answer.status, answer.body);
    }
    if (method === "RetrieveMultipleRecords") {
      const answer = await rows.read({ set, options: text(args[1]), skipCache: args[2] === true });
      return connectorAnswer(answer.status, answer.body);
    }
    const message = `The visitor may not ${method} on ${set}.`;
    return connectorAnswer(403, JSON.stringify({ error: { code: "90040102", message } }));
  };

const contextOf = async (request: Request, name: string) => ({
  Body: await request.text(),
  Headers: Object.fromEntries(request.headers),
  HttpMethod: request.method,
  QueryParameters: Object.fromEntries(new URL(request.url).searchParams),
  Url: request.url,
  ServerLogicName: name,
  ActivityId: randomUUID(),
});

interface Envelope {
  readonly RequestId: string;
  readonly Success: boolean;
  readonly Data: string | null;
  /** Milliseconds. */
  readonly ExecutionTime: number;
  readonly ServerLogicName: string;
  readonly Error: string | null;
}

/** `/_api/serverlogics/<name>`: runs the site's script and answers the platform's envelope, always with status 200. */
export const createServerLogic =
  ({ name, script, settings, rows, runner, visitor }: ServerLogicOptions) =>
  async (request: Request): Promise<Response> => {
    const begun = performance.now();
    const answer = (success: boolean, data: string | null, error: string | null): Response => {
      const envelope: Envelope = {
        RequestId: randomUUID(),
        Success: success,
        Data: data,
        ExecutionTime: Math.round(performance.now() - begun),
        ServerLogicName: name,
        Error: error,
      };
      return Response.json(envelope, { headers: { "cache-control": "no-store" } });
    };
    const forbidden = forbiddenWordsIn(script);
    if (forbidden.length > 0) return answer(false, null, `The script may not contain: ${forbidden.join(" ")}`);
    const handler = handlers[request.method];
    if (!handler) return answer(false, null, `Method ${request.method} is not supported.`);
    const user = await visitor();
    const outcome = await runner.run({
      script,
      handler,
      settings,
      context: await contextOf(request, name),
      user: user ? { ...user, Roles: ["Authenticated Users"] } : null,
      website: { Name: "Sample site", Id: "00000000-0000-0000-0000-000000000001" },
      dataverse: connectorOf(rows),
    });
    return outcome.ok ? answer(true, outcome.data, null) : answer(false, null, outcome.error);
  };
