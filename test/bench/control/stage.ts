import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { openFront } from "../../../sandbox/http-front.ts";
import { createStripeJsSandbox } from "../../../sandbox/stripe-js/index.ts";
import type { Stage } from "../support/stage.ts";

/** The built control. */
export const bundleFile = join(import.meta.dirname, "../../../out/controls/PaymentControl/bundle.js");

const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Order</title><link rel="icon" href="data:,">
<script src="/page.js"></script><script src="/bundle.js"></script></head><body></body></html>`;

const answer = (body: string, type: string): Response =>
  new Response(body, { headers: { "content-type": `${type}; charset=utf-8`, "cache-control": "no-cache" } });

const pageScript = async (): Promise<string> => {
  const entryPoints = [join(import.meta.dirname, "page/main.ts")];
  const result = await build({ entryPoints, bundle: true, write: false, format: "iife", target: "es2022" });
  return result.outputFiles[0]?.text ?? "";
};

/** The smallest host there is: a page with the production bundle, in Chromium, and the stand-in where Stripe.js would be. */
export interface ControlStage {
  readonly browser: Browser;
  /** How often Stripe.js was asked for so far. */
  stripeJsRequests(): number;
  /** A new page, before any control. */
  page(address?: string): Promise<Page>;
}

/** Stripe.js comes so many milliseconds after it was asked for: last of all, as it does in the world. */
const stripeJsMs = 200;

const stripeOrigin = "https://js.stripe.com";

const routeStripe = async (context: BrowserContext, onRequest: () => Promise<void>): Promise<void> => {
  const stripeJs = await createStripeJsSandbox({ origin: stripeOrigin });
  await context.route(`${stripeOrigin}/**`, async (route) => {
    const url = route.request().url();
    if (url.endsWith("/stripe.js")) await onRequest();
    const response = await stripeJs.fetch(new Request(url));
    const headers = Object.fromEntries(response.headers);
    await route.fulfill({ status: response.status, headers, body: await response.text() });
  });
};

const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: "no-sandbox disable-gpu disable-quic no-first-run disable-background-networking disable-sync"
      .split(" ")
      .map((flag) => `--${flag}`),
  });

const openSite = async ({ own }: Stage): Promise<string> => {
  const [script, bundle] = [await pageScript(), readFileSync(bundleFile, "utf8")];
  const front = await openFront(0, (path) => ({
    kind: "web",
    fetch: () =>
      Promise.resolve(
        path === "/" ? answer(html, "text/html") : answer(path === "/page.js" ? script : bundle, "text/javascript"),
      ),
  }));
  if (!front.ok) throw new Error(front.error);
  own({ stop: () => front.value.close() });
  return `http://127.0.0.1:${front.value.port}/`;
};

export const openControlStage = async (stage: Stage): Promise<ControlStage> => {
  const baseURL = await openSite(stage);
  const browser = await launch();
  stage.own({ stop: () => browser.close() });
  const context = await browser.newContext({ baseURL, viewport: { width: 1280, height: 900 } });
  let requests = 0;
  await routeStripe(context, () => {
    requests++;
    return new Promise((resolve) => setTimeout(resolve, stripeJsMs));
  });
  return {
    browser,
    stripeJsRequests: () => requests,
    page: async (address = "/") => {
      const page = await context.newPage();
      await page.goto(address);
      return page;
    },
  };
};
