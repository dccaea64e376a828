import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gatewayEventTypes } from "../../server/use-cases/setup/gateway-events.ts";
import { stepNames, webhookName } from "../../server/use-cases/setup/names.ts";
import { runCounterfoil } from "./support/counterfoil.ts";
import type { Row } from "./support/rows.ts";
import { administrator, applicationId, asAdministrator, url, setSetUpStage } from "./support/setup-stage.ts";

const stage = setSetUpStage();
const { endpoints, rows, setup, setUp, stepRows, webhookRows } = stage;

const stripe = async (path: string, form: string): Promise<void> => {
  const headers = { authorization: "Bearer sk_test_sandbox", "content-type": "application/x-www-form-urlencoded" };
  const answer = await fetch(`${stage.sandbox().origin}${path}`, { method: "POST", headers, body: form });
  expect(answer.status).toBe(200);
};

const change = async (method: string, path: string, body?: unknown): Promise<void> => {
  const { status } = await stage.sandbox().call(method, `/api/data/v9.2/${path}`, body, administrator);
  expect(status).toBeLessThan(300);
};

const versions = async (): Promise<readonly unknown[]> =>
  [...(await stepRows()), ...(await webhookRows()), ...(await rows("systemusers"))].map((row) => row["@odata.etag"]);

const addresses = async (): Promise<readonly unknown[]> =>
  (await rows("environmentvariablevalues")).map((row) => row["value"]);

const file = () => join(stage.folder(), "server.env");

describe("counterfoil setup", () => {
  it("shows its plan and changes nothing on a dry run", async () => {
    const { code, output } = await setup("--dry-run");
    expect(code).toBe(0);
    expect(output).toContain("Dataverse: Counterfoil sandbox (sandbox environment). Stripe: test mode.");
    expect(output).toContain(`will be created  Stripe endpoint ${url}/webhooks/stripe`);
    expect(await endpoints()).toEqual([]);
    expect(await webhookRows()).toEqual([]);
    expect(await stepRows()).toEqual([]);
  });

  it("asks for a word before it changes anything, and says how to give it where nobody can be asked", async () => {
    const { code, output } = await setup();
    expect(code).toBe(64);
    expect(output).toContain("Add --yes");
    expect(await endpoints()).toEqual([]);
  });

  it("makes everything once, and changes nothing the second time", async () => {
    writeFileSync(file(), "# mine\nSTRIPE_WEBHOOK_SECRETS=whsec_before\nOTHER=1\n", { mode: 0o644 });
    const first = await setup("--env", file(), "--yes");
    expect(first).toMatchObject({ code: 0 });
    expect(first.output).not.toContain("whsec_");
    expect(readFileSync(file(), "utf8")).toBe("# mine\nSTRIPE_WEBHOOK_SECRETS=whsec_before,whsec_sandbox\nOTHER=1\n");
    expect((statSync(file()).mode & 0o777).toString(8)).toBe("600");
    expect(await endpoints()).toMatchObject([
      { status: "enabled", api_version: "2026-10-28.endive", enabled_events: gatewayEventTypes },
    ]);
    expect(await webhookRows()).toMatchObject([{ url: `${url}/webhooks/dataverse` }]);
    expect((await stepRows()).map((row) => row["name"])).toEqual(stepNames.toSorted());
    const before = await versions();
    const again = await setup("--env", file(), "--yes");
    expect(again).toMatchObject({ code: 0, output: expect.stringContaining("Nothing is to be done.") });
    expect(await versions()).toEqual(before);
    expect(await endpoints()).toHaveLength(1);
  });

  it("makes up the keys that the server's file lacks, once, and gives Dataverse the same one", async () => {
    const choices = { signingSecret: { to: "env-file", path: file() } };
    const without = { DATAVERSE_WEBHOOK_KEY: "", PORTAL_KEY: "" };
    expect(await setUp({}, choices, without)).toContain(`DATAVERSE_WEBHOOK_KEY and PORTAL_KEY in the file ${file()}`);
    const text = readFileSync(file(), "utf8");
    expect(text).toMatch(
      /^DATAVERSE_WEBHOOK_KEY=[0-9a-f]{64}\nPORTAL_KEY=[0-9a-f]{64}\nSTRIPE_WEBHOOK_SECRETS=whsec_sandbox\n$/,
    );
    const [webhook] = await webhookRows();
    expect(await setUp({}, choices, without)).toContain("Nothing.");
    expect((await webhookRows())[0]?.["@odata.etag"]).toBe(webhook?.["@odata.etag"]);
    expect(readFileSync(file(), "utf8")).toBe(text);
  });

  it("makes the application user and gives it the server's role", async () => {
    await setUp();
    const [user] = await rows("systemusers", `?$filter=applicationid eq ${applicationId}`);
    const [role] = await rows("roles", "?$filter=name eq 'Counterfoil Server'");
    const held = await rows("systemuserrolescollection", `?$filter=systemuserid eq ${String(user?.["systemuserid"])}`);
    expect(held.map((row) => row["roleid"])).toEqual([role?.["roleid"]]);
  });

  it("leaves that user with all that doctor wants the server to be allowed", async () => {
    await setUp();
    const [user] = await rows("systemusers", `?$filter=applicationid eq ${applicationId}`);
    const name = String(user?.["fullname"] ?? user?.["systemuserid"]);
    const { result } = await runCounterfoil(
      stage.sandbox(),
      ["doctor", "--url", stage.sandbox().origin],
      asAdministrator,
    );
    expect(result).toMatch(new RegExp(`The user "${name}" has all \\d+ privileges that the server needs`));
  });

  it("tells Dataverse where the server is, and mends what says another address", async () => {
    await setUp();
    expect(await addresses()).toEqual([url]);
    const [row] = await rows("environmentvariablevalues");
    const path = `environmentvariablevalues(${String(row?.["environmentvariablevalueid"])})`;
    await change("PATCH", path, { value: "https://old.example.com" });
    expect(await setUp()).toContain(`it says https://old.example.com, not ${url}`);
    expect(await addresses()).toEqual([url]);
  });

  it("turns the app's in-app notifications on", async () => {
    await setUp();
    expect(await rows("appsettings")).toMatchObject([
      { uniquename: "cfl_Counterfoil_AllowNotificationsEarlyAccess", value: "true" },
    ]);
    expect(await setUp()).toMatch(/there already +In-app notifications/);
  });

  it("mends a spoilt Stripe endpoint, and never leaves two", async () => {
    await setUp();
    const [good] = await endpoints();
    await stripe(`/v1/webhook_endpoints/${String(good?.["id"])}`, "disabled=true&enabled_events[]=charge.failed");
    await stripe("/v1/webhook_endpoints", `url=${url}/webhooks/stripe&enabled_events[]=*`);
    expect(await setUp()).toContain("1 more of the same address");
    expect(await endpoints()).toMatchObject([
      { id: good?.["id"], status: "enabled", enabled_events: gatewayEventTypes },
    ]);
  });

  it("replaces an endpoint of another API version, and shows the new secret once when there is no other place", async () => {
    await stripe("/v1/webhook_endpoints", `url=${url}/webhooks/stripe&enabled_events[]=*`);
    const { output } = await setup("--yes");
    expect(output).toContain("cannot be changed: a new one takes its place and brings a new signing secret");
    expect(output).toContain("whsec_sandbox");
    expect(await endpoints()).toMatchObject([{ api_version: "2026-10-28.endive" }]);
  });

  it("mends a spoilt webhook and spoilt steps", async () => {
    await setUp();
    const [webhook] = await webhookRows();
    const [first, second, third] = await stepRows();
    await change("PATCH", `serviceendpoints(${String(webhook?.["serviceendpointid"])})`, {
      url: "https://old.example.com/",
    });
    await change("POST", "serviceendpoints", {
      name: webhookName,
      url: "https://x.example.com/",
      contract: 8,
      authtype: 4,
    });
    const path = (row: Row | undefined) => `sdkmessageprocessingsteps(${String(row?.["sdkmessageprocessingstepid"])})`;
    await change("PATCH", path(first), { statecode: 1, statuscode: 2 });
    await change("PATCH", path(second), { mode: 1 });
    await change("DELETE", `${path(third)}/sdkmessagefilterid/$ref`);
    const output = await setUp();
    for (const why of ["is disabled", "runs synchronously", "fires for every table", "leads to another address"]) {
      expect(output).toContain(why);
    }
    expect(await webhookRows()).toMatchObject([{ url: `${url}/webhooks/dataverse` }]);
    expect(await stepRows()).toHaveLength(stepNames.length);
    expect(await setUp()).toContain("Nothing.");
  });

  it("leaves nothing of ours when it is undone", async () => {
    await setUp();
    const { code, output } = await setup("--remove", "--yes");
    expect(code).toBe(0);
    expect(output).toContain(`removed          Stripe endpoint ${url}/webhooks/stripe`);
    expect(await endpoints()).toEqual([]);
    expect(await webhookRows()).toEqual([]);
    expect(await stepRows()).toEqual([]);
    expect(await addresses()).toEqual([]);
    expect(await rows("cfl_paymentprofiles")).not.toEqual([]);
  });

  it("makes a profile as it was chosen, and refuses columns that are not there", async () => {
    const profile = {
      ...{ name: "Set-up's own", publishableKey: "pk_test_1", table: "sample_order", amountColumn: "sample_amount" },
      returnOrigins: ["https://shop.example.com"],
    };
    await setUp({}, { profile });
    expect(await rows("cfl_paymentprofiles", "?$filter=cfl_name eq 'Set-up''s own'")).toMatchObject([
      { cfl_sourceset: "sample_orders", cfl_livemode: false, cfl_returnorigins: "https://shop.example.com" },
    ]);
    expect(await setUp({}, { profile: { ...profile, amountColumn: "sample_sum" } })).toContain(
      "The amount column sample_sum of sample_order does not exist.",
    );
  });

  it("answers programs with one JSON document", async () => {
    const { code, result } = await setup("--yes", "--json");
    const told = JSON.parse(result) as { readonly items: readonly Row[] } & Row;
    expect(code).toBe(0);
    expect(told).toMatchObject({ mode: "test", dryRun: false, signingSecret: "whsec_sandbox" });
    expect(told.items.find(({ id }) => id === "stripe-endpoint")).toMatchObject({ verdict: "create", done: true });
  });
});
