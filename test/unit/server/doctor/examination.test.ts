import { connectStripe } from "../../../../server/adapters/stripe/connect.ts";
import { createExamination } from "../../../../server/adapters/stripe/examination.ts";
import { type AnsweringServer, type Asked, startAnsweringServer } from "../../../fixtures/answering-server.ts";

let stripe: AnsweringServer;
afterEach(() => stripe.close());

const start = async (answer: (asked: Asked) => { readonly status: number; readonly body?: unknown }) => {
  stripe = await startAnsweringServer(answer);
  return createExamination(connectStripe("rk_test_1", stripe.url), stripe.url);
};

const list = (...data: readonly unknown[]) => ({ status: 200, body: { object: "list", data, has_more: false } });
const missing = {
  status: 404,
  body: { error: { type: "invalid_request_error", code: "resource_missing", message: "No such" } },
};
const forbidden = {
  status: 403,
  body: { error: { type: "invalid_request_error", message: "not the required permissions" } },
};
const unknownKey = { status: 401, body: { error: { type: "invalid_request_error", message: "Invalid API Key" } } };
const intent = { id: "pi_1", object: "payment_intent", client_secret: "pi_1_secret_2" };

const keyIn = ({ headers }: Asked): string => String(headers["authorization"]).replace("Bearer ", "");

describe("what doctor asks of Stripe", () => {
  it("may read what Stripe lists, and what Stripe says it has not", async () => {
    const examination = await start(({ path }) => (path.includes("ctoken_") ? missing : list()));
    expect(await examination.mayRead("Disputes")).toEqual({ ok: true, value: true });
    expect(await examination.mayRead("ConfirmationTokens")).toEqual({ ok: true, value: true });
    expect(stripe.asked.map(({ method }) => method)).toEqual(["GET", "GET"]);
  });

  it("may not read what the key lacks the permission for, and does not know when the key itself is refused", async () => {
    let answer = forbidden;
    const examination = await start(() => answer);
    expect(await examination.mayRead("Reviews")).toEqual({ ok: true, value: false });
    answer = unknownKey;
    expect(await examination.mayRead("Reviews")).toMatchObject({ ok: false, error: { kind: "refused" } });
  });

  it("shows a payment to the publishable key, by its client secret, and believes the answer", async () => {
    const examination = await start((asked) => {
      if (keyIn(asked) === "rk_test_1") return list(intent);
      return keyIn(asked) === "pk_test_ours" ? { status: 200, body: intent } : missing;
    });
    expect(await examination.isOfSameAccount("pk_test_ours")).toEqual({ ok: true, value: true });
    expect(stripe.asked.at(-1)?.path).toBe("/v1/payment_intents/pi_1?client_secret=pi_1_secret_2");
    expect(await examination.isOfSameAccount("pk_test_theirs")).toEqual({ ok: true, value: false });
  });

  it("has nothing to show where there is no payment, or its secret is not told", async () => {
    let payments = list();
    const examination = await start(() => payments);
    expect(await examination.isOfSameAccount("pk_test_1")).toEqual({ ok: true, value: undefined });
    payments = list({ ...intent, client_secret: null });
    expect(await examination.isOfSameAccount("pk_test_1")).toEqual({ ok: true, value: undefined });
  });

  it("counts what was not delivered since then, and reads its own account", async () => {
    const account = { id: "acct_1", object: "account", country: "DE", charges_enabled: false };
    const examination = await start(({ path }) =>
      path.startsWith("/v1/account") ? { status: 200, body: account } : list({ id: "evt_1" }, { id: "evt_2" }),
    );
    expect(await examination.countUndelivered(1000)).toEqual({ ok: true, value: 2 });
    expect(decodeURIComponent(stripe.asked[0]?.path ?? "")).toBe(
      "/v1/events?created[gte]=1000&delivery_success=false&limit=100",
    );
    expect(await examination.account()).toEqual({
      ok: true,
      value: { id: "acct_1", country: "DE", chargesEnabled: false },
    });
  });
});
