import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Running, startStripe } from "./stripe-sandbox-server.ts";

const command = join(process.cwd(), "node_modules/.bin/stripe");

describe("the real Stripe command-line tool", () => {
  const home = mkdtempSync(join(tmpdir(), "stripe-cli-"));
  let running: Running;
  beforeAll(async () => {
    running = await startStripe();
  });
  beforeEach(() => running.sandbox.reset());
  afterAll(async () => {
    await running.close();
    rmSync(home, { recursive: true, force: true });
  });

  it.each(["payment_intent.succeeded", "payment_intent.payment_failed", "payment_intent.canceled", "charge.refunded"])(
    "triggers %s",
    async (event) => {
      const { stdout } = await promisify(execFile)(
        command,
        ["trigger", event, "--api-base", running.origin, "--api-key", "sk_test_sandbox"],
        { env: { ...process.env, XDG_CONFIG_HOME: home } },
      );
      expect(stdout).toContain("Trigger succeeded");
      const { data } = await running.client().events.list({ type: event });
      expect(data).toHaveLength(1);
    },
    30_000,
  );
});
