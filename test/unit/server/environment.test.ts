import { isLiveKey, readEnvironment } from "../../../server/hosts/environment.ts";

const environment = (differences: Readonly<Record<string, string | undefined>> = {}) => ({
  STRIPE_SECRET_KEY: "sk_test_1",
  STRIPE_WEBHOOK_SECRETS: "whsec_1",
  DATAVERSE_URL: "https://example.crm.dynamics.com/",
  DATAVERSE_TENANT_ID: "tenant",
  DATAVERSE_CLIENT_ID: "client",
  DATAVERSE_CLIENT_SECRET: "secret",
  DATAVERSE_WEBHOOK_KEY: "long random text",
  PORTAL_KEY: "another random text",
  ...differences,
});

const faultsOf = (differences: Readonly<Record<string, string | undefined>>): readonly string[] => {
  const read = readEnvironment(environment(differences));
  return read.ok ? [] : read.error;
};

describe("the environment", () => {
  it("becomes a configuration, with defaults", () => {
    expect(readEnvironment(environment())).toMatchObject({
      ok: true,
      value: {
        port: 8080,
        host: "127.0.0.1",
        store: ".counterfoil",
        track: "own",
        notify: "owners",
        dataverse: { url: "https://example.crm.dynamics.com", identity: { kind: "client-secret" } },
      },
    });
  });

  it("takes a queue in the embedded store's place", () => {
    const connection =
      "DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=aGVsbG8=;EndpointSuffix=core.windows.net";
    expect(readEnvironment(environment({ COUNTERFOIL_QUEUE: connection }))).toMatchObject({
      value: { queue: { connection, name: "counterfoil" } },
    });
    expect(readEnvironment(environment())).toMatchObject({ value: { queue: undefined } });
  });

  it("tells nobody of anything where that is wished", () => {
    expect(readEnvironment(environment({ COUNTERFOIL_NOTIFY: "none" }))).toMatchObject({ value: { notify: "none" } });
    expect(readEnvironment(environment({ COUNTERFOIL_NOTIFY: "all" }))).toEqual({
      ok: false,
      error: ['COUNTERFOIL_NOTIFY must be "owners" or "none"'],
    });
  });

  it("takes several signing secrets while one is rotated", () => {
    const read = readEnvironment(environment({ STRIPE_WEBHOOK_SECRETS: "whsec_1, whsec_2" }));
    expect(read).toMatchObject({ value: { stripe: { webhookSecrets: ["whsec_1", "whsec_2"] } } });
  });

  it("means the managed identity when it names no other, user-assigned when it has a client id", () => {
    const without = { DATAVERSE_TENANT_ID: undefined, DATAVERSE_CLIENT_SECRET: undefined };
    const read = readEnvironment(environment({ ...without, IDENTITY_ENDPOINT: "http://x", IDENTITY_HEADER: "h" }));
    expect(read).toMatchObject({
      value: { dataverse: { identity: { kind: "managed", clientId: "client", endpoint: { url: "http://x" } } } },
    });
  });

  it.each([
    ["a missing key", { STRIPE_SECRET_KEY: undefined }, /^STRIPE_SECRET_KEY is missing/],
    ["a publishable key in its place", { STRIPE_SECRET_KEY: "pk_test_1" }, /belongs into the payment profile/],
    ["something that is no signing secret", { STRIPE_WEBHOOK_SECRETS: "secret" }, /whsec_/],
    ["an address with a path", { DATAVERSE_URL: "https://example.com/api" }, /no path/],
    ["half an identity", { DATAVERSE_CLIENT_SECRET: undefined }, /belong together/],
    ["a port out of range", { PORT: "70000" }, /^PORT is not a port/],
    ["a queue that is no connection string", { COUNTERFOIL_QUEUE: "counterfoil" }, /^COUNTERFOIL_QUEUE is not/],
    ["a queue's name with capitals", { COUNTERFOIL_QUEUE_NAME: "Payments" }, /^COUNTERFOIL_QUEUE_NAME is not/],
    ["an unknown track", { COUNTERFOIL_TRACK: "some" }, /"own" or "all"/],
  ])("says in one sentence what is wrong about %s", (_what, differences, sentence) => {
    const faults = faultsOf(differences);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(sentence);
  });

  it("names all faults at once, and shows no value of a secret", () => {
    const faults = faultsOf({ STRIPE_SECRET_KEY: "sk_wrong_hush", PORTAL_KEY: "", DATAVERSE_CLIENT_SECRET: undefined });
    expect(faults).toHaveLength(3);
    expect(faults.join()).not.toContain("hush");
  });

  it("knows the mode of secret and restricted keys", () => {
    expect(["sk_live_1", "rk_live_1", "sk_test_1", "rk_test_1"].map(isLiveKey)).toEqual([true, true, false, false]);
  });
});

describe("Microsoft's own Payment table, in the environment", () => {
  const named = { COUNTERFOIL_NATIVE_TABLE: "pp_payment", COUNTERFOIL_TRACK: "all" };

  it("is not looked at unless it is named", () => {
    expect(readEnvironment(environment())).toMatchObject({ value: { native: undefined } });
  });

  it("has the id column that has been seen there, and no status, unless told", () => {
    expect(readEnvironment(environment(named))).toMatchObject({
      value: { native: { name: "pp_payment", idColumn: "pp_paymentidentifier" } },
    });
  });

  it("is told which option means what", () => {
    const read = readEnvironment(
      environment({
        ...named,
        COUNTERFOIL_NATIVE_STATUS_COLUMN: "pp_paymentstatus",
        COUNTERFOIL_NATIVE_STATUSES: "succeeded=1, failed = 2",
      }),
    );
    expect(read).toMatchObject({
      value: { native: { status: { column: "pp_paymentstatus", values: { succeeded: 1, failed: 2 } } } },
    });
  });

  it.each([
    ["payments made elsewhere are not tracked", { COUNTERFOIL_NATIVE_TABLE: "pp_payment" }, "COUNTERFOIL_TRACK=all"],
    ["its name is none", { ...named, COUNTERFOIL_NATIVE_TABLE: "Payment table" }, "not a logical name"],
    ["a status is unknown", { ...named, COUNTERFOIL_NATIVE_STATUSES: "paid=1" }, "succeeded=1,failed=2"],
    ["only half is said", { ...named, COUNTERFOIL_NATIVE_STATUSES: "failed=1" }, "belong together"],
  ])("is refused when %s", (_why, differences, sentence) => {
    expect(faultsOf(differences).join("\n")).toContain(sentence);
  });
});
