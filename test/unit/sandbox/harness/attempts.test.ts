import { attemptStates } from "../../../../core/attempt.ts";
import { tables } from "../../../../core/generated/tables.ts";
import { createReplyKey, unseal } from "../../../../core/sealing.ts";
import { createAttempts } from "../../../../sandbox/harness/attempts.ts";
import { createPayments, type Outcome, type Payments } from "../../../../sandbox/harness/payments.ts";
import { answerWebApi } from "../../../../sandbox/harness/web-api.ts";

const { name: table, columns } = tables.paymentAttempt;
const id = "11111111-2222-4333-8444-555555555555";
const source = "99999999-2222-4333-8444-555555555555";

const paymentsThat = (outcome: Outcome, later: Outcome = outcome): Payments => ({
  pay: () => Promise.resolve(outcome),
  look: () => Promise.resolve(later),
});

const row = (own: object = {}) => ({
  [columns.id]: id,
  [columns.sourceid]: source,
  [columns.amount]: 20,
  [columns.currency]: "EUR",
  [columns.confirmationtoken]: "ctoken_1",
  ...own,
});

const attemptsWith = (payments: Payments) => createAttempts(payments, () => new Date(0));
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("the attempts of the harness", () => {
  it("settle as they are created, and forget their token", async () => {
    const attempts = attemptsWith(paymentsThat({ state: "succeeded", reference: "pi_1" }));
    attempts.create(row());
    await settled();
    expect(attempts.byId(id)).toMatchObject({
      [columns.state]: attemptStates.succeeded,
      [columns.gatewayreference]: "pi_1",
    });
    expect(attempts.byId(id)).not.toHaveProperty(columns.confirmationtoken);
    expect(attempts.bySource(source)).toBe(attempts.byId(id));
  });

  it("seal the client secret for the one browser that pays", async () => {
    const key = await createReplyKey();
    const asking: Outcome = { state: "requires_action", reference: "pi_1", clientSecret: "pi_1_secret_2" };
    const attempts = attemptsWith(paymentsThat(asking, { state: "succeeded", reference: "pi_1" }));
    attempts.create(row({ [columns.replykey]: key.publicKey }));
    while (attempts.byId(id)?.[columns.reply] === undefined) await settled();
    const reply = await unseal(key.privateKey, String(attempts.byId(id)?.[columns.reply]));
    expect(JSON.parse(reply ?? "")).toEqual({ clientSecret: "pi_1_secret_2" });
    await attempts.update(id, { [columns.touchedon]: new Date(0).toISOString() });
    expect(attempts.byId(id)?.[columns.state]).toBe(attemptStates.succeeded);
  });

  it("are in doubt when the gateway does not answer", async () => {
    const broken = { ...paymentsThat({ state: "succeeded" }), pay: () => Promise.reject(new Error("gone")) };
    const attempts = attemptsWith(broken);
    attempts.create(row());
    await settled();
    expect(attempts.byId(id)?.[columns.state]).toBe(attemptStates.checking);
  });
});

describe("the payments of the harness", () => {
  const paying = (body: object, status: number) =>
    createPayments("http://127.0.0.1:1", () => Promise.resolve(Response.json(body, { status }))).pay({
      amount: 20,
      currency: "EUR",
      token: "ctoken_1",
    });

  it("tell a decline in words", async () => {
    const last_payment_error = { code: "card_declined", decline_code: "insufficient_funds" };
    const payment_intent = { id: "pi_1", status: "requires_payment_method", last_payment_error };
    expect(await paying({ error: { ...last_payment_error, payment_intent } }, 402)).toMatchObject({
      state: "declined",
      reference: "pi_1",
      code: "insufficient_funds",
      reason: "insufficient_funds",
    });
  });

  it("refuse an amount that cannot be charged before anybody is asked", async () => {
    const payments = createPayments("http://127.0.0.1:1", () => Promise.reject(new Error("asked")));
    expect(await payments.pay({ amount: 0.001, currency: "EUR", token: "t" })).toMatchObject({ state: "rejected" });
  });
});

describe("the harness's webAPI", () => {
  const attempts = attemptsWith(paymentsThat({ state: "succeeded" }));

  it("has a profile with the sandbox's key", async () => {
    const answer = await answerWebApi(attempts, { method: "retrieveMultipleRecords", table: "cfl_paymentprofile" });
    expect(await answer.json()).toMatchObject({ entities: [{ cfl_publishablekey: "pk_test_sandbox" }] });
  });

  it("finds no attempt that was never made", async () => {
    const options = `?$filter=${columns.id} eq ${id}`;
    const answer = await answerWebApi(attempts, { method: "retrieveMultipleRecords", table, options });
    expect(await answer.json()).toEqual({ entities: [] });
  });

  it("refuses other tables with the platform's kind of error", async () => {
    const answer = await answerWebApi(attempts, { method: "createRecord", table: "account", data: {} });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ message: "The harness does not let createRecord touch account." });
  });
});
