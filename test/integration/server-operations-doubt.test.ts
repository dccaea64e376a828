import { randomUUID } from "node:crypto";
import { choices } from "../../core/generated/tables.ts";
import { err } from "../../core/result.ts";
import type { Command } from "../../server/use-cases/operate/inbox-items.ts";
import type { OperatePorts } from "../../server/use-cases/operate/ports.ts";
import { createOperateBench, type OperateBench } from "./support/operate-bench.ts";
import { type Row, rowsIn } from "./support/rows.ts";
import { eventually } from "./support/sandbox-process.ts";
import { staffOf } from "./support/staff.ts";

let bench: OperateBench;
let staff: ReturnType<typeof staffOf>;

beforeAll(async () => {
  bench = await createOperateBench();
  staff = staffOf(bench.sandbox);
}, 120_000);
afterAll(() => bench.close(), 30_000);

jest.setTimeout(60_000);

const crash = () => Promise.reject(new Error("power cut"));
const paymentId = (payment: Row) => String(payment["cfl_paymentid"]);

const refund = async (payment: Row, values: Row = {}): Promise<Command> => ({
  kind: "refund",
  row: await staff.askRefund(payment, values),
  payment: paymentId(payment),
});

const action = async (kind: "capture" | "cancel", payment: Row, values: Row = {}): Promise<Command> => ({
  kind: "action",
  row: await staff.askAction(kind, values, payment),
  payment: paymentId(payment),
});

const refunded = async (payment: Row): Promise<readonly unknown[]> => {
  const path = `/v1/refunds?payment_intent=${String(payment["cfl_gatewayreference"])}`;
  const { body } = await bench.sandbox.call("GET", path, undefined, "sk_test_sandbox");
  return (body["data"] as readonly Row[]).map(({ amount }) => amount);
};

/** One refund at Stripe, one row, and both say so. */
const expectRefundedOnce = async (payment: Row, command: Command, amount: number): Promise<void> => {
  expect(await refunded(payment)).toEqual([amount * 100]);
  // The gateway's event may bring the state before the command has its answer.
  const answered = await eventually(
    () => staff.refundRow(command.row),
    ({ cfl_message: message }) => typeof message === "string",
  );
  expect(answered).toMatchObject({
    cfl_state: choices.refundState.succeeded,
    cfl_amount: amount,
    cfl_message: expect.stringContaining("accepted"),
  });
  const filter = `_cfl_paymentid_value eq ${paymentId(payment)}`;
  expect(await rowsIn(bench.sandbox).list("cfl_refunds", filter)).toHaveLength(1);
  expect(await staff.payment(payment)).toMatchObject({ cfl_amountrefunded: amount });
};

/** Dies after Stripe has answered, before anything of it is written. */
const diesBeforeWriting = () => ({ ledger: { refetch: crash } });

describe("a refund after a crash", () => {
  it("before the call is carried out", async () => {
    const payment = await bench.paid(20);
    const command = await refund(payment, { cfl_amount: 5 });
    const dies = ({ gateway }: OperatePorts) => ({ gateway: { ...gateway, createRefund: crash } });
    await expect(bench.handle(command, bench.operator(dies))).rejects.toThrow("power cut");
    await bench.finish(command, bench.operator());
    await expectRefundedOnce(payment, command, 5);
  });

  it.each([
    ["of a part", 5],
    ["of all there is, which is then no more", undefined],
  ])("after the call, before the write, %s: the same refund is found by its metadata", async (_what, amount) => {
    const payment = await bench.paid(20);
    const command = await refund(payment, amount === undefined ? {} : { cfl_amount: amount });
    await expect(bench.handle(command, bench.operator(diesBeforeWriting))).rejects.toThrow("power cut");
    // Stripe forgets keys after a day: only the metadata can tell.
    await bench.sandbox.call("POST", "/_sandbox/clock", { advanceSeconds: 25 * 3600 });
    await bench.finish(command, bench.operator());
    await expectRefundedOnce(payment, command, amount ?? 20);
  });

  it("after the row was written is done, and a repetition changes nothing", async () => {
    const payment = await bench.paid(20);
    const command = await refund(payment, { cfl_amount: 6 });
    await bench.finish(command, bench.operator());
    await bench.finish(command, bench.operator());
    await expectRefundedOnce(payment, command, 6);
  });
});

describe("a refund whose answer gets lost", () => {
  it.each(["stripe", "dataverse"])("by %s is made once", async (side) => {
    const payment = await bench.paid(20);
    const command = await refund(payment, { cfl_amount: 7 });
    await bench.sandbox.call("PUT", `/_sandbox/${side}/faults`, { kind: "timeout-after-commit", probability: 0.4 });
    const server = bench.operator();
    for (let tries = 1; tries < 40; tries++) if ((await bench.handle(command, server, tries)).kind === "done") break;
    await bench.sandbox.call("PUT", `/_sandbox/${side}/faults`, { kind: "timeout-after-commit", probability: 0 });
    await bench.finish(command, bench.operator());
    await expectRefundedOnce(payment, command, 7);
  });

  it("is looked for before it is made again, and a replayed answer is never projected", async () => {
    const payment = await bench.paid(20);
    const command = await refund(payment, { cfl_amount: 8 });
    const lost = ({ gateway }: OperatePorts) => ({
      gateway: {
        ...gateway,
        createRefund: async (...call: Parameters<typeof gateway.createRefund>) => {
          await gateway.createRefund(...call);
          return err({ kind: "doubtful", detail: "no answer" } as const);
        },
      },
    });
    expect(await bench.handle(command, bench.operator(lost))).toMatchObject({ kind: "again" });
    const never = ({ gateway }: OperatePorts) => ({ gateway: { ...gateway, createRefund: crash } });
    await bench.finish(command, bench.operator(never));
    await expectRefundedOnce(payment, command, 8);
  });
});

describe("two servers", () => {
  it("that carry out the same refund at once refund once", async () => {
    const payment = await bench.paid(20);
    const command = await refund(payment);
    await Promise.all([bench.finish(command, bench.operator()), bench.finish(command, bench.operator())]);
    await expectRefundedOnce(payment, command, 20);
  });

  it("that carry out two refunds of all at once refund once, and refuse the other in words", async () => {
    const payment = await bench.paid(20);
    const commands = [await refund(payment), await refund(payment)];
    await Promise.all(commands.map((command) => bench.finish(command, bench.operator())));
    expect(await refunded(payment)).toEqual([2000]);
    const rows = await Promise.all(commands.map(({ row }) => staff.refundRow(row)));
    const states = rows.map((row) => row["cfl_state"]).sort();
    expect(states).toEqual([choices.refundState.succeeded, choices.refundState.rejected]);
  });
});

describe("an action after a crash", () => {
  it.each([
    ["capture", { cfl_amount: 15 }, { cfl_status: choices.status.succeeded, cfl_amountcaptured: 15 }],
    ["cancel", {}, { cfl_status: choices.status.canceled }],
  ] as const)("between the %s and its write is taken up, and found done", async (kind, values, end) => {
    const payment = await bench.paid(20, await staff.manualProfile());
    const command = await action(kind, payment, values);
    await expect(bench.handle(command, bench.operator(diesBeforeWriting))).rejects.toThrow("power cut");
    expect(await staff.actionRow(command.row)).toMatchObject({ cfl_state: choices.actionState.working });
    await bench.sandbox.call("POST", "/_sandbox/clock", { advanceSeconds: 25 * 3600 });
    await bench.finish(command, bench.operator());
    expect(await staff.actionRow(command.row)).toMatchObject({ cfl_state: choices.actionState.done });
    expect(await staff.payment(payment)).toMatchObject(end);
  });
});

describe("a command whose row was never committed", () => {
  it("is waited for, then dropped", async () => {
    const command: Command = { kind: "refund", row: randomUUID(), payment: undefined };
    expect(await bench.handle(command, bench.operator())).toMatchObject({ kind: "again" });
    const later = bench.operator(() => ({ clock: () => Date.now() + 121_000 }));
    expect(await bench.handle(command, later)).toEqual({ kind: "done" });
  });
});
