import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { ok, type Result } from "../core/result.ts";
import { type Fetch, openFront } from "../sandbox/http-front.ts";
import { createStripeJsSandbox } from "../sandbox/stripe-js/index.ts";
import { galleryPage } from "./page.ts";
import { standInsForFluent } from "./stand-ins.ts";

export interface Gallery {
  readonly origin: string;
  close(): Promise<void>;
}

const here = import.meta.dirname;
const stringsFolder = join(here, "../PaymentControl/strings");

/** The browser side by file name. Rejects with esbuild's message when a source is wrong. */
const bundle = async (): Promise<ReadonlyMap<string, string>> => {
  const result = await build({
    entryPoints: { gallery: join(here, "browser/main.tsx"), look: join(here, "browser/gallery.css") },
    bundle: true,
    write: false,
    outdir: here,
    format: "iife",
    target: "es2022",
    minify: true,
    legalComments: "none",
    charset: "utf8",
    plugins: [standInsForFluent()],
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "silent",
  });
  return new Map(result.outputFiles.map(({ path, text }) => [path.slice(here.length), text]));
};

const types: Readonly<Record<string, string>> = { js: "text/javascript", css: "text/css", resx: "text/xml" };

const answer = (body: string, path = "page.html"): Response => {
  const type = types[path.split(".").at(-1) ?? ""] ?? "text/html";
  return new Response(body, { headers: { "content-type": `${type}; charset=utf-8`, "cache-control": "no-cache" } });
};

const notFound = (path: string): Response => new Response(`Nothing hangs at ${path}\n`, { status: 404 });

/** The control's sentences, as its host would read them. */
const resx = async (path: string): Promise<Response> => {
  const name = /^\/strings\/(PaymentControl\.\d+\.resx)$/.exec(path)?.[1];
  if (name === undefined) return notFound(path);
  return readFile(join(stringsFolder, name), "utf8").then(
    (text) => answer(text, name),
    () => notFound(path),
  );
};

/** The gallery with the stand-in for Stripe.js on one port. The error is a sentence for the person at the terminal. */
export const openGallery = async (port: number): Promise<Result<Gallery, string>> => {
  const files = await bundle();
  let stripeJs: Fetch = () => Promise.resolve(new Response("Starting\n", { status: 503 }));
  const serve = (path: string, request: Request): Promise<Response> => {
    if (path.startsWith("/endive/")) return stripeJs(request);
    if (path.startsWith("/strings/")) return resx(path);
    if (path === "/" || path.startsWith("/state/")) return Promise.resolve(answer(galleryPage));
    const text = files.get(path);
    return Promise.resolve(text === undefined ? notFound(path) : answer(text, path));
  };
  const front = await openFront(port, (path) => ({ kind: "web", fetch: (request) => serve(path, request) }));
  if (!front.ok) return front;
  const origin = `http://127.0.0.1:${front.value.port}`;
  stripeJs = (await createStripeJsSandbox({ origin })).fetch;
  return ok({ origin, close: () => front.value.close() });
};
