import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import Stripe from "stripe";
import { createSandboxClock, type SandboxClock } from "../../sandbox/clock.ts";
import { webhookSecret } from "../../sandbox/fixed.ts";
import { createStripeSandbox, type StripeSandbox } from "../../sandbox/stripe/index.ts";

const listen = (handle: (request: IncomingMessage, response: ServerResponse) => void) =>
  new Promise<{ server: Server; port: number }>((resolve) => {
    const server = createServer(handle);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve({ server, port: typeof address === "object" && address ? address.port : 0 });
    });
  });

const shut = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

export interface Running {
  readonly sandbox: StripeSandbox;
  readonly clock: SandboxClock;
  readonly origin: string;
  /** The real SDK, pointed at the sandbox. */
  client(options?: { readonly key?: string; readonly maxNetworkRetries?: number }): Stripe;
  close(): Promise<void>;
}

/** The sandbox behind a real HTTP server on a free port; dropped answers kill their socket. */
export const startStripe = async (dataDir?: string): Promise<Running> => {
  const clock = createSandboxClock();
  const held: { sandbox?: StripeSandbox } = {};
  const listener = getRequestListener(
    async (request, env) => {
      const response = (await held.sandbox?.fetch(request)) ?? new Response(null, { status: 503 });
      if (!response.headers.has("x-sandbox-drop")) return response;
      (env as HttpBindings).outgoing.destroy();
      return RESPONSE_ALREADY_SENT;
    },
    { overrideGlobalObjects: false },
  );
  const { server, port } = await listen((request, response) => void listener(request, response));
  const origin = `http://127.0.0.1:${port}`;
  const running = await createStripeSandbox({ clock, origin, ...(dataDir ? { dataDir } : {}) });
  held.sandbox = running;
  return {
    sandbox: running,
    clock,
    origin,
    client: ({ key = "sk_test_sandbox", maxNetworkRetries = 0 } = {}) =>
      new Stripe(key, { host: "127.0.0.1", port, protocol: "http", maxNetworkRetries, telemetry: false }),
    close: async () => {
      await running.close();
      await shut(server);
    },
  };
};

export interface Listener {
  readonly url: string;
  /** Verified events, as they came. */
  readonly events: Stripe.Event[];
  /** Status of the next answers; 200 when used up. */
  readonly answers: number[];
  /** Resolves when so many events have come. */
  heard(count: number): Promise<Stripe.Event[]>;
  close(): Promise<void>;
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString();
};

/** A webhook endpoint that checks every signature with Stripe's own verifier. */
export const startListener = async (): Promise<Listener> => {
  const events: Stripe.Event[] = [];
  const answers: number[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const stripe = new Stripe("sk_test_sandbox");
  const { server, port } = await listen((request, response) => {
    void bodyOf(request).then((body) => {
      const signature = String(request.headers["stripe-signature"]);
      const status = answers.shift() ?? 200;
      const event = stripe.webhooks.constructEvent(body, signature, webhookSecret);
      if (status === 200) events.push(event);
      response.writeHead(status).end();
      for (const one of waiting) if (events.length >= one.count) one.resolve();
    });
  });
  return {
    url: `http://127.0.0.1:${port}/hook`,
    events,
    answers,
    heard: (count) =>
      new Promise((resolve) => {
        const done = (): void => resolve(events);
        if (events.length >= count) done();
        else waiting.push({ count, resolve: done });
      }),
    close: () => shut(server),
  };
};
