import { choices } from "../../core/generated/tables.ts";
import { quiet, type Row, rowsIn } from "./support/rows.ts";
import { eventually, type SandboxProcess, startSandboxProcess } from "./support/sandbox-process.ts";
import { cards, staffOf } from "./support/staff.ts";

let sandbox: SandboxProcess;
let staff: ReturnType<typeof staffOf>;

beforeAll(async () => {
  sandbox = await startSandboxProcess();
  staff = staffOf(sandbox);
}, 120_000);
afterAll(() => sandbox.stop(), 30_000);

jest.setTimeout(60_000);

const refundsAt = async (payment: Row): Promise<readonly Row[]> => {
  const path = `/v1/refunds?payment_intent=${String(payment["cfl_gatewayreference"])}`;
  return (await sandbox.call("GET", path, undefined, "sk_test_sandbox")).body["data"] as readonly Row[];
};

const refundsOf = (payment: Row) =>
  rowsIn(sandbox).list("cfl_refunds", `_cfl_paymentid_value eq ${String(payment["cfl_paymentid"])}`);

describe("a refund that staff ask for", () => {
  it("of all there is goes back at once, into the row that asked", async () => {
    const payment = await staff.paid(20);
    const row = await staff.refund(payment, { cfl_refundreason: choices.refundReason.requested_by_customer });
    const [refund, ...others] = await refundsAt(payment);
    expect(others).toHaveLength(0);
    expect(row).toMatchObject({
      cfl_state: choices.refundState.succeeded,
      cfl_amount: 20,
      cfl_gatewayreference: refund?.["id"],
      cfl_message: "Stripe has accepted a refund of €20.00.",
    });
    expect(refund).toMatchObject({
      amount: 2000,
      reason: "requested_by_customer",
      metadata: { cfl_refund: row["cfl_refundid"] },
    });
    expect(await staff.payment(payment)).toMatchObject({ cfl_status: choices.status.refunded, cfl_amountrefunded: 20 });
    await quiet(sandbox);
    expect(await refundsOf(payment)).toHaveLength(1);
  });

  it("in two parts leaves a row for each, and a third that is too much is refused with what is left", async () => {
    const payment = await staff.paid(20);
    await staff.refund(payment, { cfl_amount: 12.5 });
    expect(await staff.payment(payment)).toMatchObject({
      cfl_status: choices.status.partially_refunded,
      cfl_amountrefunded: 12.5,
    });
    expect(await staff.refund(payment, { cfl_amount: 8 })).toMatchObject({
      cfl_state: choices.refundState.rejected,
      cfl_gatewayreference: null,
      cfl_message: "Only €7.50 of this payment can still be refunded.",
    });
    await staff.refund(payment, { cfl_amount: 7.5 });
    expect(await staff.payment(payment)).toMatchObject({ cfl_status: choices.status.refunded, cfl_amountrefunded: 20 });
    expect(await staff.refund(payment)).toMatchObject({
      cfl_state: choices.refundState.rejected,
      cfl_message: "This payment has been refunded in full already. Nothing is left to refund.",
    });
    expect(await refundsAt(payment)).toHaveLength(2);
  });

  it("in yen counts yen", async () => {
    const payment = await staff.paid(2500, { currency: "JPY" });
    expect(await staff.refund(payment, { cfl_amount: 1000 })).toMatchObject({
      cfl_message: "Stripe has accepted a refund of ¥1,000.",
    });
    expect(await refundsAt(payment)).toMatchObject([{ amount: 1000 }]);
  });

  it.each([
    ["no amount", 0, "The amount must be more than nothing"],
    ["less than nothing", -3, "The amount must be more than nothing"],
  ])("of %s is refused", async (_what, amount, words) => {
    const payment = await staff.paid(20);
    const row = await staff.refund(payment, { cfl_amount: amount });
    expect(row).toMatchObject({ cfl_state: choices.refundState.rejected, cfl_message: expect.stringContaining(words) });
    expect(await refundsAt(payment)).toHaveLength(0);
  });

  it("in another currency than the payment is refused", async () => {
    const payment = await staff.paid(20, { currency: "USD" });
    const euro = (await rowsIn(sandbox).list("transactioncurrencies", "isocurrencycode eq 'EUR'"))[0]?.[
      "transactioncurrencyid"
    ];
    const values = { cfl_amount: 5, "transactioncurrencyid@odata.bind": `/transactioncurrencies(${String(euro)})` };
    expect(await staff.refund(payment, values)).toMatchObject({ cfl_message: expect.stringContaining("with USD") });
  });

  it("of what was never paid is refused", async () => {
    const payment = await staff.paid(20, { card: cards.declined });
    expect(await staff.refund(payment)).toMatchObject({
      cfl_message: "Nothing has been paid, so there is nothing to give back.",
    });
    expect(await staff.payment(payment)).toMatchObject({ cfl_status: choices.status.failed });
  });

  it("of a disputed payment is refused", async () => {
    const payment = await staff.paid(20, { card: cards.disputed });
    await eventually(
      () => staff.payment(payment),
      (row) => row["cfl_status"] === choices.status.disputed,
    );
    expect(await staff.refund(payment)).toMatchObject({ cfl_message: expect.stringContaining("disputed") });
  });

  it("that fails at the bank later says so, and the payment is paid again", async () => {
    const payment = await staff.paid(20, { card: cards.refundFailsLater });
    const id = await staff.askRefund(payment);
    const row = await eventually(
      () => staff.refundRow(id),
      (found) => found["cfl_state"] === choices.refundState.failed,
    );
    expect(row).toMatchObject({ cfl_failurereason: "expired_or_canceled_card" });
    await eventually(
      () => staff.payment(payment),
      (found) => found["cfl_status"] === choices.status.succeeded,
    );
  });
});

describe("a payment made elsewhere in the Stripe account", () => {
  const made = async (metadata: Readonly<Record<string, string>>): Promise<Row> => {
    const response = await fetch(`${sandbox.origin}/v1/payment_intents`, {
      method: "POST",
      headers: { authorization: "Bearer sk_test_sandbox" },
      body: new URLSearchParams({
        ...{ amount: "1500", currency: "eur", confirm: "true", payment_method: "pm_card_visa" },
        "payment_method_types[]": "card",
        ...Object.fromEntries(Object.entries(metadata).map(([name, value]) => [`metadata[${name}]`, value])),
      }),
    });
    const { id } = (await response.json()) as { readonly id: string };
    const found = await eventually(
      () => rowsIn(sandbox).list("cfl_payments", `cfl_paymentkey eq 'stripe:${id}'`),
      ([row]) => row?.["cfl_status"] === choices.status.succeeded,
    );
    return found[0] ?? {};
  };

  it("can be refunded here", async () => {
    const payment = await made({});
    expect(await staff.refund(payment, { cfl_amount: 5 })).toMatchObject({ cfl_state: choices.refundState.succeeded });
  });

  it("by another environment can not: it is changed there alone", async () => {
    const payment = await made({ cfl_organization: "8e6b1b0a-0000-4000-8000-00000000ffff" });
    expect(await staff.refund(payment)).toMatchObject({
      cfl_state: choices.refundState.rejected,
      cfl_message: expect.stringContaining("belongs to another environment"),
    });
    expect(await refundsAt(payment)).toHaveLength(0);
  });
});
