import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkIds } from "../../server/use-cases/doctor/catalogue.ts";
import { runCounterfoil } from "./support/counterfoil.ts";
import { doctorReport } from "./support/doctor-report.ts";
import { payerOf } from "./support/payer.ts";
import { eventually, type SandboxProcess, startSandboxProcess } from "./support/sandbox-process.ts";
import { environmentIn, type ServerProcess, startServerProcess } from "./support/server-process.ts";

let sandbox: SandboxProcess;
let server: ServerProcess;

const api = "/api/data/v9.2";

const listed = async (path: string, token = "sandbox-admin"): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  const { body } = await sandbox.call("GET", path, undefined, token);
  return (body["value"] ?? body["data"] ?? []) as readonly Readonly<Record<string, unknown>>[];
};

beforeAll(async () => {
  sandbox = await startSandboxProcess(["--no-server"]);
  server = await startServerProcess(environmentIn(sandbox.output()));
  await eventually(
    () => listed(`${api}/cfl_serverstatuses?$filter=cfl_heartbeaton ne null`),
    ({ length }) => length > 0,
  );
}, 120_000);

afterAll(async () => {
  await server.stop();
  await sandbox.stop();
}, 30_000);

jest.setTimeout(60_000);

/** With the server's own sign-in, and a restricted key, unless told otherwise. */
const doctor = (args: readonly string[] = [], differences: Readonly<Record<string, string>> = {}) =>
  runCounterfoil(sandbox, ["doctor", "--url", sandbox.origin, ...args], {
    STRIPE_SECRET_KEY: "rk_test_sandbox",
    ...differences,
  });

const reported = async (args: readonly string[] = [], differences: Readonly<Record<string, string>> = {}) => {
  const { code, result } = await doctor(["--json", ...args], differences);
  return { code, ...doctorReport.parse(JSON.parse(result)) };
};

/** Everything that doctor could have changed. */
const everything = async () => ({
  dataverse: await Promise.all(
    [
      ...["cfl_payments", "cfl_paymentattempts", "cfl_gatewayevents", "cfl_paymentprofiles", "cfl_paymentactions"],
      ...["cfl_serverstatuses", "serviceendpoints", "sdkmessageprocessingsteps", "systemusers", "asyncoperations"],
    ].map((set) => listed(`${api}/${set}`)),
  ),
  stripe: await Promise.all(
    ["webhook_endpoints", "events", "payment_intents", "customers"].map((set) =>
      listed(`/v1/${set}`, "sk_test_sandbox"),
    ),
  ),
  inbox: (await sandbox.call("GET", "/health/ready")).body["backlog"],
});

describe("counterfoil doctor", () => {
  it("finds nothing wrong with what set-up and the sample have made, and looks at everything", async () => {
    const { code, exitCode, findings } = await reported(["--site", `${sandbox.origin}/portal/`]);
    expect(findings.filter(({ state }) => state === "wrong" || state === "unchecked")).toEqual([]);
    expect(findings.filter(({ state }) => state === "warning").map(({ check }) => check)).toEqual(["solution.managed"]);
    expect([...new Set(findings.map(({ check }) => check))]).toEqual(checkIds);
    expect([code, exitCode]).toEqual([0, 0]);
  });

  it("changes nothing, at Stripe, in Dataverse or in the server", async () => {
    const before = await everything();
    expect((await doctor()).code).toBe(0);
    expect(await everything()).toEqual(before);
  });

  it("speaks the shape that the documentation shows", () => {
    const page = readFileSync(join(__dirname, "..", "..", "docs", "doctor.md"), "utf8");
    const example = /```json\n([^`]+)```/.exec(page)?.[1] ?? "";
    expect(doctorReport.parse(JSON.parse(example)).findings).not.toEqual([]);
  });

  it("says in lines what is wrong, why it matters and how to mend it, and sums up at the end", async () => {
    const { code, result } = await doctor([], { STRIPE_WEBHOOK_SECRETS: "whsec_another" });
    expect(code).toBe(1);
    expect(result).toContain("WRONG    The signing secret is not the server's");
    expect(result).toMatch(/Why: {2}With a wrong secret every webhook is refused/);
    expect(result).toMatch(/Mend: Set STRIPE_WEBHOOK_SECRETS/);
    expect(result.trim().split("\n").at(-1)).toMatch(
      /^\d+ fine, 1 warning, 1 wrong, 0 could not be checked, \d+ not looked at\.$/,
    );
    expect(result).not.toContain("\u001b[");
  });

  it("says what could not be found out while Dataverse is down, each once, and that the server does not reach it", async () => {
    const faults = (probability: number) =>
      sandbox.call("PUT", "/_sandbox/dataverse/faults", { kind: "503", probability });
    // The server remembers for some seconds what it knew of Dataverse last.
    const seen = (state: string) =>
      eventually(
        () => sandbox.call("GET", "/health/ready"),
        ({ body }) => body["dataverse"] === state,
      );
    await faults(1);
    await seen("unreachable");
    const { code, result } = await doctor();
    await faults(0);
    await seen("ok");
    const lines = result.split("\n");
    const unknown = lines.filter((line) => line.startsWith("unknown"));
    expect(code).toBe(1);
    expect(lines.filter((line) => line.startsWith("WRONG"))).toEqual(["WRONG    The server does not reach Dataverse."]);
    expect(unknown).toContainEqual(expect.stringContaining("Payment profiles cannot be read"));
    expect(unknown.filter((line) => line.includes("keys of cfl_payment "))).toHaveLength(1);
    const about = lines.filter((line) => /^ +(Why|Mend): /.test(line));
    expect(about).toEqual([...new Set(about)]);
    expect(result).toContain(
      "-        Not looked at before that is mended: each processing step is there and enabled.",
    );
  });

  it("sees another address as one that nothing leads to", async () => {
    const { code, output } = await runCounterfoil(sandbox, ["doctor", "--url", "http://127.0.0.1:1"]);
    expect(code).toBe(1);
    expect(output).toContain("WRONG    Stripe has no endpoint http://127.0.0.1:1/webhooks/stripe.");
    expect(output).toContain("Run: counterfoil setup --url http://127.0.0.1:1");
    expect(output).toContain("/health/live does not answer");
  });

  it("finds a step that somebody disabled", async () => {
    const [step] = await listed(`${api}/sdkmessageprocessingsteps?$filter=name eq 'Counterfoil actions: Create'`);
    const path = `${api}/sdkmessageprocessingsteps(${String(step?.["sdkmessageprocessingstepid"])})`;
    await sandbox.call("PATCH", path, { statecode: 1, statuscode: 2 }, "sandbox-admin");
    const { code, findings } = await reported();
    await sandbox.call("PATCH", path, { statecode: 0, statuscode: 1 }, "sandbox-admin");
    expect(findings.filter(({ state }) => state === "wrong").map(({ what }) => what)).toEqual([
      'The step "Counterfoil actions: Create" is disabled.',
    ]);
    expect(code).toBe(1);
  });

  it("finds a profile of the other mode and without return origin", async () => {
    const path = `${api}/cfl_paymentprofiles(${await payerOf(sandbox).profileId()})`;
    const before = (await sandbox.call("GET", path, undefined, "sandbox-admin")).body;
    await sandbox.call("PATCH", path, { cfl_livemode: true, cfl_returnorigins: null }, "sandbox-admin");
    const { findings } = await reported();
    const mended = { cfl_livemode: false, cfl_returnorigins: before["cfl_returnorigins"] };
    await sandbox.call("PATCH", path, mended, "sandbox-admin");
    const wrong = findings.filter(({ state }) => state === "wrong").map(({ check }) => check);
    expect(wrong).toEqual(["profiles.mode", "profiles.origins"]);
  });

  it("says what an identity without the right may not see", async () => {
    const { findings } = await reported([], { DATAVERSE_TOKEN: "sandbox-payer" });
    expect(findings.find(({ check }) => check === "steps.webhook")).toMatchObject({ state: "unchecked" });
  });

  it("reads an environment file, and says when there is none", async () => {
    const folder = mkdtempSync(join(tmpdir(), "counterfoil-doctor-"));
    const file = join(folder, "server.env");
    writeFileSync(file, "COUNTERFOIL_QUEUE_NAME=no\nPORTAL_KEY=overruled-by-the-shell\n");
    const faulty = await doctor(["--env", file]);
    rmSync(folder, { recursive: true });
    expect(faulty).toMatchObject({ code: 78, output: expect.stringMatching(/^COUNTERFOIL_QUEUE_NAME /) });
    expect(await doctor(["--env", file])).toMatchObject({ code: 78, output: expect.stringContaining("no such file") });
  });

  it("cannot begin without an address or with a faulty environment, and says so", async () => {
    const nowhere = await runCounterfoil(sandbox, ["doctor", "--url", "pay.example.com"]);
    expect(nowhere).toMatchObject({ code: 64, output: expect.stringContaining("pay.example.com is no address") });
    for (const args of [["doctor"], ["doctor", "--url", "https://x.example", "--hurry"], ["cure"]]) {
      expect(await runCounterfoil(sandbox, args)).toMatchObject({
        code: 64,
        output: expect.stringContaining("--help"),
      });
    }
    const faulty = await doctor([], { STRIPE_SECRET_KEY: "pk_test_x", PORTAL_KEY: "" });
    expect(faulty.code).toBe(78);
    expect(faulty.output.trim().split("\n")).toHaveLength(2);
  });
});
