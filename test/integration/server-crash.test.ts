import { createServer } from "node:http";
import Stripe from "stripe";
import { paymentStatuses } from "../../core/status.ts";
import { quiet, rowsIn } from "./support/rows.ts";
import { eventually, type SandboxProcess, startSandboxProcess } from "./support/sandbox-process.ts";
import { environmentIn, runServer, startServerProcess } from "./support/server-process.ts";

let sandbox: SandboxProcess;

beforeAll(async () => {
  sandbox = await startSandboxProcess(["--no-server"]);
}, 120_000);
afterAll(() => sandbox.stop(), 30_000);

const stripe = (): Stripe =>
  new Stripe("sk_test_sandbox", { protocol: "http", host: "127.0.0.1", port: new URL(sandbox.origin).port });

const pay = () =>
  stripe().paymentIntents.create({
    amount: 4200,
    currency: "eur",
    payment_method: "pm_card_visa",
    confirm: true,
    return_url: "https://example.com/",
  });

describe("a server that is killed", () => {
  it("finishes, after its next start, what it had acknowledged and not yet written", async () => {
    const env = environmentIn(sandbox.output());
    const first = await startServerProcess(env);
    // So slow that nothing is written before the kill, yet every event is acknowledged at once.
    await sandbox.call("PUT", "/_sandbox/latency", { dataverseMs: 3000 });
    const { id } = await pay();
    await eventually(
      async () => (await sandbox.call("GET", "/_sandbox/stats")).body["stripe"] as { deliveries: number },
      ({ deliveries }) => deliveries >= 3,
    );
    await first.kill();
    await sandbox.call("PUT", "/_sandbox/latency", { dataverseMs: 0 });
    const row = () => rowsIn(sandbox).list("cfl_payments", `cfl_gatewayreference eq '${id}'`);

    const second = await startServerProcess(env);
    await quiet(sandbox);
    await eventually(row, ([found]) => found?.["cfl_status"] === paymentStatuses.succeeded);
    expect(await row()).toHaveLength(1);
    expect(await second.stop()).toBe(0);
  }, 60_000);
});

describe("a server that cannot start", () => {
  it("names every fault of its environment in a line of its own and exits with 78", async () => {
    const { code, output } = await runServer({ PORT: "abc", STRIPE_SECRET_KEY: "pk_test_1", DATAVERSE_URL: "nowhere" });
    expect(code).toBe(78);
    const lines = output.trim().split("\n");
    for (const name of [
      "PORT",
      "STRIPE_SECRET_KEY",
      "STRIPE_WEBHOOK_SECRETS",
      "DATAVERSE_URL",
      "DATAVERSE_WEBHOOK_KEY",
      "PORTAL_KEY",
    ]) {
      expect(lines.filter((line) => line.startsWith(`${name} `))).toHaveLength(1);
    }
    expect(output).not.toContain("pk_test_1");
  }, 30_000);

  it("says that its port is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = typeof address === "object" && address ? String(address.port) : "";
    const { code, output } = await runServer({ ...environmentIn(sandbox.output()), PORT: port });
    other.close();
    expect(code).toBe(1);
    expect(output).toContain(`Port ${port} is taken`);
  }, 30_000);
});
