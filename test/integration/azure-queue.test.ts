import Stripe from "stripe";
import { freePort } from "../../sandbox/free-port.ts";
import { gather } from "../chaos/judge/gather.ts";
import { judge } from "../chaos/judge/judge.ts";
import { dataverseAt } from "../chaos/shop/dataverse.ts";
import { type Azurite, startAzurite } from "./support/azurite.ts";
import { payerOf } from "./support/payer.ts";
import { rowsIn } from "./support/rows.ts";
import { eventually, type SandboxProcess, startSandboxProcess } from "./support/sandbox-process.ts";
import { type Environment, environmentIn, type ServerProcess, startServerProcess } from "./support/server-process.ts";

let sandbox: SandboxProcess;
let azurite: Azurite;
let servers: ServerProcess[] = [];
let environment: Environment;

const start = async (): Promise<void> => {
  [sandbox, azurite] = await Promise.all([startSandboxProcess(["--no-server"]), startAzurite()]);
  environment = { ...environmentIn(sandbox.output()), COUNTERFOIL_QUEUE: azurite.connection };
  // The first has the port that the sandbox sends webhooks to; the others work the queue off beside it.
  const ports = [environment["PORT"] ?? "", String(await freePort()), String(await freePort())];
  servers = await Promise.all(ports.map((PORT) => startServerProcess({ ...environment, PORT })));
};

beforeAll(start, 120_000);
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await Promise.all([sandbox.stop(), azurite.stop()]);
}, 30_000);

const stripe = (): Stripe =>
  new Stripe("sk_test_sandbox", { protocol: "http", host: "127.0.0.1", port: new URL(sandbox.origin).port });

const payElsewhere = async (amount: number, method: string): Promise<string | undefined> => {
  const wanted = { amount, currency: "eur", payment_method: method, confirm: true, return_url: "https://example.com/" };
  const intent = await stripe()
    .paymentIntents.create(wanted)
    .catch(() => undefined);
  return intent?.id;
};

/** Presses of Pay on forms, and payments that come by webhook alone, some of them refunded. */
const shopFor = async (rounds: number): Promise<ReadonlyMap<string, number>> => {
  const refunded = new Map<string, number>();
  const orders = await Promise.all(Array.from({ length: rounds }, (_, round) => rowsIn(sandbox).order(20 + round)));
  await Promise.all(
    orders.map(async (order, round) => {
      const card = round % 3 === 2 ? "4000000000009995" : "4242424242424242";
      await payerOf(sandbox).press(order, { amount: 20 + round, card });
      const id = await payElsewhere(3000 + round, round % 4 === 3 ? "pm_card_visa_chargeDeclined" : "pm_card_visa");
      if (!id || round % 2) return;
      await stripe().refunds.create({ payment_intent: id, amount: 1000 });
      refunded.set(id, 1);
    }),
  );
  return refunded;
};

/** Deliveries and steps as the sandbox counts them; then, since those become messages, messages as the server counts them. */
const waiting = async (): Promise<readonly unknown[]> => {
  const sent = (await sandbox.call("GET", "/_sandbox/stats")).body["backlog"];
  const health = await fetch(`http://127.0.0.1:${environment["PORT"]}/health/ready`);
  const { backlog } = (await health.json()) as { readonly backlog: number };
  return [sent, backlog];
};

const quietQueue = () => eventually(waiting, ([sent, queued]) => sent === 0 && queued === 0, 45);

const workedOn = (server: ServerProcess): number => server.output().match(/"msg":"(event|attempt)"/g)?.length ?? 0;

describe("servers that share a queue", () => {
  it("leave every row true when one of them is killed at its work, and charge and write nothing twice", async () => {
    const [, second] = servers;
    const refunded = new Map<string, number>();
    const shop = async (rounds: number): Promise<void> =>
      (await shopFor(rounds)).forEach((times, id) => refunded.set(id, times));
    await sandbox.call("PUT", "/_sandbox/latency", { dataverseMs: 200 });
    await sandbox.call("PUT", "/_sandbox/stripe/delivery", { duplicate: 0.3, shuffle: true, seed: 5 });
    await shop(6);
    for (let tries = 0; second && workedOn(second) < 3 && tries < 20; tries++) await shop(2);
    const more = shop(6);
    await second?.kill();
    await more;
    await sandbox.call("PUT", "/_sandbox/latency", { dataverseMs: 0 });
    await quietQueue();
    const evidence = await gather({ stripe: stripe(), dataverse: dataverseAt(sandbox.origin) }, refunded);
    expect(judge(evidence)).toEqual([]);
    expect(evidence.stripe.intents.length).toBeGreaterThanOrEqual(24);
    // The one that was killed and at least one that lived: who takes how much is the queue's affair.
    expect(second && workedOn(second)).toBeGreaterThan(0);
    expect(servers.filter((server) => workedOn(server) > 0).length).toBeGreaterThan(1);
  }, 90_000);
});
