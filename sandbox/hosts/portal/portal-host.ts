import { escapeHtml, nothingAt, pageAnswer } from "../answers.ts";
import type { HostsOptions } from "../options.ts";
import { createPortalPages } from "./portal-pages.ts";
import { createPortalRows } from "./portal-rows.ts";
import { siteSettings } from "./portal-site.ts";
import { createScriptRunner } from "./server-logic/run-script.ts";
import { createServerLogic } from "./server-logic/server-logic.ts";
import { createPortalSessions } from "./session.ts";
import { createVisitor } from "./visitor.ts";
import { createPortalWebApi } from "./web-api.ts";

/** A script may run two minutes. */
const scriptLimitMs = 120_000;

const noToken = (): Response =>
  Response.json(
    { error: { code: "90040107", message: "The required anti-forgery request token is missing or wrong." } },
    { status: 403 },
  );

export interface PortalHost {
  fetch(request: Request): Promise<Response>;
  /** Restarts the site: its cache is empty again. */
  reset(): void;
}

/** The sample site: pages under `/portal/`, `/_layout/tokenhtml`, the portal Web API and the server logic under `/_api/`. */
export const createPortalHost = (options: HostsOptions): PortalHost => {
  const sessions = createPortalSessions();
  const visitor = createVisitor(options);
  const rows = createPortalRows(options, async () => (await visitor())?.contactid);
  const pages = createPortalPages({ rows, sessions, visitor });
  const webApi = createPortalWebApi(rows, sessions);
  const serverLogic = createServerLogic({
    name: "counterfoil",
    script: options.relayScript,
    settings: siteSettings(options.origin),
    rows,
    runner: createScriptRunner(scriptLimitMs),
    visitor,
  });
  const tokenPage = (request: Request): Response => {
    const session = sessions.of(request);
    const value = escapeHtml(sessions.tokenOf(session));
    return pageAnswer(
      `<input name="__RequestVerificationToken" type="hidden" value="${value}" />`,
      session.cookie ? { "set-cookie": session.cookie } : {},
    );
  };
  const fetch = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname === "/_layout/tokenhtml") return tokenPage(request);
    if (pathname === "/_api/serverlogics/counterfoil") {
      return sessions.isVerified(request) ? serverLogic(request) : noToken();
    }
    if (pathname.startsWith("/_api/")) return webApi(request);
    if (pathname === "/portal") return Response.redirect(`${options.origin}/portal/`, 302);
    if (pathname === "/portal/" || pathname === "/portal/pay") return pages(request);
    return nothingAt(pathname);
  };
  return { fetch, reset: rows.forget };
};
