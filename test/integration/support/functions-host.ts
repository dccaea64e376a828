import { createServer, type IncomingMessage } from "node:http";
import { QueueServiceClient } from "@azure/storage-queue";
import { type AppFunction, loadFunctionsApp } from "./functions-app.ts";

/** A small Functions host: `node functions-host.ts FOLDER` runs the built app of this folder on `PORT`. */
const functions = loadFunctionsApp(process.argv[2] ?? "");

const ofType = (type: string): readonly AppFunction[] => functions.filter(({ trigger }) => trigger.type === type);

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

interface Reply {
  readonly statusCode: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: { readonly bytes?: Uint8Array; readonly string?: string };
}

const isFor = (path: string, method: string | undefined, { trigger }: AppFunction): boolean => {
  const pattern = String(trigger["route"]).replace(/\{\w+\}/g, "[^/]+");
  return new RegExp(`^/${pattern}$`).test(path) && (trigger["methods"] as string[]).includes(method ?? "");
};

const callHttp = async (request: IncomingMessage): Promise<Reply> => {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const found = ofType("httpTrigger").find((one) => isFor(pathname, request.method, one));
  if (!found) return { statusCode: "404", headers: {} };
  const nullable = Object.entries(request.headers).map(([name, value]) => [name, { value: String(value) }]);
  const http = {
    method: request.method,
    url: `http://127.0.0.1:${process.env["PORT"]}${request.url}`,
    nullableHeaders: Object.fromEntries(nullable) as object,
    body: { bytes: await bodyOf(request) },
  };
  return (await found.invoke({ http })) as Reply;
};

/** `POST /_host/timers/NAME`: time goes on only when a test wants it. */
const tick = async (name: string): Promise<Reply> => {
  const timer = ofType("timerTrigger").find((one) => one.name === name);
  await timer?.invoke({ json: JSON.stringify({ IsPastDue: false, Schedule: {}, ScheduleStatus: {} }) });
  return { statusCode: timer ? "200" : "404", headers: {} };
};

const server = createServer((request, response) => {
  const [, name] = /^\/_host\/timers\/(.+)$/.exec(request.url ?? "") ?? [];
  const listing: Reply = { statusCode: "200", headers: {}, body: { string: JSON.stringify(functions) } };
  const reply = name ? tick(name) : request.url === "/_host" ? Promise.resolve(listing) : callHttp(request);
  reply.then(
    ({ statusCode, headers, body }) => {
      response.writeHead(Number(statusCode), headers);
      response.end(body?.bytes ?? body?.string);
    },
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});

/** As the platform does: hidden while a function works on it, deleted when it returns, left alone when it throws. */
const drain = async (queue: AppFunction): Promise<void> => {
  const connection = process.env[String(queue.trigger["connection"])] ?? "";
  const client = QueueServiceClient.fromConnectionString(connection).getQueueClient(String(queue.trigger["queueName"]));
  await client.createIfNotExists();
  for (;;) {
    const { receivedMessageItems } = await client.receiveMessages({ numberOfMessages: 16, visibilityTimeout: 60 });
    await Promise.all(
      receivedMessageItems.map(async ({ messageId, popReceipt, messageText, dequeueCount }) => {
        await queue.invoke({ string: messageText }, { DequeueCount: { json: String(dequeueCount) } });
        await client.deleteMessage(messageId, popReceipt);
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, receivedMessageItems.length > 0 ? 0 : 50));
  }
};

server.listen(Number(process.env["PORT"]), "127.0.0.1");
for (const queue of ofType("queueTrigger")) {
  drain(queue).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  });
}
