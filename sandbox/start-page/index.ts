import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import type { Fetch } from "../http-front.ts";
import { createOrder } from "./new-order.ts";
import { readOverview } from "./overview.ts";
import { startPage } from "./page.ts";

export interface StartPageOptions {
  readonly origin: string;
  readonly dataverse: { readonly fetch: Fetch };
}

const folder = join(import.meta.dirname, "browser");

const script = async (): Promise<string> => {
  const bundled = await build({
    entryPoints: [join(folder, "main.ts")],
    bundle: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return bundled.outputFiles[0]?.text ?? "";
};

const answer = (body: string, type: string): Response =>
  new Response(body, { headers: { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" } });

/** `/` and what it needs under `/_sandbox/`. */
export const createStartPage = async ({ origin, dataverse }: StartPageOptions): Promise<{ readonly fetch: Fetch }> => {
  const [js, css, icon] = await Promise.all([
    script(),
    readFile(join(folder, "style.css"), "utf8"),
    readFile(join(folder, "icon.svg"), "utf8"),
  ]);
  const routes: Readonly<Record<string, () => Promise<Response> | Response>> = {
    "GET /": () => answer(startPage(), "text/html"),
    "GET /favicon.ico": () => answer(icon, "image/svg+xml"),
    "GET /_sandbox/start-page/main.js": () => answer(js, "text/javascript"),
    "GET /_sandbox/start-page/style.css": () => answer(css, "text/css"),
    "GET /_sandbox/start-page/icon.svg": () => answer(icon, "image/svg+xml"),
    "GET /_sandbox/overview": async () => Response.json(await readOverview(dataverse.fetch, origin)),
    "POST /_sandbox/orders": async () => Response.json(await createOrder(dataverse.fetch, origin), { status: 201 }),
  };
  return {
    fetch: async (request) => {
      const path = new URL(request.url).pathname;
      const route = routes[`${request.method === "HEAD" ? "GET" : request.method} ${path}`];
      return route ? route() : Response.json({ error: `Nothing lives at ${path}. Start at /` }, { status: 404 });
    },
  };
};
