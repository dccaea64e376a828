import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { QueueServiceClient } from "@azure/storage-queue";
import Stripe from "stripe";
import { packEnvelope } from "../../server/adapters/azure-queue/envelope.ts";
import { gather } from "../chaos/judge/gather.ts";
import { judge } from "../chaos/judge/judge.ts";
import { dataverseAt } from "../chaos/shop/dataverse.ts";
import { type Azurite, startAzurite } from "./support/azurite.ts";
import { payerOf } from "./support/payer.ts";
import { rowsIn } from "./support/rows.ts";
import { eventually, type SandboxProcess, startSandboxProcess } from "./support/sandbox-process.ts";
import { type Environment, environmentIn, type ServerProcess, startServerProcess } from "./support/server-process.ts";

const folder = mkdtempSync(join(tmpdir(), "functions-"));
const root = join(__dirname, "..", "..");
let sandbox: SandboxProcess;
let azurite: Azurite;
let environment: Environment;
let host: ServerProcess;

const build = () => promisify(execFile)(process.execPath, [join(root, "server/hosts/azure/build.ts"), folder]);

beforeAll(async () => {
  [sandbox, azurite] = await Promise.all([startSandboxProcess(["--no-server"]), startAzurite(), build()]);
  environment = { ...environmentIn(sandbox.output()), COUNTERFOIL_QUEUE: azurite.connection };
  const program = [join(root, "test", "integration", "support", "functions-host.ts"), folder];
  host = await startServerProcess(environment, program);
}, 120_000);
afterAll(async () => {
  await host.stop();
  await Promise.all([sandbox.stop(), azurite.stop()]);
  rmSync(folder, { recursive: true, force: true });
}, 30_000);

const origin = (): string => `http://127.0.0.1:${environment["PORT"]}`;

const call = async (method: string, path: string, { body, key }: { body?: object; key?: string } = {}) => {
  const headers = { "content-type": "application/json", ...(key && { authorization: `Bearer ${key}` }) };
  const response = await fetch(`${origin()}${path}`, { method, headers, body: body ? JSON.stringify(body) : null });
  const text = await response.text();
  return { status: response.status, type: response.headers.get("content-type"), text };
};

const stripe = (): Stripe =>
  new Stripe("sk_test_sandbox", { protocol: "http", host: "127.0.0.1", port: new URL(sandbox.origin).port });

const queue = (name: string) => QueueServiceClient.fromConnectionString(azurite.connection).getQueueClient(name);

/** Waits until nothing is on its way any more, in the sandbox and then in the queue. */
const quiet = () =>
  eventually(
    async () => {
      const sent = (await sandbox.call("GET", "/_sandbox/stats")).body["backlog"];
      return [sent, (await queue("counterfoil").getProperties()).approximateMessagesCount];
    },
    ([sent, queued]) => sent === 0 && queued === 0,
    30,
  );

describe("the built Functions app", () => {
  it("needs nothing that only one machine has", () => {
    const program = readFileSync(join(folder, "main.js"), "utf8");
    expect(program).not.toContain("node:sqlite");
    expect(JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))).toMatchObject({ main: "main.js" });
    expect(JSON.parse(readFileSync(join(folder, "host.json"), "utf8"))).toMatchObject({
      extensions: { http: { routePrefix: "" }, queues: { messageEncoding: "none" } },
    });
  });

  it("registers a function for every address, one for the queue, and the timers", async () => {
    const functions = JSON.parse((await call("GET", "/_host")).text) as {
      readonly name: string;
      readonly trigger: Readonly<Record<string, unknown>>;
    }[];
    const routes = functions.flatMap(({ trigger }) => (trigger["type"] === "httpTrigger" ? [trigger["route"]] : []));
    expect(routes.sort()).toEqual([
      "health/live",
      "health/ready",
      "metrics",
      "webhooks/dataverse",
      "webhooks/portal",
      "webhooks/portal/{last}",
      "webhooks/stripe",
    ]);
    expect(functions.find(({ trigger }) => trigger["type"] === "queueTrigger")?.trigger).toMatchObject({
      queueName: "counterfoil",
      connection: "COUNTERFOIL_QUEUE",
    });
    const timers = functions.filter(({ trigger }) => trigger["type"] === "timerTrigger");
    expect(timers.find(({ name }) => name === "sweep")?.trigger["schedule"]).toBe("0 */1 * * * *");
    for (const { name } of timers) expect((await call("POST", `/_host/timers/${name}`)).status).toBe(200);
  });

  it("answers as the server on one machine does", async () => {
    const answers = [
      await call("GET", "/health/live"),
      await call("GET", "/health/ready"),
      await call("GET", "/metrics"),
      await call("POST", "/webhooks/stripe", { body: {} }),
      await call("GET", "/webhooks/stripe"),
      await call("POST", "/webhooks/dataverse?code=guessed", { body: {} }),
      await call("POST", "/webhooks/stripe", { body: { filler: "x".repeat(2_000_000) } }),
      await call("GET", `/webhooks/portal/${randomUUID()}`),
      await call("GET", `/webhooks/portal/${randomUUID()}`, { key: "sandbox-portal-key" }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 400, 405, 401, 413, 401, 404]);
    expect(answers[1]?.type).toBe("application/json; charset=utf-8");
    expect(answers[2]?.text).toContain("counterfoil_inbox_waiting");
  });

  it("pays, hears of payments made elsewhere, and leaves every row true", async () => {
    const { press } = payerOf(sandbox);
    const order = await rowsIn(sandbox).order(40);
    const declined = await rowsIn(sandbox).order(20);
    const [paid, refused] = [
      await press(order, { amount: 40 }),
      await press(declined, { amount: 20, card: "4000000000009995" }),
    ];
    await Promise.all([paid.when("succeeded"), refused.when("declined")]);
    const { id } = await stripe().paymentIntents.create({
      ...{ amount: 4200, currency: "eur", payment_method: "pm_card_visa", confirm: true },
      return_url: "https://example.com/",
    });
    await stripe().refunds.create({ payment_intent: id, amount: 1000 });
    await quiet();
    const evidence = await gather({ stripe: stripe(), dataverse: dataverseAt(sandbox.origin) }, new Map([[id, 1]]));
    expect(judge(evidence)).toEqual([]);
    expect(evidence.stripe.intents).toHaveLength(3);
  });

  it("keeps what fails for ever, and what it cannot read, among the dead letters", async () => {
    const touch = { id: "touch:x", kind: "touch", lane: "x", body: "no JSON", receivedAt: 0 } as const;
    const text = packEnvelope({ ...touch, tries: 24 });
    await queue("counterfoil").sendMessage(text.ok ? text.value : "");
    await queue("counterfoil").sendMessage("who wrote this?");
    await eventually(
      async () => (await queue("counterfoil-dead").getProperties()).approximateMessagesCount,
      (count) => count === 2,
    );
    // A dead letter is written before the message that it stands for is taken away.
    await eventually(
      async () => (await queue("counterfoil").getProperties()).approximateMessagesCount,
      (count) => count === 0,
    );
  });
});
