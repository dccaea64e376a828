import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type HttpBindings, getRequestListener } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { err, ok, type Result } from "../core/result.ts";

export type Fetch = (request: Request) => Promise<Response>;
export type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** Who answers a path: a web-standard handler, or a listener that needs the bare request (the proxy to the server). */
export type Target =
  { readonly kind: "web"; readonly fetch: Fetch } | { readonly kind: "raw"; readonly listener: Listener };

export interface Front {
  readonly port: number;
  close(): Promise<void>;
}

/** A stand-in marks an answer that gets lost on its way with this header: the work is done, the socket dies. */
const dropHeader = "x-sandbox-drop";

const answering = (handle: Fetch): Listener => {
  const listener = getRequestListener(
    async (request, env) => {
      const response = await handle(request);
      if (!response.headers.has(dropHeader)) return response;
      (env as HttpBindings).outgoing.destroy();
      return RESPONSE_ALREADY_SENT;
    },
    { overrideGlobalObjects: false },
  );
  return (request, response) => void listener(request, response);
};

const listen = (server: Server, port: number): Promise<Result<number, string>> =>
  new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      const words = taken
        ? `Port ${port} is taken by another program. Stop that one, or choose another one: --port ${port + 10}`
        : `The sandbox cannot listen on port ${port}: ${error.message}`;
      resolve(err(words));
    });
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(ok(typeof address === "object" && address ? address.port : port));
    });
  });

/**
 * One origin for everything, on 127.0.0.1 only; `route` tells who answers a path.
 * The error is a sentence for the person at the terminal.
 */
export const openFront = async (port: number, route: (path: string) => Target): Promise<Result<Front, string>> => {
  const web = answering(async (request) => {
    const target = route(new URL(request.url).pathname);
    return target.kind === "web" ? target.fetch(request) : new Response(null, { status: 500 });
  });
  const server = createServer((request, response) => {
    const target = route((request.url ?? "/").split("?")[0] ?? "/");
    if (target.kind === "raw") target.listener(request, response);
    else web(request, response);
  });
  const bound = await listen(server, port);
  if (!bound.ok) return bound;
  return ok({
    port: bound.value,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
};
