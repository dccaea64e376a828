import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Stripe from "stripe";
import { paymentStatuses } from "../../core/status.ts";
import { quiet, rowsIn } from "./support/rows.ts";
import { type SandboxProcess, startSandboxProcess } from "./support/sandbox-process.ts";

const root = join(__dirname, "..", "..");
let sandbox: SandboxProcess;
let home: string;

beforeAll(async () => {
  sandbox = await startSandboxProcess();
  home = mkdtempSync(join(tmpdir(), "stripe-cli-"));
}, 120_000);
afterAll(async () => {
  await sandbox.stop();
  rmSync(home, { recursive: true, force: true });
}, 30_000);

const trigger = (event: string): void => {
  const program = join(root, "node_modules", ".bin", "stripe");
  const result = spawnSync(program, ["trigger", event, "--api-base", sandbox.origin, "--api-key", "sk_test_sandbox"], {
    encoding: "utf8",
    env: { ...process.env, XDG_CONFIG_HOME: home, HOME: home },
  });
  if (result.status !== 0) throw new Error(`stripe trigger ${event}: ${result.stdout}${result.stderr}`);
};

const stripe = (): Stripe =>
  new Stripe("sk_test_sandbox", { protocol: "http", host: "127.0.0.1", port: new URL(sandbox.origin).port });

const newest = async (): Promise<Stripe.PaymentIntent> => {
  const [intent] = (await stripe().paymentIntents.list({ limit: 1 })).data;
  if (!intent) throw new Error("The gateway has no intent.");
  return intent;
};

const rowOf = async (intent: string) =>
  (await rowsIn(sandbox).list("cfl_payments", `cfl_gatewayreference eq '${intent}'`))[0];

describe("events of payments that were made elsewhere", () => {
  it.each([
    ["payment_intent.succeeded", paymentStatuses.succeeded],
    ["payment_intent.payment_failed", paymentStatuses.failed],
    ["payment_intent.canceled", paymentStatuses.canceled],
    ["charge.refunded", paymentStatuses.refunded],
  ])(
    "leave a true row after Stripe's own tool triggered %s",
    async (event, status) => {
      trigger(event);
      await quiet(sandbox);
      // The tool's refund fixture pays with a charge alone: then the newest intent is not of this trigger.
      const [row] = await rowsIn(sandbox).list("cfl_payments", `cfl_status eq ${status}`);
      expect(row).toMatchObject({ cfl_status: status, cfl_gatewayreference: expect.stringMatching(/^pi_/) });
    },
    60_000,
  );
});

describe("a payment that was created and failed within one second", () => {
  it.each([
    ["shuffled and twice", { duplicate: 1, drop: 0, shuffle: true, seed: 7 }],
    ["in order and once", { duplicate: 0, drop: 0, shuffle: false, seed: 1 }],
  ])(
    "stays Failed with its reason when its events arrive %s",
    async (_how, delivery) => {
      await sandbox.call("PUT", "/_sandbox/stripe/delivery", { ...delivery, pause: true });
      await stripe()
        .paymentIntents.create({
          amount: 1700,
          currency: "eur",
          payment_method: "pm_card_visa_chargeDeclinedInsufficientFunds",
          confirm: true,
          return_url: "https://example.com/",
        })
        .catch(() => undefined);
      const intent = await newest();
      await sandbox.call("PUT", "/_sandbox/stripe/delivery", { ...delivery, pause: false });
      await quiet(sandbox);
      expect(await rowOf(intent.id)).toMatchObject({
        cfl_status: paymentStatuses.failed,
        cfl_reasoncode: "insufficient_funds",
        cfl_errorcode: "card_declined",
      });
      await sandbox.call("PUT", "/_sandbox/stripe/delivery", { duplicate: 0, drop: 0, shuffle: false, pause: false });
    },
    60_000,
  );
});

describe("a webhook that is not Stripe's", () => {
  const signed = (payload: string, timestamp: number): string =>
    stripe().webhooks.generateTestHeaderString({ payload, secret: "whsec_sandbox", timestamp });
  const post = async (payload: string, signature: string): Promise<number> =>
    (
      await fetch(`${sandbox.origin}/webhooks/stripe`, {
        method: "POST",
        headers: { "stripe-signature": signature, "content-type": "application/json" },
        body: payload,
      })
    ).status;
  const event = JSON.stringify({ id: "evt_forged", object: "event", type: "payment_intent.succeeded" });
  const now = (): number => Math.floor(Date.now() / 1000);

  it.each([
    ["forged", 400, () => post(event, `t=${now()},v1=${"0".repeat(64)}`)],
    ["stale", 400, () => post(event, signed(event, now() - 3600))],
    ["dated into the future", 400, () => post(event, signed(event, now() + 3600))],
    ["no JSON", 400, () => post("{", signed("{", now()))],
    ["without a signature", 400, () => post(event, "")],
    ["thin", 400, () => post(thin, signed(thin, now()))],
    ["oversized", 413, () => post(large, signed(large, now()))],
  ])(
    "is refused when it is %s",
    async (_what, status, send) => {
      expect(await send()).toBe(status);
      await quiet(sandbox);
      expect(await rowsIn(sandbox).list("cfl_gatewayevents", "cfl_eventid eq 'evt_forged'")).toEqual([]);
    },
    30_000,
  );

  const thin = JSON.stringify({
    id: "evt_thin",
    object: "v2.core.event",
    type: "v1.billing.meter.error_report_triggered",
  });
  const large = JSON.stringify({ id: "evt_large", object: "event", type: "x", filler: "x".repeat(6_000_000) });
});

describe("the control channel", () => {
  it("refuses what it does not know, in words", async () => {
    const unknown = await sandbox.call("PUT", "/_sandbox/stripe/faults", { kind: "earthquake", next: 1 });
    expect(unknown.status).toBe(400);
    expect(String(unknown.body["error"])).toMatch(/timeout-after-commit/);
  });

  it("empties everything on reset", async () => {
    await rowsIn(sandbox).order(10, "EUR", "Soon forgotten");
    expect((await sandbox.call("POST", "/_sandbox/reset")).status).toBe(200);
    expect(await rowsIn(sandbox).list("sample_orders", "sample_name eq 'Soon forgotten'")).toEqual([]);
    expect(await rowsIn(sandbox).list("cfl_payments")).toEqual([]);
  }, 60_000);
});
