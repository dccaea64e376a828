/** @jest-environment node */
import type { AttemptRequest } from "../../../core/attempt.ts";
import { memoryOfPage } from "../../../PaymentControl/dataverse/page-memory.ts";
import { relayCarrier } from "../../../PaymentControl/dataverse/relay-carrier.ts";
import { hostOfPage, isPortal } from "../../../PaymentControl/dataverse/host-of-page.ts";
import { aDescription } from "./support/fake-host.ts";
import { createFakeWebApi } from "./support/fake-web-api.ts";
import { aRecord } from "./support/inputs.ts";

const attempt = "33333333-3333-4333-8333-333333333333";
const source = { table: "sample_order", record: aRecord };

const aHistory = () => {
  const history = {
    state: null as unknown,
    replaceState: (state: unknown) => {
      history.state = state;
    },
  };
  return history;
};

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

/** A site whose server logic answers what the test says. */
const aSite = (answer: () => unknown, history = aHistory(), address = "https://site.example/pay") => {
  const sent: Sent[] = [];
  const fetch: typeof globalThis.fetch = (url, init = {}) => {
    sent.push({ url: String(url), init });
    const body = answer();
    return body instanceof Error ? Promise.reject(body) : Promise.resolve(Response.json(body));
  };
  const carrier = relayCarrier({
    fetch,
    token: () => Promise.resolve("csrf"),
    memory: memoryOfPage(history, () => address),
  });
  return { sent, carrier, history };
};

const envelope = (data: unknown, success = true) => ({ RequestId: "1", Success: success, Data: JSON.stringify(data) });

const request: AttemptRequest = {
  attempt,
  profile: "11111111-1111-4111-8111-111111111111",
  recordTable: "sample_order",
  recordId: aRecord,
  amount: 20,
  currency: "EUR",
  confirmationToken: "ctoken_1",
  replyKey: "key",
};

it("asks for the visitor's saved methods in one call, and goes without when there is no answer", async () => {
  const question = {
    ...{ session: attempt, profile: request.profile, recordTable: "sample_order", recordId: aRecord },
    replyKey: "key",
  };
  const pause = () => Promise.resolve(true);
  const { sent, carrier } = aSite(() => envelope({ reply: "sealed" }));
  expect(await carrier.session(question, pause)).toBe("sealed");
  expect(sent).toMatchObject([{ init: { method: "POST", body: JSON.stringify(question) } }]);
  expect(await aSite(() => envelope({})).carrier.session(question, pause)).toBeUndefined();
  expect(await aSite(() => new TypeError("offline")).carrier.session(question, pause)).toBeUndefined();
});

it("describes through the site's server logic, with its request token", async () => {
  const profile = { id: "1", name: "Default", publishableKey: "pk_test_sandbox", layout: "accordion" };
  const { sent, carrier } = aSite(() => envelope({ profile, amount: 20, currency: "EUR" }));
  expect(await carrier.describe({ ...source, profile: "Shop" })).toMatchObject({
    value: { profile: { publishableKey: "pk_test_sandbox", layout: "accordion" }, amount: 20, currency: "EUR" },
  });
  expect(sent[0]?.url).toBe(`/_api/serverlogics/counterfoil?recordTable=sample_order&recordId=${aRecord}&profile=Shop`);
  expect(sent[0]?.init.headers).toMatchObject({ __RequestVerificationToken: "csrf" });
});

it("passes the relay's own sentence on", async () => {
  const { carrier } = aSite(() => envelope({ refused: "You may not see it." }, false));
  expect(await carrier.describe(source)).toEqual({
    ok: false,
    error: { kind: "refused", sentence: "You may not see it." },
  });
});

it("names the reason beside the relay's sentence, so that payers read it in their language", async () => {
  const refusal = { refused: "It was not found.", reason: "rejected_row" };
  const { carrier } = aSite(() => envelope(refusal, false));
  const told = { kind: "refused", sentence: "It was not found.", reason: "rejected_row" };
  expect(await carrier.describe(source)).toEqual({ ok: false, error: told });
  expect(await carrier.handOver(request)).toEqual(told);
});

it("is not set up where the relay finds no profile, as on a form", async () => {
  const { carrier } = aSite(() => envelope({ refused: "There is no profile.", missing: "profile" }, false));
  expect(await carrier.describe(source)).toEqual({ ok: false, error: { kind: "not-configured", missing: "profile" } });
});

it.each([
  ["no answer", () => new TypeError("Failed to fetch")],
  ["a page that is no envelope", () => ["<html>"]],
  ["an envelope without data", () => ({ Success: false, Error: "script failed" })],
])("is unreachable on %s", async (_what, answer) => {
  const { carrier } = aSite(answer);
  expect(await carrier.describe(source)).toEqual({ ok: false, error: { kind: "unreachable" } });
  expect(await carrier.look(attempt)).toEqual({ kind: "unreachable" });
  expect(await carrier.handOver(request)).toEqual({ kind: "failed", rolledBack: false });
});

it("posts the attempt as it is and reads the answer of the same call, in either case of the envelope", async () => {
  const { sent, carrier } = aSite(() => ({
    success: true,
    data: JSON.stringify({ attempt, state: "declined", reason: "expired_card", message: "Expired.", odd: 1 }),
  }));
  expect(await carrier.handOver(request)).toEqual({
    kind: "taken",
    answer: { attempt, state: "declined", reason: "expired_card", message: "Expired." },
  });
  expect(JSON.parse(String(sent[0]?.init.body))).toEqual(request);
  expect(sent[0]?.init.method).toBe("POST");
});

it.each([
  ["https://pay.stripe.com/receipts/1", { receiptUrl: "https://pay.stripe.com/receipts/1" }],
  ["javascript:alert(1)", {}],
  [1, {}],
])("passes the address of a receipt on when it is one: %s", async (receiptUrl, passed) => {
  const { carrier } = aSite(() => envelope({ attempt, state: "succeeded", reference: "pi_1", receiptUrl }));
  const answer = { attempt, state: "succeeded", reference: "pi_1", ...passed };
  expect(await carrier.handOver(request)).toEqual({ kind: "taken", answer });
  expect(await carrier.standing(source, aDescription())).toMatchObject({
    receipt: { standing: "paid", reference: "pi_1", ...passed },
  });
});

it("looks by GUID, and sends a new reply key along when it has one", async () => {
  const { sent, carrier } = aSite(() => envelope({ attempt, state: "working" }));
  await carrier.look(attempt, { touch: true, replyKey: "new" });
  expect(sent[0]?.url).toBe(`/_api/serverlogics/counterfoil?attempt=${attempt}&replyKey=new`);
});

it("says absent only when the relay says so", async () => {
  expect(await aSite(() => envelope({ absent: true })).carrier.look(attempt)).toEqual({ kind: "absent" });
});

describe("after a reload", () => {
  it("finds the attempt that this page made, by the state of its history entry", async () => {
    const history = aHistory();
    history.state = { theirs: 1 };
    await aSite(() => envelope({ attempt, state: "working" }), history).carrier.handOver(request);
    expect(history.state).toMatchObject({ theirs: 1 });
    const { carrier } = aSite(() => envelope({ attempt, state: "requires_action" }), history);
    expect(await carrier.standing(source, aDescription())).toEqual({
      kind: "unfinished",
      answer: { attempt, state: "requires_action" },
      money: { amount: 2000, currency: "eur" },
    });
  });

  it("shows the receipt of what was paid", async () => {
    const history = aHistory();
    memoryOfPage(history, () => "https://site.example/pay").remember(`sample_order:${aRecord}`, attempt);
    const { carrier } = aSite(() => envelope({ attempt, state: "succeeded", reference: "pi_1" }), history);
    expect(await carrier.standing(source, aDescription())).toMatchObject({
      kind: "paid",
      receipt: { reference: "pi_1" },
    });
  });

  it("finds the attempt in the address that a bank's redirect led to, and no other record's", async () => {
    const note = encodeURIComponent(`sample_order:${aRecord}:${attempt}`);
    const answer = () => envelope({ attempt, state: "succeeded", reference: "pi_1" });
    const own = aSite(answer, aHistory(), `https://site.example/pay?counterfoil=${note}`);
    expect(await own.carrier.standing(source, aDescription())).toMatchObject({ kind: "paid" });
    const other = aSite(answer, aHistory(), `https://site.example/pay?counterfoil=other_table%3A1%3A${attempt}`);
    expect(await other.carrier.standing(source, aDescription())).toEqual({ kind: "open" });
    expect(other.sent).toEqual([]);
  });

  it("asks nobody when it remembers nothing", async () => {
    const { sent, carrier } = aSite(() => envelope({}));
    expect(await carrier.standing(source, aDescription())).toEqual({ kind: "open" });
    expect(sent).toEqual([]);
  });
});

it("chooses the relay on a portal and rows elsewhere", () => {
  const page = { fetch, history: aHistory(), location: { href: "https://site.example/pay" } };
  const portal = { ...page, shell: { getTokenDeferred: () => Promise.resolve("csrf") } };
  expect(isPortal(portal)).toBe(true);
  expect(isPortal({ ...page, Microsoft: { Dynamic365: { Portal: {} } } })).toBe(true);
  expect(hostOfPage({ page: portal, api: undefined, user: undefined })?.hasForm).toBe(false);
  expect(hostOfPage({ page, api: createFakeWebApi(), user: undefined })?.hasForm).toBe(true);
  expect(hostOfPage({ page, api: undefined, user: undefined })).toBeUndefined();
});
