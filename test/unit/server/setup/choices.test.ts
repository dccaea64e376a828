import { readChoices } from "../../../../server/hosts/node/run-set-up-choices.ts";
import { readSetupEnvironment } from "../../../../server/hosts/node/run-set-up-environment.ts";
import { profileOf } from "../../../../server/hosts/node/run-set-up-profile.ts";
import { choicesOf, optionsInVain } from "../../../../server/cli/setup-options.ts";

const profile = {
  ...{ publishableKey: "pk_test_1", table: "contoso_order", amountColumn: "contoso_total" },
  returnOrigins: ["https://shop.example.com/"],
};
const whole = { url: "https://pay.example.com/", signingSecret: { to: "env-file", path: ".env" }, profile };
const client = "aaaaaaaa-0000-4000-8000-000000000001";

const chosen = (raw: unknown) => {
  const choices = readChoices(raw);
  if (!choices.ok) throw new Error(choices.error.join("\n"));
  return choices.value;
};

describe("choices", () => {
  it("are completed with what is usual", () => {
    expect(chosen(whole)).toMatchObject({
      ...{ url: "https://pay.example.com", notifications: true },
      profile: { name: "Default", returnOrigins: ["https://shop.example.com"] },
    });
    expect(chosen({ url: "http://127.0.0.1:4780" }).signingSecret).toEqual({ to: "screen" });
  });

  it.each([
    ["url", { ...whole, url: "http://pay.example.com" }, /^url: must be an https address/],
    ["url with a port", { ...whole, url: "https://pay.example.com:8443" }, /port 443/],
    ["no url", { profile }, /^url: is missing: .*--url/],
    ["a number as url", { ...whole, url: 3 }, /^url: must be a text$/],
    [
      "a layout that is none",
      { ...whole, profile: { ...profile, layout: "list" } },
      /^profile\.layout: must be tabs or/,
    ],
    [
      "a way to capture that is none",
      { ...whole, profile: { ...profile, captureMethod: "later" } },
      /^profile\.captureMethod: must be automatic_async/,
    ],
    ["a choice that is none", { ...whole, ulr: "x" }, /^ulr: there is no such choice$/],
    [
      "a place that is none",
      { ...whole, signingSecret: { to: "post-it" } },
      /^signingSecret.*"env-file", "key-vault" or "screen"/,
    ],
    [
      "a vault's secret with a slash",
      { ...whole, signingSecret: { to: "key-vault", vault: "https://v.example", name: "a/b" } },
      /^signingSecret\.name: may have/,
    ],
    [
      "a secret key as publishable",
      { ...whole, profile: { ...profile, publishableKey: "sk_test_1" } },
      /^profile\.publishableKey: .*never a secret one/,
    ],
    [
      "a display name as table",
      { ...whole, profile: { ...profile, table: "Order" } },
      /^profile\.table: must be a logical name/,
    ],
    [
      "an origin with a path",
      { ...whole, profile: { ...profile, returnOrigins: ["https://a.example/x"] } },
      /^profile\.returnOrigins\.0: must be an origin/,
    ],
    [
      "a currency in small letters",
      { ...whole, profile: { ...profile, fixedCurrency: "eur" } },
      /^profile\.fixedCurrency: must be an ISO code/,
    ],
    [
      "two ways to know the currency",
      { ...whole, profile: { ...profile, fixedCurrency: "EUR", currencyColumn: "contoso_currency" } },
      /^profile\.fixedCurrency: is chosen beside currencyColumn/,
    ],
    ["notifications in words", { ...whole, notifications: "yes" }, /^notifications: must be true or false$/],
  ])("are refused in one sentence with %s", (_what, raw, sentence) => {
    const choices = readChoices(raw);
    expect(choices).toEqual({ ok: false, error: [expect.stringMatching(sentence)] });
  });

  it("have every fault told, one sentence each", () => {
    const choices = readChoices({ url: "x", tenant: "", clientId: "me" });
    expect(!choices.ok && choices.error.map((line) => line.split(":")[0])).toEqual(["url", "tenant", "clientId"]);
  });
});

describe("a profile", () => {
  it("is of the secret key's mode", () => {
    expect(profileOf(chosen(whole), true)).toMatchObject({
      ok: false,
      error: expect.stringContaining("two of the same mode"),
    });
    expect(profileOf(chosen(whole), false)).toMatchObject({ ok: true, value: { livemode: false } });
  });

  it("comes with the sample, which is for test mode alone", () => {
    const sample = { publishableKey: "pk_test_1", returnOrigins: ["https://a.example"] };
    expect(profileOf(chosen({ url: whole.url, sample }), false)).toMatchObject({
      ok: true,
      value: { table: "sample_order" },
    });
    expect(profileOf(chosen({ url: whole.url, sample }), true)).toMatchObject({ ok: false });
    expect(profileOf(chosen({ ...whole, sample }), false)).toMatchObject({ ok: false });
  });
});

describe("the command line", () => {
  const options = { notifications: true };

  it("names the places and the sample", async () => {
    expect(
      await choicesOf({ ...options, url: "https://a.example", env: "x.env", clientId: client }, undefined),
    ).toEqual({
      ok: true,
      value: { url: "https://a.example", clientId: client, signingSecret: { to: "env-file", path: "x.env" } },
    });
    const sample = { ...options, sample: true, publishableKey: "pk_test_1" };
    expect(await choicesOf(sample, "https://org.example")).toMatchObject({
      value: { sample: { publishableKey: "pk_test_1", returnOrigins: ["https://org.example"] } },
    });
  });

  it("prefers a vault to the file that the server's settings are read from", async () => {
    const both = await choicesOf({ ...options, env: "x.env", keyVault: "https://v.example" }, undefined);
    expect(both).toMatchObject({ value: { signingSecret: { to: "key-vault", vault: "https://v.example" } } });
  });

  it("does not pass over an option that says nothing by itself", () => {
    expect(optionsInVain({ ...options, profiles: true, secretName: "x" })).toEqual([
      "--profiles says something only together with --remove.",
      "--secret-name says something only together with --key-vault.",
    ]);
    expect(optionsInVain({ ...options, profiles: true, remove: true })).toEqual([]);
  });

  it("says when the file of choices cannot be read", async () => {
    expect(await choicesOf({ ...options, config: "/none/setup.json" }, undefined)).toMatchObject({
      ok: false,
      error: expect.stringContaining("/none/setup.json cannot be read"),
    });
  });
});

describe("set-up's environment", () => {
  const environment = {
    ...{ STRIPE_SECRET_KEY: "rk_test_server", DATAVERSE_URL: "https://org.example/", DATAVERSE_WEBHOOK_KEY: "key" },
  };

  it("takes a key of its own before the server's, which need not write webhook endpoints", () => {
    expect(readSetupEnvironment(environment)).toMatchObject({ value: { secretKey: "rk_test_server" } });
    const own = { ...environment, STRIPE_SETUP_KEY: "rk_test_setup" };
    expect(readSetupEnvironment(own)).toMatchObject({
      value: {
        secretKey: "rk_test_setup",
        dataverseUrl: "https://org.example",
        authority: "https://login.microsoftonline.com",
      },
    });
  });

  it("never takes the server's own token for an administrator's", () => {
    const read = readSetupEnvironment({ ...environment, DATAVERSE_TOKEN: "the server's" });
    expect(read.ok && read.value.adminToken).toBeUndefined();
  });

  it("has every fault told, one line each", () => {
    const read = readSetupEnvironment({ STRIPE_SECRET_KEY: "pk_test_1", DATAVERSE_URL: "" });
    expect(!read.ok && read.error.map((line) => line.split(" ")[0])).toEqual([
      ...["STRIPE_SECRET_KEY", "DATAVERSE_URL", "DATAVERSE_WEBHOOK_KEY"],
    ]);
  });
});
