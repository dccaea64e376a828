import { randomUUID } from "node:crypto";
import { choices } from "../../core/generated/tables.ts";
import type { Command } from "../../server/use-cases/operate/inbox-items.ts";
import { createOperateBench, type OperateBench } from "./support/operate-bench.ts";
import { payerOf } from "./support/payer.ts";
import { type Row, rowsIn } from "./support/rows.ts";
import { staffOf } from "./support/staff.ts";

let bench: OperateBench;
let staff: ReturnType<typeof staffOf>;
let administrator: ReturnType<typeof staffOf>;

beforeAll(async () => {
  bench = await createOperateBench();
  staff = staffOf(bench.sandbox);
  administrator = staffOf(bench.sandbox, "sandbox-admin");
}, 120_000);
afterAll(() => bench.close(), 30_000);

jest.setTimeout(60_000);

const environment = async (): Promise<Row> =>
  (await rowsIn(bench.sandbox).list("cfl_serverstatuses", "cfl_name eq 'environment'"))[0] ?? {};

const bind = async (values: Row): Promise<void> => {
  const path = `/api/data/v9.2/cfl_serverstatuses(${String((await environment())["cfl_serverstatusid"])})`;
  await bench.sandbox.call("PATCH", path, values, "sandbox-admin");
};

/** From now on this is a copy: the row still speaks of the environment that it was copied from. */
const becomesACopy = () => bind({ cfl_organizationid: randomUUID(), cfl_boundon: null });

const secondsPass = () => bench.sandbox.call("POST", "/_sandbox/clock", { advanceSeconds: 2 });

const refund = async (payment: Row): Promise<Command> => ({
  kind: "refund",
  row: await staff.askRefund(payment),
  payment: String(payment["cfl_paymentid"]),
});

const action = async (row: Promise<string>): Promise<Command> => ({
  kind: "action",
  row: await row,
  payment: undefined,
});

/** Somebody asks that this environment be confirmed; answers how that ended. */
const confirm = async (by: ReturnType<typeof staffOf>): Promise<Row> => {
  const command = await action(by.askAction("confirm_environment"));
  await bench.finish(command, bench.operator());
  return staff.actionRow(command.row);
};

const refundsAt = async (payment: Row): Promise<number> => {
  const path = `/v1/refunds?payment_intent=${String(payment["cfl_gatewayreference"])}`;
  const { body } = await bench.sandbox.call("GET", path, undefined, "sk_test_sandbox");
  return (body["data"] as readonly Row[]).length;
};

const copied = expect.stringContaining("This environment is a copy of another one");
const { done, rejected } = choices.actionState;

afterEach(async () => {
  await secondsPass();
  await confirm(administrator);
  await secondsPass();
});

it("an environment is bound to its organisation by set-up", async () => {
  const organization = (await rowsIn(bench.sandbox).list("organizations"))[0]?.["organizationid"];
  expect(await environment()).toMatchObject({ cfl_organizationid: organization });
});

describe("in a copied environment", () => {
  it("refunds, captures, cancellations and payments are refused in words, and nothing moves at Stripe", async () => {
    const paid = await bench.paid(20);
    const authorised = await bench.paid(30, await staff.manualProfile());
    const order = await rowsIn(bench.sandbox).order(40);
    const { attempt } = await payerOf(bench.sandbox).press(order, { amount: 40 });
    await becomesACopy();
    const commands = [
      await refund(paid),
      await action(staff.askAction("capture", {}, authorised)),
      await action(staff.askAction("cancel", {}, authorised)),
    ] as const;
    for (const command of commands) await bench.finish(command, bench.operator());
    await bench.pay.finish(attempt, order, bench.pay.server());

    expect(await staff.refundRow(commands[0].row)).toMatchObject({
      cfl_state: choices.refundState.rejected,
      cfl_message: copied,
    });
    expect(await staff.actionRow(commands[1].row)).toMatchObject({ cfl_state: rejected, cfl_message: copied });
    expect(await staff.actionRow(commands[2].row)).toMatchObject({ cfl_state: rejected, cfl_message: copied });
    const [row] = await rowsIn(bench.sandbox).list("cfl_paymentattempts", `cfl_paymentattemptid eq ${attempt}`);
    expect(row).toMatchObject({ cfl_reasoncode: "environment_copy", cfl_reasonmessage: copied });
    expect(await rowsIn(bench.sandbox).payments(order)).toHaveLength(0);
    expect(await refundsAt(paid)).toBe(0);
    expect(await staff.payment(authorised)).toMatchObject({ cfl_status: choices.status.authorized });
  });

  it("staff may not confirm it", async () => {
    const payment = await bench.paid(20);
    await becomesACopy();
    expect(await confirm(staff)).toMatchObject({
      cfl_state: rejected,
      cfl_message: expect.stringContaining("Counterfoil Administrator"),
    });
    const still = await refund(payment);
    await bench.finish(still, bench.operator());
    expect(await staff.refundRow(still.row)).toMatchObject({ cfl_message: copied });
  });

  it("a wish to confirm that came along with the copy is refused", async () => {
    await becomesACopy();
    const command = await action(administrator.askAction("confirm_environment"));
    const later = Date.parse(String((await staff.actionRow(command.row))["createdon"])) + 16 * 60_000;
    await bench.finish(
      command,
      bench.operator(() => ({ clock: () => later })),
    );
    expect(await staff.actionRow(command.row)).toMatchObject({
      cfl_state: rejected,
      cfl_message: expect.stringContaining("too long ago"),
    });
  });

  it("money moves again once an administrator has confirmed it, yet not for what was asked for before", async () => {
    const payment = await bench.paid(20);
    const before = await refund(payment);
    await becomesACopy();
    await secondsPass();
    expect(await confirm(administrator)).toMatchObject({ cfl_state: done });
    await bench.finish(before, bench.operator());
    expect(await staff.refundRow(before.row)).toMatchObject({
      cfl_state: choices.refundState.rejected,
      cfl_message: expect.stringContaining("before the environment was confirmed"),
    });
    expect(await refundsAt(payment)).toBe(0);
    await secondsPass();
    const after = await refund(payment);
    await bench.finish(after, bench.operator());
    expect(await staff.refundRow(after.row)).toMatchObject({ cfl_state: choices.refundState.succeeded });
  });
});

it("a payment that was begun in the other mode is not charged with these keys", async () => {
  const order = await rowsIn(bench.sandbox).order(50);
  const payer = payerOf(bench.sandbox);
  const first = await payer.press(order, { amount: 50, card: "4000000000000002" });
  await bench.pay.finish(first.attempt, order, bench.pay.server());
  const [payment] = await rowsIn(bench.sandbox).payments(order);
  const path = `/api/data/v9.2/cfl_payments(${String(payment?.["cfl_paymentid"])})`;
  await bench.sandbox.call("PATCH", path, { cfl_livemode: true }, "sandbox-admin");
  const second = await payer.press(order, { amount: 50 });
  await bench.pay.finish(second.attempt, order, bench.pay.server());
  const [row] = await rowsIn(bench.sandbox).list("cfl_paymentattempts", `cfl_paymentattemptid eq ${second.attempt}`);
  expect(row).toMatchObject({ cfl_reasoncode: "mode_mismatch" });
});
