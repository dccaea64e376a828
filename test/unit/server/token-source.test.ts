import { clientCredentials, managedIdentity, type TokenSource } from "../../../server/adapters/dataverse/token.ts";

const resource = "https://example.crm.dynamics.com";
const identity = { tenantId: "tenant", clientId: "client", clientSecret: "secret" };
let now: number;
let asked: { readonly url: string; readonly init: RequestInit | undefined }[];
let answers: (() => Response)[];

beforeEach(() => {
  now = 0;
  asked = [];
  answers = [];
  let count = 0;
  jest.spyOn(globalThis, "fetch").mockImplementation((url, init) => {
    asked.push({ url: String(url), init });
    count += 1;
    const granted = () => Response.json({ access_token: `token ${count}`, expires_in: 3600 });
    return Promise.resolve((answers.shift() ?? granted)());
  });
});
afterEach(() => jest.restoreAllMocks());

const application = (): TokenSource => clientCredentials(identity, resource, () => now);

describe("client credentials", () => {
  it("ask Entra for the environment's scope, once for many calls at the same time", async () => {
    const source = application();
    expect(await Promise.all([source.token(), source.token()])).toEqual(["token 1", "token 1"]);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.url).toBe("https://login.microsoftonline.com/tenant/oauth2/v2.0/token");
    expect(String(asked[0]?.init?.body)).toContain(encodeURIComponent(`${resource}/.default`));
  });

  it("are renewed before the token dies", async () => {
    const source = application();
    await source.token();
    now = 54 * 60_000;
    expect(await source.token()).toBe("token 1");
    now = 56 * 60_000;
    expect(await source.token()).toBe("token 2");
  });

  it("are asked anew after a token was refused, and after a failure", async () => {
    const source = application();
    await source.token();
    source.forget();
    answers = [() => Response.json({ error: "invalid_client" }, { status: 401 })];
    await expect(source.token()).rejects.toThrow("invalid_client");
    expect(await source.token()).toBe("token 3");
  });
});

describe("a managed identity", () => {
  it("is asked at the machine's own endpoint", async () => {
    await managedIdentity({ endpoint: undefined, clientId: "one" }, resource, () => now).token();
    const { url, init } = asked[0] ?? {};
    expect(url).toMatch(/^http:\/\/169\.254\.169\.254\/.*resource=.*client_id=one$/);
    expect(init?.headers).toEqual({ metadata: "true" });
  });

  it("is asked where App Service announces it", async () => {
    const endpoint = { url: "http://127.0.0.1:41/msi", header: "h" };
    await managedIdentity({ endpoint, clientId: undefined }, resource, () => now).token();
    expect(asked[0]).toMatchObject({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:41\/msi\?api-version=2019-08-01/),
      init: { headers: { "x-identity-header": "h" } },
    });
  });
});
