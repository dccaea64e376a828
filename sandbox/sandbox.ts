import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { err, ok, type Result } from "../core/result.ts";
import type { SandboxArguments } from "./arguments.ts";
import type { Built } from "./built.ts";
import { createSandboxClock } from "./clock.ts";
import { createControlChannel } from "./control-channel.ts";
import { createDataverseSandbox } from "./dataverse/index.ts";
import { serverEnvironment, setUpEnvironment } from "./environment.ts";
import { holdPort } from "./free-port.ts";
import { createHostsSandbox } from "./hosts/index.ts";
import { type Front, openFront, type Target } from "./http-front.ts";
import { seed } from "./seed.ts";
import { createServerProcess, type ServerProcess, setUp } from "./server-process.ts";
import { createStartPage } from "./start-page/index.ts";
import { createStripeJsSandbox } from "./stripe-js/index.ts";
import { createStripeSandbox } from "./stripe/index.ts";

export interface RunningSandbox {
  readonly origin: string;
  readonly serverEnvironment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

const notFound = (path: string): Response =>
  Response.json({ error: `Nothing lives at ${path}. Start at /` }, { status: 404 });

const standIns = async (origin: string, built: Built, data: string | undefined) => {
  const clock = createSandboxClock();
  const folder = (name: string): { dataDir?: string } => (data ? { dataDir: join(resolve(data), name) } : {});
  const stripe = await createStripeSandbox({ clock, origin, ...folder("stripe") });
  const dataverse = await createDataverseSandbox({
    clock,
    origin,
    ...folder("dataverse"),
    solutions: [...built.solutions],
  });
  const stripeJs = await createStripeJsSandbox({ origin });
  const hosts = await createHostsSandbox({ origin, clock, dataverse, ...built });
  const startPage = await createStartPage({ origin, dataverse });
  return { clock, stripe, dataverse, stripeJs, hosts, startPage };
};

type StandIns = Awaited<ReturnType<typeof standIns>>;

/** Who answers which path. The order matters only for `/endive/internal`, which is Stripe's own side. */
const routing = (parts: StandIns, server: ServerProcess, control: ReturnType<typeof createControlChannel>) => {
  const web = (fetch: (request: Request) => Promise<Response>): Target => ({ kind: "web", fetch });
  const channel = async (request: Request): Promise<Response> =>
    (await control(request)) ?? parts.startPage.fetch(request);
  const routes: readonly (readonly [RegExp, Target])[] = [
    [/^\/(webhooks|health)\/|^\/metrics$/, { kind: "raw", listener: server.listener }],
    [/^\/v[12]\/|^\/endive\/internal\//, web(parts.stripe.fetch)],
    [/^\/endive\//, web(parts.stripeJs.fetch)],
    [/^\/api\//, web(parts.dataverse.fetch)],
    [/^\/(model-driven|portal|_api|_layout|_hosts)(\/|$)/, web(parts.hosts.fetch)],
    [/^\/(_sandbox\/|$|favicon)/, web(channel)],
  ];
  return (path: string): Target =>
    routes.find(([pattern]) => pattern.test(path))?.[1] ?? web(() => Promise.resolve(notFound(path)));
};

const sentenceOf = (error: unknown): Result<never, string> =>
  err(error instanceof Error ? error.message : String(error));

/** Brings everything up on one origin. The error is a sentence. */
export const startSandbox = async (wanted: SandboxArguments, built: Built): Promise<Result<RunningSandbox, string>> => {
  let route: (path: string) => Target = (path) => ({
    kind: "web",
    fetch: () => Promise.resolve(Response.json({ error: `Starting: ${path} is not there yet.` }, { status: 503 })),
  });
  const front = await openFront(wanted.port, (path) => route(path));
  if (!front.ok) return front;
  const origin = `http://127.0.0.1:${front.value.port}`;
  const temporary = wanted.data ? undefined : mkdtempSync(join(tmpdir(), "counterfoil-"));
  const store = temporary ?? join(resolve(wanted.data ?? "."), "server");
  const begun = await standIns(origin, built, wanted.data).then(ok, sentenceOf);
  if (!begun.ok) {
    await front.value.close();
    return begun;
  }
  const parts = begun.value;
  // A fixed port has a fixed neighbour, so that the printed environment stays good; a free one may have a busy neighbour.
  const held = wanted.server || wanted.port === 0 ? await holdPort() : undefined;
  const serverPort = held?.port ?? front.value.port + 1;
  const server = createServerProcess(serverPort, serverEnvironment(origin, store));
  const prepare = async (): Promise<void> => {
    await seed(parts.dataverse.fetch, origin);
    await setUp(setUpEnvironment(origin, store), origin);
    await held?.release();
    if (wanted.server) await server.start();
  };
  const reset = async (): Promise<void> => {
    await server.stop();
    parts.clock.reset();
    parts.stripe.reset();
    parts.dataverse.reset();
    parts.hosts.reset();
    if (wanted.server) rmSync(store, { recursive: true, force: true });
    await prepare();
  };
  const control = createControlChannel({ ...parts, serverBacklog: () => server.backlog(), reset });
  route = routing(parts, server, control);
  try {
    await prepare();
  } catch (error) {
    await front.value.close();
    return sentenceOf(error);
  }
  const close = (): Promise<void> => shutDown({ parts, server, front: front.value, temporary });
  return ok({ origin, serverEnvironment: { PORT: String(serverPort), ...serverEnvironment(origin, store) }, close });
};

const shutDown = async (all: {
  readonly parts: StandIns;
  readonly server: ServerProcess;
  readonly front: Front;
  readonly temporary: string | undefined;
}): Promise<void> => {
  await all.server.stop();
  await all.parts.stripe.close();
  await all.parts.dataverse.close();
  await all.front.close();
  if (all.temporary) rmSync(all.temporary, { recursive: true, force: true });
};
