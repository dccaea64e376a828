import { err, ok } from "../../../../core/result.ts";
import { keyVaultSecrets, resourceOfVault } from "../../../../server/adapters/secrets/key-vault.ts";
import { type AnsweringServer, startAnsweringServer } from "../../../fixtures/answering-server.ts";

let value: string | undefined;
let refusal: number | undefined;
let vault: AnsweringServer;
beforeAll(async () => {
  vault = await startAnsweringServer(({ method, body }) => {
    if (refusal)
      return { status: refusal, body: { error: { code: "Forbidden", message: "no secrets/set permission" } } };
    if (method === "PUT") value = (JSON.parse(body) as { value: string }).value;
    return value === undefined
      ? { status: 404, body: { error: { code: "SecretNotFound" } } }
      : { status: 200, body: { value } };
  });
});
afterAll(() => vault.close());
beforeEach(() => {
  [value, refusal] = [undefined, undefined];
  vault.asked.length = 0;
});

const secrets = () =>
  keyVaultSecrets({ url: vault.url, name: "stripe-webhook-secrets", token: async () => ok("bearer") });

describe("a Key Vault secret", () => {
  it("is written as its documentation says, with a bearer token", async () => {
    expect(await secrets().add("whsec_1")).toEqual({ ok: true, value: {} });
    const { method, path, headers, body } = vault.asked.at(-1) ?? {};
    expect({ method, path }).toEqual({ method: "PUT", path: "/secrets/stripe-webhook-secrets?api-version=7.4" });
    expect(headers).toMatchObject({ authorization: "Bearer bearer", "content-type": "application/json" });
    expect(JSON.parse(body ?? "")).toEqual({ value: "whsec_1", contentType: "text/plain" });
  });

  it("keeps the secrets that are there, for what they signed is still on its way", async () => {
    value = "whsec_0";
    await secrets().add("whsec_1");
    expect(value).toBe("whsec_0,whsec_1");
  });

  it("gets no new version when the secret is in it already", async () => {
    value = "whsec_0,whsec_1";
    await secrets().add("whsec_1");
    expect(vault.asked.map(({ method }) => method)).toEqual(["GET"]);
  });

  it("tells whether one is there", async () => {
    expect(await secrets().holdsAny()).toEqual({ ok: true, value: false });
    value = "whsec_0";
    expect(await secrets().holdsAny()).toEqual({ ok: true, value: true });
  });

  it("says what Key Vault refused, without the secret", async () => {
    refusal = 403;
    const refused = await secrets().add("whsec_1");
    expect(refused).toEqual({ ok: false, error: "Key Vault answers 403 Forbidden: no secrets/set permission" });
  });

  it("is not asked without a sign-in", async () => {
    const token = async () => err("The sign-in was declined.");
    expect(await keyVaultSecrets({ url: vault.url, name: "x", token }).add("whsec_1")).toEqual(
      err("The sign-in was declined."),
    );
    expect(vault.asked).toEqual([]);
  });

  it.each([
    ["https://contoso.vault.azure.net", "https://vault.azure.net"],
    ["https://contoso.vault.usgovcloudapi.net", "https://vault.usgovcloudapi.net"],
  ])("is signed in to in its own cloud: %s", (url, resource) => {
    expect(resourceOfVault(url)).toBe(resource);
  });
});
