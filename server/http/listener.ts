import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Log } from "../ports/log.ts";
import { answer, type Exchange } from "./exchange.ts";

type Route = (exchange: Exchange) => Promise<void> | void;

/** `"POST /webhooks/stripe"` → route; a path may end in `/*` for one more segment. */
export type Routes = Readonly<Record<string, Route>>;

const routeOf = (routes: Routes, method: string, path: string): Route | undefined =>
  routes[`${method} ${path}`] ?? routes[`${method} ${path.replace(/\/[^/]+$/, "/*")}`];

const isKnownPath = (routes: Routes, path: string): boolean =>
  ["GET", "POST"].some((method) => routeOf(routes, method, path) !== undefined);

/** Finds the route and answers 404, 405 or, for a bug, 500: an exception never takes the server down. */
export const createListener = (routes: Routes, log: Log): RequestListener => {
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const exchange = { request, response, url };
    const route = routeOf(routes, request.method ?? "GET", url.pathname);
    if (route) return route(exchange);
    const known = isKnownPath(routes, url.pathname);
    return answer(exchange, known ? 405 : 404, { error: known ? "method not allowed" : "not found" });
  };
  return (request, response) => {
    handle(request, response).catch((error: unknown) => {
      log.error("request-failed", { path: request.url?.split("?")[0], error: String(error) });
      if (!response.headersSent) answer({ response }, 500, { error: "internal error" });
      else response.destroy();
    });
  };
};
