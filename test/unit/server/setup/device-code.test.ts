import { signInByDevice } from "../../../../server/adapters/dataverse/device-code.ts";
import { type AnsweringServer, startAnsweringServer } from "../../../fixtures/answering-server.ts";

type Reply = { readonly status: number; readonly body?: unknown };

const refusal = (error: string, description = ""): Reply => ({
  status: 400,
  body: { error, error_description: description },
});
const granted: Reply = { status: 200, body: { token_type: "Bearer", access_token: "the token", expires_in: 3599 } };
const code: Reply = {
  status: 200,
  body: {
    ...{ device_code: "device", user_code: "ABCD1234", verification_uri: "https://microsoft.com/devicelogin" },
    ...{ expires_in: 900, interval: 5 },
  },
};

let codeReply: Reply;
let tokenReplies: Reply[];
let authority: AnsweringServer;
let now: number;
let pauses: number[];
let told: string[];
beforeAll(async () => {
  authority = await startAnsweringServer(({ path }) =>
    path.endsWith("/devicecode") ? codeReply : (tokenReplies.shift() ?? refusal("authorization_pending")),
  );
});
afterAll(() => authority.close());
beforeEach(() => {
  [codeReply, tokenReplies, now, pauses, told] = [code, [], 0, [], []];
  authority.asked.length = 0;
});

const signIn = (authorityUrl = authority.url) =>
  signInByDevice(
    { authority: authorityUrl, tenant: "contoso", clientId: "client", scope: "https://org.crm.dynamics.com/.default" },
    {
      clock: () => now,
      pause: async (ms) => {
        pauses.push(ms / 1000);
        now += ms;
      },
      tell: (where, userCode) => told.push(`${where} ${userCode}`),
    },
  );

const form = (at: number) => Object.fromEntries(new URLSearchParams(authority.asked[at]?.body));

describe("signing in by device code", () => {
  it("shows where to go and what to type, and waits until somebody has signed in", async () => {
    tokenReplies = [refusal("authorization_pending"), refusal("authorization_pending"), granted];
    expect(await signIn()).toEqual({ ok: true, value: "the token" });
    expect(told).toEqual(["https://microsoft.com/devicelogin ABCD1234"]);
    expect(pauses).toEqual([5, 5, 5]);
  });

  it("asks the tenant's endpoints for the environment's scope and then for the device's token", async () => {
    tokenReplies = [granted];
    await signIn();
    expect(authority.asked.map(({ path }) => path)).toEqual([
      "/contoso/oauth2/v2.0/devicecode",
      "/contoso/oauth2/v2.0/token",
    ]);
    expect(form(0)).toEqual({ client_id: "client", scope: "https://org.crm.dynamics.com/.default" });
    expect(form(1)).toEqual({
      ...{ client_id: "client", device_code: "device" },
      grant_type: "urn:ietf:params:oauth:grant-type:device_code",
    });
  });

  it("asks less often, and stays so, when it is told to slow down", async () => {
    tokenReplies = [refusal("slow_down"), refusal("authorization_pending"), granted];
    expect(await signIn()).toMatchObject({ ok: true });
    expect(pauses).toEqual([5, 10, 10]);
  });

  it.each(["authorization_declined", "access_denied"])("ends when it is declined (%s)", async (error) => {
    tokenReplies = [refusal("authorization_pending"), refusal(error)];
    expect(await signIn()).toEqual({ ok: false, error: { kind: "declined" } });
  });

  it("ends when the code has run out, whoever notices first", async () => {
    tokenReplies = [refusal("expired_token")];
    expect(await signIn()).toEqual({ ok: false, error: { kind: "expired" } });
    expect(pauses).toHaveLength(1);
    expect(await signIn()).toEqual({ ok: false, error: { kind: "expired" } });
    expect(now).toBeGreaterThanOrEqual(900_000);
  });

  it("goes on asking while the authority is busy", async () => {
    tokenReplies = [{ status: 503 }, { status: 429 }, granted];
    expect(await signIn()).toMatchObject({ ok: true });
    expect(pauses).toEqual([5, 10, 15]);
  });

  it("says what was refused, without trace ids", async () => {
    codeReply = refusal("unauthorized_client", "AADSTS700016: Application not found.\r\nTrace ID: 1");
    expect(await signIn()).toEqual({
      ok: false,
      error: { kind: "refused", code: "unauthorized_client", message: "AADSTS700016: Application not found." },
    });
    expect(told).toEqual([]);
  });

  it("says when the authority cannot be reached", async () => {
    expect(await signIn("http://127.0.0.1:9")).toMatchObject({ ok: false, error: { kind: "unreachable" } });
  });
});
