import { err, ok, type Result } from "../../core/result.ts";
import { createSandboxClock } from "../clock.ts";
import { openFront, type Target } from "../http-front.ts";
import { createStripeSandbox } from "../stripe/index.ts";
import { createStripeJsSandbox } from "../stripe-js/index.ts";
import { createAttempts } from "./attempts.ts";
import { controlFolder, fileAnswer, firstFile, harnessFolder, isControlBuilt, reactFiles } from "./files.ts";
import type { WebApiCall } from "./order.ts";
import { harnessManifest, harnessPage, hostScript } from "./page.ts";
import { createPayments } from "./payments.ts";
import { answerWebApi } from "./web-api.ts";

export interface Harness {
  readonly origin: string;
  close(): Promise<void>;
}

const notBuilt = "The control is not built yet. Run `npm run build:control` first, then `npm run harness` again.";

const notFound = (path: string): Response => new Response(`Nothing lives at ${path}\n`, { status: 404 });

const files = async (path: string): Promise<Response> => {
  const react = reactFiles[path];
  const found = react === undefined ? await firstFile([controlFolder, harnessFolder], path) : await fileAnswer(react);
  return found ?? notFound(path);
};

const text = (body: string, type: string): Response =>
  new Response(body, { headers: { "content-type": `${type}; charset=utf-8` } });

const starting = (): Promise<Response> => Promise.resolve(new Response("Starting\n", { status: 503 }));

/** The PCF harness, the built control and the stand-ins for Stripe on one port. The error is a sentence. */
export const startHarness = async (port: number): Promise<Result<Harness, string>> => {
  if (!isControlBuilt()) return err(notBuilt);
  let route = (_path: string): ((request: Request) => Promise<Response>) => starting;
  const front = await openFront(port, (path): Target => ({ kind: "web", fetch: (request) => route(path)(request) }));
  if (!front.ok) return front;
  const origin = `http://127.0.0.1:${front.value.port}`;
  const stripe = await createStripeSandbox({ clock: createSandboxClock(), origin });
  const stripeJs = await createStripeJsSandbox({ origin });
  const attempts = createAttempts(createPayments(origin, stripe.fetch), () => new Date());
  const [page, host] = await Promise.all([harnessPage(), hostScript()]);
  const manifest = async (): Promise<Response> => text(await harnessManifest(), "text/xml");
  const webApi = async (request: Request): Promise<Response> =>
    answerWebApi(attempts, (await request.json()) as WebApiCall); // our own page alone calls it

  route = (path) => {
    if (path === "/") return () => Promise.resolve(text(page, "text/html"));
    if (path === "/harness/host.js") return () => Promise.resolve(text(host, "text/javascript"));
    if (path === "/ControlManifest.xml") return manifest;
    if (path === "/harness/web-api") return webApi;
    if (/^\/(v1|endive\/internal)\//.test(path)) return stripe.fetch;
    if (path.startsWith("/endive/")) return stripeJs.fetch;
    return () => files(path);
  };
  const close = async (): Promise<void> => {
    await stripe.close();
    await front.value.close();
  };
  return ok({ origin, close });
};
