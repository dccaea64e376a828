import { choices } from "../../core/generated/tables.ts";
import { type Row, rowsIn } from "./support/rows.ts";
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

describe("an action of staff", () => {
  const authorised = async (amount: number) => staff.paid(amount, { profile: await staff.manualProfile() });
  const { done, rejected } = choices.actionState;

  it("captures a part of what is authorised, once", async () => {
    const payment = await authorised(20);
    expect(payment).toMatchObject({ cfl_status: choices.status.authorized });
    const tooMuch = await staff.act("capture", payment, { cfl_amount: 20.01 });
    expect(tooMuch).toMatchObject({ cfl_state: rejected, cfl_message: "Only €20.00 of this payment is authorised." });
    const captured = await staff.act("capture", payment, { cfl_amount: 15 });
    expect(captured).toMatchObject({ cfl_state: done, cfl_message: "€15.00 was captured." });
    expect(await staff.payment(payment)).toMatchObject({
      cfl_status: choices.status.succeeded,
      cfl_amountcaptured: 15,
    });
    const again = await staff.act("capture", payment);
    expect(again).toMatchObject({
      cfl_state: rejected,
      cfl_message: "This payment has been captured already (€15.00).",
    });
  });

  it("captures all when no amount is named", async () => {
    const payment = await authorised(30);
    await staff.act("capture", payment);
    expect(await staff.payment(payment)).toMatchObject({ cfl_amountcaptured: 30 });
  });

  it("gives an authorisation up, after which nothing can be captured or refunded", async () => {
    const payment = await authorised(20);
    expect(await staff.refund(payment)).toMatchObject({ cfl_message: expect.stringContaining("Cancel it instead") });
    expect(await staff.act("cancel", payment)).toMatchObject({
      cfl_state: done,
      cfl_message: expect.stringContaining("€20.00 was given up"),
    });
    expect(await staff.payment(payment)).toMatchObject({
      cfl_status: choices.status.canceled,
      cfl_reasoncode: "requested_by_customer",
    });
    expect(await staff.act("capture", payment)).toMatchObject({
      cfl_state: rejected,
      cfl_message: expect.stringContaining("was canceled"),
    });
    expect(await staff.act("cancel", payment)).toMatchObject({
      cfl_state: rejected,
      cfl_message: "This payment was canceled already.",
    });
    expect(await staff.refund(payment)).toMatchObject({ cfl_message: expect.stringContaining("nothing was captured") });
  });

  it("gives up a payment that waits for its payer, and the payer's attempt follows", async () => {
    const payment = await staff.paid(20, { card: cards.threeDSecure });
    expect(await staff.act("cancel", payment)).toMatchObject({ cfl_state: done });
    const [attempt] = await rowsIn(sandbox).list(
      "cfl_paymentattempts",
      `cfl_sourceid eq '${String(payment["cfl_sourceid"])}'`,
    );
    expect(attempt).toMatchObject({ cfl_state: choices.attemptState.declined });
  });

  it("cancels nothing that has succeeded", async () => {
    const payment = await staff.paid(20);
    expect(await staff.act("cancel", payment)).toMatchObject({
      cfl_state: rejected,
      cfl_message: expect.stringContaining("Refund it instead"),
    });
    expect(await staff.payment(payment)).toMatchObject({ cfl_status: choices.status.succeeded });
  });

  it("takes the state from the gateway", async () => {
    expect(await staff.act("sync", await staff.paid(20))).toMatchObject({
      cfl_state: done,
      cfl_message: "Read from Stripe: succeeded.",
    });
  });

  it("without a payment is refused", async () => {
    const row = await staff.ended(await staff.askAction("capture"));
    expect(row).toMatchObject({ cfl_state: rejected, cfl_message: expect.stringContaining("No payment is named") });
  });
});

describe("an event", () => {
  const { applied, dead_letter, replay } = choices.eventState;
  const eventOf = async (payment: Row): Promise<Row> => {
    const filter = `_cfl_paymentid_value eq ${String(payment["cfl_paymentid"])} and cfl_type eq 'payment_intent.succeeded'`;
    const found = await eventually(
      () => rowsIn(sandbox).list("cfl_gatewayevents", filter),
      (rows) => rows.length === 1,
    );
    return found[0] ?? {};
  };
  const change = (event: Row, values: Row) =>
    sandbox.call(
      "PATCH",
      `/api/data/v9.2/cfl_gatewayevents(${String(event["cfl_gatewayeventid"])})`,
      values,
      "sandbox-admin",
    );
  const again = (event: Row) =>
    eventually(
      async () =>
        (await rowsIn(sandbox).list("cfl_gatewayevents", `cfl_eventid eq '${String(event["cfl_eventid"])}'`))[0],
      (row) => row?.["cfl_state"] === applied,
    );

  it("is applied again when an administrator sets its row so", async () => {
    const event = await eventOf(await staff.paid(20));
    await change(event, { cfl_state: replay, cfl_error: "something" });
    expect(await again(event)).toMatchObject({ cfl_error: null });
  });

  it("is applied again when staff ask for it by an action", async () => {
    const event = await eventOf(await staff.paid(20));
    await change(event, { cfl_state: dead_letter, cfl_error: "something" });
    const lookup = { "cfl_gatewayeventid@odata.bind": `/cfl_gatewayevents(${String(event["cfl_gatewayeventid"])})` };
    expect(await staff.ended(await staff.askAction("replay", lookup))).toMatchObject({
      cfl_state: choices.actionState.done,
    });
    expect(await again(event)).toMatchObject({ cfl_error: null });
  });

  it("that Stripe does not know says so on its row", async () => {
    const made = await rowsIn(sandbox).create("cfl_gatewayevents", {
      cfl_eventid: "evt_forgotten",
      cfl_state: dead_letter,
    });
    await change(made, { cfl_state: replay });
    const found = await eventually(
      async () => (await rowsIn(sandbox).list("cfl_gatewayevents", "cfl_eventid eq 'evt_forgotten'"))[0],
      (row) => row?.["cfl_state"] === dead_letter,
    );
    expect(found).toMatchObject({ cfl_error: expect.stringContaining("30 days") });
  });
});
