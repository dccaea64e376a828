import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { startAnsweringServer } from "../fixtures/answering-server.ts";
import { type Ended, runCounterfoil } from "./support/counterfoil.ts";
import { administrator, asAdministrator, url, setSetUpStage } from "./support/setup-stage.ts";

const stage = setSetUpStage();
const { endpoints, setup, setUp, webhookRows } = stage;

describe("signing in to set up", () => {
  const signIn = async (last: { readonly status: number; readonly body: unknown }): Promise<Ended> => {
    const device = {
      device_code: "d",
      user_code: "ABCD1234",
      verification_uri: "https://sign.in/here",
      interval: 0,
      expires_in: 900,
    };
    const replies = [{ status: 400, body: { error: "authorization_pending" } }, last];
    const authority = await startAnsweringServer(({ path }) =>
      path === "/contoso/oauth2/v2.0/devicecode" ? { status: 200, body: device } : (replies.shift() ?? { status: 500 }),
    );
    const differences = { DATAVERSE_AUTHORITY: authority.url, DATAVERSE_TENANT_ID: "contoso" };
    const ended = await runCounterfoil(stage.sandbox(), ["setup", "--url", url, "--yes"], differences);
    await authority.close();
    return ended;
  };

  it("goes by device code, with the token of who signed in", async () => {
    const { code, output, result } = await signIn({ status: 200, body: { access_token: administrator } });
    expect(code).toBe(0);
    expect(output).toContain("open https://sign.in/here in a browser and enter the code ABCD1234");
    expect(result).not.toContain("ABCD1234");
    expect(output).not.toContain(administrator);
    expect(await webhookRows()).toHaveLength(1);
  });
});

describe("a set-up that does not get through", () => {
  it("says what was done when it breaks off, and goes on from there", async () => {
    const broken = await setUp({}, {}, { DATAVERSE_ADMIN_TOKEN: "sandbox-payer" });
    expect(broken).toMatch(/prv\w+ServiceEndpoint/);
    await setUp();
    expect(await setUp()).toContain("Nothing.");
    expect(await endpoints()).toHaveLength(1);
  });

  it("refuses the server's own token before anything is changed", async () => {
    const output = await setUp({}, {}, { DATAVERSE_ADMIN_TOKEN: "sandbox-server" });
    expect(output).toContain("DATAVERSE_ADMIN_TOKEN is the server's own token");
    expect(await endpoints()).toEqual([]);
  });
});

describe("what cannot be right", () => {
  it("is an address that Stripe and Dataverse would never call", async () => {
    const args = ["setup", "--url", "http://pay.example.com:8080", "--yes"];
    const { code, output } = await runCounterfoil(stage.sandbox(), args, asAdministrator);
    expect(code).toBe(64);
    expect(output).toContain("https");
  });

  it("is named in one line each, of the environment and of the file of choices", async () => {
    const wrong = { ...asAdministrator, STRIPE_SECRET_KEY: "pk_test_x", DATAVERSE_URL: "" };
    const environment = await runCounterfoil(stage.sandbox(), ["setup", "--url", url, "--yes"], wrong);
    expect(environment.code).toBe(78);
    expect(environment.output.trim().split("\n")).toHaveLength(2);
    const config = join(stage.folder(), "setup.json");
    writeFileSync(config, JSON.stringify({ profile: { table: "Order" }, colour: "blue" }));
    const choices = await setup("--config", config, "--yes");
    expect(choices.code).toBe(78);
    expect(choices.output).toContain("colour: there is no such choice");
    expect(choices.output).toContain("profile.table: must be a logical name");
  });

  it("is a live key in an environment that is not for production", async () => {
    expect(await setUp({}, {}, { STRIPE_SECRET_KEY: "sk_live_1" })).toContain("add --live if you mean it");
  });
});
