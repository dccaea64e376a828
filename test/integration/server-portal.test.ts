import { randomUUID } from "node:crypto";
import { createReplyKey, unseal } from "../../core/sealing.ts";
import { payerOf } from "./support/payer.ts";
import { type Row, rowsIn } from "./support/rows.ts";
import { type SandboxProcess, startSandboxProcess } from "./support/sandbox-process.ts";

let sandbox: SandboxProcess;
let visitor: string;

beforeAll(async () => {
  sandbox = await startSandboxProcess();
  visitor = String((await rowsIn(sandbox).list("contacts"))[0]?.["contactid"]);
}, 120_000);
afterAll(() => sandbox.stop(), 30_000);

jest.setTimeout(60_000);

const key = "sandbox-portal-key";
const post = (body: unknown, token = key) => sandbox.call("POST", "/webhooks/portal", body, token);
const get = (attempt: string, who: string, query = "") =>
  sandbox.call("GET", `/webhooks/portal/${attempt}?visitor=${who}${query}`, undefined, key);

/** What the relay posts for a press of Pay; `differences` spoil it. */
const requestOf = async (order: string, differences: Row & { readonly card?: string } = {}) => {
  const { card, ...rest } = differences;
  const attempt = randomUUID();
  const { tokenFor, profileId } = payerOf(sandbox);
  const replyKey = await createReplyKey();
  const request = {
    attempt,
    profile: await profileId(),
    recordTable: "sample_order",
    recordId: order,
    amount: 40,
    currency: "EUR",
    confirmationToken: await tokenFor(attempt, card),
    replyKey: replyKey.publicKey,
    visitor: { id: visitor },
    ...rest,
  };
  return { request, replyKey, attempt };
};

describe("the relay's attempt", () => {
  it("is carried out and answered in the same call; the visitor is the Payment's customer", async () => {
    const order = await rowsIn(sandbox).order(40);
    const { request, attempt } = await requestOf(order);
    expect(await post(request)).toMatchObject({
      status: 200,
      body: { attempt, state: "succeeded", reference: expect.stringMatching(/^pi_/) },
    });
    expect((await rowsIn(sandbox).payments(order))[0]).toMatchObject({ _cfl_customerid_value: visitor });
  });

  it("tells the address of the receipt to the press that paid, at once and again, and to no other", async () => {
    const order = await rowsIn(sandbox).order(40);
    const [first, second] = [await requestOf(order), await requestOf(order)];
    const receiptUrl = expect.stringMatching(/\/receipts\/ch_/);
    expect((await post(first.request)).body).toMatchObject({ state: "succeeded", receiptUrl });
    expect((await get(first.attempt, visitor)).body).toMatchObject({ state: "succeeded", receiptUrl });
    expect((await post(second.request)).body).toEqual({
      ...{ attempt: second.attempt, state: "succeeded" },
      reference: expect.stringMatching(/^pi_/),
    });
  });

  it("is answered the same when it is repeated, and charged once", async () => {
    const order = await rowsIn(sandbox).order(40);
    const { request } = await requestOf(order);
    const answers = [await post(request), await post(request)];
    expect(answers[1]?.body["reference"]).toBe(answers[0]?.body["reference"]);
    expect(await rowsIn(sandbox).payments(order)).toHaveLength(1);
  });

  it("is declined in words, in the same call", async () => {
    const { request } = await requestOf(await rowsIn(sandbox).order(40), { card: "4000000000000002" });
    expect(await post(request)).toMatchObject({
      status: 200,
      body: { state: "declined", reasonCode: expect.any(String), message: expect.stringMatching(/\./) },
    });
  });

  it("is refused with 409 and a sentence when the amount changed", async () => {
    const { request } = await requestOf(await rowsIn(sandbox).order(40), { amount: 4 });
    expect(await post(request)).toMatchObject({
      status: 409,
      body: { state: "rejected", reason: "rejected_amount_changed", message: expect.stringMatching(/\./) },
    });
  });

  it("goes on when the visitor comes back from the bank, sealed to the page that asks now", async () => {
    const { request, attempt, replyKey } = await requestOf(await rowsIn(sandbox).order(40), {
      card: "4000002760003184",
    });
    const first = await post(request);
    expect(first.body["state"]).toBe("requires_action");
    const reloaded = await createReplyKey();
    const again = await get(attempt, visitor, `&replyKey=${reloaded.publicKey}`);
    expect(await unseal(replyKey.privateKey, String(again.body["reply"]))).toBeUndefined();
    const reply = await unseal(reloaded.privateKey, String(again.body["reply"]));
    const { clientSecret } = JSON.parse(reply ?? "{}") as { clientSecret: string };
    await payerOf(sandbox).authenticate(clientSecret, "succeed");
    expect((await get(attempt, visitor)).body["state"]).toBe("succeeded");
  });

  it("belongs to its visitor alone", async () => {
    const { request, attempt } = await requestOf(await rowsIn(sandbox).order(40));
    await post(request);
    expect(await get(attempt, randomUUID())).toMatchObject({ status: 409, body: { reason: "other_visitor" } });
    expect((await get(attempt, "")).status).toBe(409);
  });

  it("is never carried out once a page was told that it is unknown", async () => {
    const order = await rowsIn(sandbox).order(40);
    const { request, attempt } = await requestOf(order);
    expect((await get(attempt, visitor)).status).toBe(404);
    expect((await post(request)).status).toBe(404);
    expect((await get(attempt, visitor)).status).toBe(404);
    expect(await rowsIn(sandbox).payments(order)).toEqual([]);
  });
});

describe("the portal's address", () => {
  it("answers 401 without the key", async () => {
    const { request } = await requestOf(await rowsIn(sandbox).order(40));
    expect((await post(request, "guessed")).status).toBe(401);
    expect((await sandbox.call("GET", `/webhooks/portal/${randomUUID()}`)).status).toBe(401);
  });

  it.each([
    ["attempt", { attempt: "1" }],
    ["amount", { amount: "40" }],
    ["recordTable", { recordTable: "orders; drop" }],
    ["replyKey", { replyKey: "AAAA" }],
    ["confirmationToken", { confirmationToken: "tok_1" }],
  ])("answers 400 and names %s when that is malformed", async (field, spoilt) => {
    const { request } = await requestOf(await rowsIn(sandbox).order(40), spoilt);
    const visitorOfItsOwn = { id: randomUUID() };
    expect(await post({ ...request, visitor: visitorOfItsOwn })).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining(field) },
    });
  });

  it("answers 429 in words to a visitor who presses without end", async () => {
    const restless = { visitor: { id: randomUUID() } };
    const answers = await Promise.all(Array.from({ length: 40 }, () => post(restless)));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBe(10);
    expect(refused[0]?.body).toEqual({
      error: "Too many attempts in a short time. You have not been charged. Wait a minute, then try again.",
      reason: "too_many_requests",
    });
  });

  it("says nothing of money to a visitor who looks without end, since the attempt may be paid", async () => {
    const [attempt, who] = [randomUUID(), randomUUID()];
    const answers = await Promise.all(Array.from({ length: 250 }, () => get(attempt, who)));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(10);
    expect(refused[0]?.body).toEqual({ error: expect.not.stringMatching(/charged/i) });
  });
});
