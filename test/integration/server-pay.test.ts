import Stripe from "stripe";
import { reasons } from "../../core/reasons.ts";
import { createReplyKey, unseal } from "../../core/sealing.ts";
import { paymentStatuses } from "../../core/status.ts";
import { payerOf } from "./support/payer.ts";
import { quiet, rowsIn } from "./support/rows.ts";
import { type SandboxProcess, startSandboxProcess } from "./support/sandbox-process.ts";

let sandbox: SandboxProcess;

beforeAll(async () => {
  sandbox = await startSandboxProcess();
}, 120_000);
afterAll(() => sandbox.stop(), 30_000);

jest.setTimeout(60_000);

const stripe = (): Stripe =>
  new Stripe("sk_test_sandbox", { protocol: "http", host: "127.0.0.1", port: new URL(sandbox.origin).port });
const deliver = (pause: boolean) => sandbox.call("PUT", "/_sandbox/stripe/delivery", { pause });
const chargesOf = async (intent: unknown): Promise<Stripe.Charge[]> =>
  (await stripe().charges.list({ payment_intent: String(intent) })).data;

const insufficientFunds = "4000000000009995";
const needsAuthentication = "4000002760003184";

describe("a press of Pay on a form", () => {
  it("makes a Payment that says everything, and clears the token from the attempt", async () => {
    const order = await rowsIn(sandbox).order(20);
    const pressed = await payerOf(sandbox).press(order, { amount: 20 });
    const attempt = await pressed.when("succeeded");
    expect(attempt).toMatchObject({ cfl_confirmationtoken: null, cfl_reply: null, cfl_reason: null });
    await quiet(sandbox);
    const [payment, ...others] = await rowsIn(sandbox).payments(order);
    expect(others).toEqual([]);
    expect(payment).toMatchObject({
      cfl_status: paymentStatuses.succeeded,
      cfl_gatewayreference: attempt["cfl_gatewayreference"],
      cfl_chargereference: expect.stringMatching(/^ch_/),
      cfl_amount: 20,
      cfl_amountcaptured: 20,
      cfl_paymentmethodlabel: expect.stringContaining("4242"),
      cfl_paidon: expect.any(String),
      cfl_attemptcount: 1,
      cfl_receiptemail: "payer@example.com",
      _sample_orderid_value: order,
    });
  });

  it("writes a decline before any webhook, and a better card then pays the same intent", async () => {
    const order = await rowsIn(sandbox).order(21);
    const { press } = payerOf(sandbox);
    await deliver(true);
    const declined = await (await press(order, { amount: 21, card: insufficientFunds })).when("declined");
    expect(declined).toMatchObject({
      cfl_reasoncode: "insufficient_funds",
      cfl_errorcode: "card_declined",
      cfl_reason: reasons.insufficient_funds,
      cfl_reasonmessage: expect.stringMatching(/\w+ .*\./),
    });
    const [failed] = await rowsIn(sandbox).payments(order);
    expect(failed).toMatchObject({
      cfl_status: paymentStatuses.failed,
      cfl_reasoncode: "insufficient_funds",
      cfl_errorcode: "card_declined",
      cfl_reason: reasons.insufficient_funds,
      cfl_attemptcount: 1,
    });
    await (await press(order, { amount: 21 })).when("succeeded");
    await deliver(false);
    await quiet(sandbox);
    const rows = await rowsIn(sandbox).payments(order);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      cfl_status: paymentStatuses.succeeded,
      cfl_gatewayreference: failed?.["cfl_gatewayreference"],
      cfl_reasoncode: null,
      cfl_errorcode: null,
      cfl_reason: null,
      cfl_attemptcount: 2,
    });
  });

  it("is refused with 'already paid' as its answer when the row was paid before: nothing is charged twice", async () => {
    const order = await rowsIn(sandbox).order(22);
    const { press } = payerOf(sandbox);
    const first = await (await press(order, { amount: 22 })).when("succeeded");
    const second = await (await press(order, { amount: 22 })).when("succeeded");
    expect(second["cfl_gatewayreference"]).toBe(first["cfl_gatewayreference"]);
    expect(await chargesOf(first["cfl_gatewayreference"])).toHaveLength(1);
  });

  it("makes one Payment and one charge from two tabs at the same moment", async () => {
    const order = await rowsIn(sandbox).order(23);
    const { press } = payerOf(sandbox);
    const tabs = await Promise.all([press(order, { amount: 23 }), press(order, { amount: 23 })]);
    await Promise.all(tabs.map((tab) => tab.when("succeeded")));
    await quiet(sandbox);
    const rows = await rowsIn(sandbox).payments(order);
    expect(rows).toHaveLength(1);
    const succeeded = (await chargesOf(rows[0]?.["cfl_gatewayreference"])).filter(({ paid }) => paid);
    expect(succeeded).toHaveLength(1);
  });

  it.each([
    ["yen", "JPY", 2500, 2500],
    ["three-decimal dinar", "KWD", 12.34, 12340],
    ["krona", "SEK", 399, 39900],
  ])("charges exactly what was shown in %s", async (_name, currency, amount, minorUnits) => {
    const order = await rowsIn(sandbox).order(amount, currency);
    const row = await (await payerOf(sandbox).press(order, { amount, currency })).when("succeeded");
    const intent = await stripe().paymentIntents.retrieve(String(row["cfl_gatewayreference"]));
    expect(intent).toMatchObject({ amount_received: minorUnits, currency: currency.toLowerCase() });
  });

  it("starts a new generation when the amount changed after a decline", async () => {
    const order = await rowsIn(sandbox).order(24);
    const { press } = payerOf(sandbox);
    await (await press(order, { amount: 24, card: insufficientFunds })).when("declined");
    await sandbox.call("PATCH", `/api/data/v9.2/sample_orders(${order})`, { sample_amount: 30 }, "sandbox-admin");
    await (await press(order, { amount: 30 })).when("succeeded");
    await quiet(sandbox);
    const rows = await rowsIn(sandbox).payments(order);
    expect(rows.map((row) => row["cfl_status"]).sort()).toEqual([paymentStatuses.succeeded, paymentStatuses.canceled]);
  });
});

describe("a card that needs the bank", () => {
  it("answers sealed to the browser, and a touch settles it without any webhook", async () => {
    const order = await rowsIn(sandbox).order(25);
    const { press, authenticate, touch } = payerOf(sandbox);
    await deliver(true);
    const pressed = await press(order, { amount: 25, card: needsAuthentication });
    const row = await pressed.when("requires_action");
    expect(String(row["cfl_reply"])).not.toContain("secret");
    await authenticate(await pressed.opened(row), "succeed");
    await touch(pressed.attempt);
    expect(await pressed.when("succeeded")).toMatchObject({ cfl_reply: null });
    await deliver(false);
    expect((await rowsIn(sandbox).payments(order))[0]).toMatchObject({ cfl_status: paymentStatuses.succeeded });
  });

  it("says why when authentication fails", async () => {
    const order = await rowsIn(sandbox).order(26);
    const { press, authenticate, touch } = payerOf(sandbox);
    const pressed = await press(order, { amount: 26, card: needsAuthentication });
    await authenticate(await pressed.opened(await pressed.when("requires_action")), "fail");
    await touch(pressed.attempt);
    expect(await pressed.when("declined")).toMatchObject({
      cfl_errorcode: "payment_intent_authentication_failure",
      cfl_reason: reasons.authentication_failed,
    });
  });

  it("seals anew for a page that was loaded again", async () => {
    const order = await rowsIn(sandbox).order(27);
    const { press, touch } = payerOf(sandbox);
    const pressed = await press(order, { amount: 27, card: needsAuthentication });
    const secret = await pressed.opened(await pressed.when("requires_action"));
    const reloaded = await createReplyKey();
    await touch(pressed.attempt, { cfl_replykey: reloaded.publicKey });
    await quiet(sandbox);
    const row = await pressed.when("requires_action");
    expect(await unseal(reloaded.privateKey, String(row["cfl_reply"]))).toContain(secret);
  });

  it("follows to the attempt's row when the browser is gone and only the webhook comes", async () => {
    const order = await rowsIn(sandbox).order(28);
    const { press, authenticate } = payerOf(sandbox);
    const pressed = await press(order, { amount: 28, card: needsAuthentication });
    await authenticate(await pressed.opened(await pressed.when("requires_action")), "succeed");
    expect(await pressed.when("succeeded")).toMatchObject({ cfl_reply: null });
  });
});
