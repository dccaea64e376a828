import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { err, ok, type Result } from "../../core/result.ts";
import type { Log } from "../ports/log.ts";
import type { BodyFault, HttpReply, HttpRequest } from "./request.ts";
import { answering, type Routes } from "./routes.ts";

/** What is over the limit is taken in and thrown away: who is still sending could not read the answer otherwise. */
const readBody = (request: IncomingMessage, limitBytes: number): Promise<Result<Uint8Array, BodyFault>> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limitBytes) chunks.push(chunk);
      else resolve(err("too-large"));
    });
    request.on("end", () => {
      const [first] = chunks;
      if (size > limitBytes) resolve(err("too-large"));
      else resolve(ok(first !== undefined && chunks.length === 1 ? first : Buffer.concat(chunks, size)));
    });
    request.on("error", () => resolve(err("broken")));
  });

/** A proxy may send the whole address. */
const targetOf = ({ url = "/" }: IncomingMessage): string =>
  url.startsWith("/") ? url : url.replace(/^\w+:\/\/[^/?]*/, "");

/** No URL object is made: every webhook comes through here. */
const requestOf = (request: IncomingMessage): HttpRequest => {
  const target = targetOf(request);
  const mark = target.indexOf("?");
  let query: URLSearchParams | undefined;
  return {
    method: request.method ?? "GET",
    path: mark < 0 ? target : target.slice(0, mark),
    query: (name) => {
      query ??= new URLSearchParams(mark < 0 ? "" : target.slice(mark + 1));
      return query.get(name);
    },
    header: (name) => {
      const value = request.headers[name];
      return typeof value === "string" ? value : undefined;
    },
    body: (limitBytes) => readBody(request, limitBytes),
  };
};

const send = (response: ServerResponse, { status, contentType, text }: HttpReply): void => {
  response.writeHead(status, { "content-type": contentType, "content-length": Buffer.byteLength(text) });
  response.end(text);
};

/** The routes, for a server of `node:http`. */
export const createListener = (routes: Routes, log: Log): RequestListener => {
  const answer = answering(routes, log);
  return (request, response) => {
    answer(requestOf(request))
      .then((reply) => send(response, reply))
      .catch((error: unknown) => {
        log.error("answer-failed", { error: String(error) });
        response.destroy();
      });
  };
};
