import { spawn } from "node:child_process";
import { join } from "node:path";
import { quiet, rowsIn } from "./support/rows.ts";
import { type SandboxProcess, startSandboxProcess } from "./support/sandbox-process.ts";
import { surroundings } from "./support/server-process.ts";

const root = join(__dirname, "..", "..");
let sandbox: SandboxProcess;

beforeAll(async () => {
  sandbox = await startSandboxProcess();
}, 120_000);
afterAll(() => sandbox.stop(), 30_000);

jest.setTimeout(60_000);

const environment = (differences: Readonly<Record<string, string>> = {}) => ({
  ...surroundings(),
  STRIPE_SECRET_KEY: "sk_test_sandbox",
  STRIPE_API_BASE: sandbox.origin,
  DATAVERSE_URL: sandbox.origin,
  DATAVERSE_TOKEN: "sandbox-server",
  COUNTERFOIL_TRACK: "all",
  ...differences,
});

interface Answered {
  readonly code: number | null;
  readonly output: string;
}

/** `counterfoil reconcile …` in a process of its own, with the server's own identity. */
const reconcile = (
  args: readonly string[] = [],
  differences: Readonly<Record<string, string>> = {},
  heard: (output: string, kill: (signal: NodeJS.Signals) => void) => void = () => undefined,
) =>
  new Promise<Answered>((resolve) => {
    const flags = ["--disable-warning=ExperimentalWarning", "server/cli/main.ts", "reconcile", ...args];
    const child = spawn(process.execPath, flags, { cwd: root, env: environment(differences) });
    const chunks: string[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => {
      chunks.push(chunk.toString());
      heard(chunks.join(""), (signal) => child.kill(signal));
    });
    child.once("close", (code) => resolve({ code, output: chunks.join("") }));
  });

const stripe = async (path: string, values: Readonly<Record<string, string>>) => {
  const response = await fetch(`${sandbox.origin}/v1/${path}`, {
    method: "POST",
    headers: { authorization: "Bearer sk_test_sandbox" },
    body: new URLSearchParams(values),
  });
  return (await response.json()) as { readonly id: string };
};

const pay = (method: string) =>
  stripe("payment_intents", {
    ...{ amount: "2000", currency: "eur", confirm: "true", payment_method: method },
    "payment_method_types[]": "card",
  });

const paymentOf = async (intentId: string) =>
  (await rowsIn(sandbox).list("cfl_payments", `cfl_gatewayreference eq '${intentId}'`))[0] ?? {};

const drop = (share: number) => sandbox.call("PUT", "/_sandbox/stripe/delivery", { drop: share });

describe("counterfoil reconcile", () => {
  it("brings what webhooks never brought, and finds nothing the second time", async () => {
    await drop(1);
    const paid = await pay("pm_card_visa");
    const refund = await stripe("refunds", { payment_intent: paid.id, amount: "500" });
    const disputed = await pay("pm_card_createDispute");
    await quiet(sandbox);
    expect(await paymentOf(paid.id)).toEqual({});
    const dry = await reconcile(["--dry-run"]);
    expect(dry).toMatchObject({ code: 0, output: expect.stringContaining("would recover") });
    expect(await paymentOf(paid.id)).toEqual({});

    const first = await reconcile(["--since", "1d"]);
    expect(first).toMatchObject({
      code: 0,
      output: expect.stringContaining(`of ${paid.id} was never delivered → recovered`),
    });
    expect(await paymentOf(paid.id)).toMatchObject({ cfl_status: 413500007, cfl_amountrefunded: 5 });
    expect(await paymentOf(disputed.id)).toMatchObject({ cfl_status: 413500009, cfl_amountdisputed: 20 });
    const [row] = await rowsIn(sandbox).list("cfl_refunds", `cfl_gatewayreference eq '${refund.id}'`);
    expect(row).toMatchObject({ cfl_amount: 5, cfl_state: 413500003 });

    const second = await reconcile(["--since", "1d"]);
    expect(second).toMatchObject({ code: 0, output: expect.stringContaining("0 events recovered, 0 rows corrected") });
    await drop(0);
  });

  it("mends rows that were spoilt, and tells programs of it in JSON", async () => {
    const { id } = await pay("pm_card_visa");
    await stripe("refunds", { payment_intent: id, amount: "700" });
    await quiet(sandbox);
    const before = await paymentOf(id);
    const spoilt = { cfl_status: 413500000, cfl_fee: 99, cfl_amountrefunded: 0, cfl_paymentmethodlabel: "Nonsense" };
    await sandbox.call(
      "PATCH",
      `/api/data/v9.2/cfl_payments(${String(before["cfl_paymentid"])})`,
      spoilt,
      "sandbox-server",
    );
    const [refund] = await rowsIn(sandbox).list(
      "cfl_refunds",
      `_cfl_paymentid_value eq ${String(before["cfl_paymentid"])}`,
    );
    const refundPath = `/api/data/v9.2/cfl_refunds(${String(refund?.["cfl_refundid"])})`;
    await sandbox.call("PATCH", refundPath, { cfl_state: 413500004 }, "sandbox-server");

    const { code, output } = await reconcile(["--json"]);
    expect(code).toBe(0);
    const told = JSON.parse(output) as { readonly kind: string; readonly findings: readonly object[] };
    expect(told).toMatchObject({ kind: "done", notes: { corrected: 2, unmended: 0 } });
    expect(told.findings).toContainEqual(
      expect.objectContaining({ reference: id, said: spoilt, repair: "corrected", payment: before["cfl_name"] }),
    );
    expect(await paymentOf(id)).toMatchObject({
      ...{ cfl_status: before["cfl_status"], cfl_fee: before["cfl_fee"], cfl_amountrefunded: 7 },
      cfl_paymentmethodlabel: "Visa •••• 4242",
    });
    expect((await sandbox.call("GET", refundPath, undefined, "sandbox-admin")).body).toMatchObject({
      cfl_state: 413500003,
    });
  });

  it("stops at Ctrl-C, and the next run goes on from there", async () => {
    await sandbox.call("PUT", "/_sandbox/latency", { dataverseMs: 300 });
    const args = ["--since", "3d"];
    let isStopped = false;
    const stopped = await reconcile(args, {}, (output, kill) => {
      if (isStopped || !output.includes("events 100 %")) return;
      isStopped = true;
      kill("SIGINT");
    });
    await sandbox.call("PUT", "/_sandbox/latency", { dataverseMs: 0 });
    expect(stopped).toMatchObject({ code: 1, output: expect.stringContaining("The next run goes on from here.") });
    const runs = await rowsIn(sandbox).list("cfl_reconciliations", "cfl_state eq 413500002");
    expect(runs).toHaveLength(1);
    expect(await reconcile(args)).toMatchObject({ code: 0 });
    const [taken] = await rowsIn(sandbox).list("cfl_reconciliations", `cfl_name eq '${String(runs[0]?.["cfl_name"])}'`);
    expect(taken).toMatchObject({ cfl_state: 413500001 });
  });

  it("finds old rows that are still unsettled, page by page, and reports what Stripe does not know", async () => {
    const rows = rowsIn(sandbox);
    const currency = (await rows.list("transactioncurrencies", "isocurrencycode eq 'EUR'"))[0]?.[
      "transactioncurrencyid"
    ];
    await rows.create("cfl_payments", {
      ...{ cfl_paymentkey: "stripe:pi_nobody", cfl_gatewayreference: "pi_nobody", cfl_status: 413500002 },
      ...{ cfl_livemode: false, "transactioncurrencyid@odata.bind": `/transactioncurrencies(${String(currency)})` },
    });
    const { code, output } = await reconcile(["--since", "2100-01-01"]);
    expect(code).toBe(1);
    expect(output).toMatch(/PAY-\d+ pi_nobody: cfl_status was processing, is unknown → cannot: Stripe does not know/);
  });

  it("says what is wrong with its environment, one sentence each, and with its arguments", async () => {
    const bad = await reconcile([], { STRIPE_SECRET_KEY: "pk_test_x", DATAVERSE_URL: "nowhere" });
    expect(bad.code).toBe(78);
    expect(bad.output.trim().split("\n")).toHaveLength(2);
    expect(await reconcile(["--since", "soon"])).toMatchObject({
      code: 64,
      output: expect.stringContaining("such as 7d"),
    });
  });
});
