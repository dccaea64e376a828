import type { Log } from "../ports/log.ts";
import { type HttpReply, type HttpRequest, json, type Route } from "./request.ts";

/** `"POST /webhooks/stripe"` → route; a path may end in `/*` for one more segment. */
export type Routes = Readonly<Record<string, Route>>;

/** Answers every request, and never rejects. */
export type Answering = (request: HttpRequest) => Promise<HttpReply>;

const routeOf = (routes: Routes, method: string, path: string): Route | undefined =>
  routes[`${method} ${path}`] ?? routes[`${method} ${path.replace(/\/[^/]+$/, "/*")}`];

const isKnownPath = (routes: Routes, path: string): boolean =>
  ["GET", "POST"].some((method) => routeOf(routes, method, path) !== undefined);

const withoutRoute = (routes: Routes, path: string): HttpReply =>
  isKnownPath(routes, path) ? json(405, { error: "method not allowed" }) : json(404, { error: "not found" });

/** Finds the route and answers 404, 405 or, for a bug, 500: an exception never takes the server down. */
export const answering =
  (routes: Routes, log: Log): Answering =>
  async (request) => {
    const { method, path } = request;
    const route = routeOf(routes, method, path);
    if (!route) return withoutRoute(routes, path);
    try {
      return await route(request);
    } catch (error) {
      log.error("request-failed", { path, error: String(error) });
      return json(500, { error: "internal error" });
    }
  };
