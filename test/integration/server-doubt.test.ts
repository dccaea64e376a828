import { reasons } from "../../core/reasons.ts";
import { err } from "../../core/result.ts";
import { paymentStatuses } from "../../core/status.ts";
import type { PayPorts } from "../../server/use-cases/pay/ports.ts";
import { createPayBench, type PayBench } from "./support/pay-bench.ts";
import { payerOf } from "./support/payer.ts";
import { rowsIn } from "./support/rows.ts";

let bench: PayBench;

beforeAll(async () => {
  bench = await createPayBench();
}, 120_000);
afterAll(() => bench.close(), 30_000);

jest.setTimeout(60_000);

const crash = () => Promise.reject(new Error("power cut"));

/** Dies after Stripe has answered, before anything of it is written. */
const diesBeforeWriting = ({ ledger }: PayPorts) => ({ ledger: { ...ledger, record: crash, refetch: crash } });

/** Dies before the new intent's reference is on the row. */
const diesBeforeWritingDown = ({ gateway, dataverse }: PayPorts) => {
  let created = false;
  return {
    gateway: {
      ...gateway,
      createIntent: async (...order: Parameters<typeof gateway.createIntent>) => {
        const answer = await gateway.createIntent(...order);
        created = true;
        return answer;
      },
    },
    dataverse: {
      ...dataverse,
      update: (...change: Parameters<typeof dataverse.update>) => (created ? crash() : dataverse.update(...change)),
    },
  };
};

const ordered = async (amount: number, card?: string) => {
  const order = await rowsIn(bench.sandbox).order(amount);
  const { attempt } = await payerOf(bench.sandbox).press(order, { amount, ...(card ? { card } : {}) });
  return { order, attempt };
};

const paid = async (intent: unknown): Promise<number> => {
  const { body } = await bench.sandbox.call(
    "GET",
    `/v1/charges?payment_intent=${String(intent)}`,
    undefined,
    "sk_test_sandbox",
  );
  return (body["data"] as readonly { readonly paid: boolean }[]).filter((charge) => charge.paid).length;
};

const attemptRow = async (attempt: string) =>
  (await rowsIn(bench.sandbox).list("cfl_paymentattempts", `cfl_paymentattemptid eq ${attempt}`))[0];

/** One Payment, one charge, and both rows say so. */
const expectPaidOnce = async (order: string, attempt: string): Promise<void> => {
  const rows = await rowsIn(bench.sandbox).payments(order);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ cfl_status: paymentStatuses.succeeded });
  expect(await paid(rows[0]?.["cfl_gatewayreference"])).toBe(1);
  expect(await attemptRow(attempt)).toMatchObject({
    cfl_state: 413500004,
    cfl_gatewayreference: rows[0]?.["cfl_gatewayreference"],
  });
};

describe("a crash", () => {
  it("between Stripe's answer and our write, then a redelivery: one charge, true rows", async () => {
    const { order, attempt } = await ordered(50);
    await expect(bench.handle(attempt, order, bench.server(diesBeforeWriting))).rejects.toThrow("power cut");
    await bench.finish(attempt, order, bench.server());
    await expectPaidOnce(order, attempt);
  });

  it("in the same place after a decline: the reason is found again", async () => {
    const { order, attempt } = await ordered(51, "4000000000009995");
    await expect(bench.handle(attempt, order, bench.server(diesBeforeWriting))).rejects.toThrow("power cut");
    await bench.finish(attempt, order, bench.server());
    expect((await rowsIn(bench.sandbox).payments(order))[0]).toMatchObject({
      cfl_status: paymentStatuses.failed,
      cfl_reasoncode: "insufficient_funds",
    });
    expect(await attemptRow(attempt)).toMatchObject({ cfl_reason: reasons.insufficient_funds });
  });

  it("before the intent is written down: the same intent is found by its key and pays", async () => {
    const { order, attempt } = await ordered(52);
    await expect(bench.handle(attempt, order, bench.server(diesBeforeWritingDown))).rejects.toThrow("power cut");
    expect((await rowsIn(bench.sandbox).payments(order))[0]).toMatchObject({ cfl_gatewayreference: null });
    await bench.finish(attempt, order, bench.server());
    await expectPaidOnce(order, attempt);
  });

  it("after the charge, and the amount changes before the redelivery: what was paid is not called refused", async () => {
    const { order, attempt } = await ordered(53);
    await expect(bench.handle(attempt, order, bench.server(diesBeforeWriting))).rejects.toThrow("power cut");
    await bench.sandbox.call("PATCH", `/api/data/v9.2/sample_orders(${order})`, { sample_amount: 99 }, "sandbox-admin");
    await bench.finish(attempt, order, bench.server());
    await expectPaidOnce(order, attempt);
  });

  it("before the intent is written down, and the amount changes: the next generation is paid, the other is over", async () => {
    const { order, attempt } = await ordered(54);
    await expect(bench.handle(attempt, order, bench.server(diesBeforeWritingDown))).rejects.toThrow("power cut");
    await bench.sandbox.call("PATCH", `/api/data/v9.2/sample_orders(${order})`, { sample_amount: 55 }, "sandbox-admin");
    await bench.finish(attempt, order, bench.server());
    expect((await attemptRow(attempt))?.["cfl_reason"]).toBe(reasons.rejected_amount_changed);
    const next = await payerOf(bench.sandbox).press(order, { amount: 55 });
    await bench.finish(next.attempt, order, bench.server());
    const rows = await rowsIn(bench.sandbox).payments(order);
    const statuses = rows.map((row) => row["cfl_status"]).sort();
    expect(statuses).toEqual([paymentStatuses.succeeded, paymentStatuses.canceled]);
  });

  it("before the intent is written down, and the profile changes: its key is spoilt, the next generation is paid", async () => {
    const { order, attempt } = await ordered(56);
    await expect(bench.handle(attempt, order, bench.server(diesBeforeWritingDown))).rejects.toThrow("power cut");
    const profile = `/api/data/v9.2/cfl_paymentprofiles(${await payerOf(bench.sandbox).profileId()})`;
    await bench.sandbox.call("PATCH", profile, { cfl_description: "Another description" }, "sandbox-admin");
    await bench.finish(attempt, order, bench.server());
    const rows = await rowsIn(bench.sandbox).payments(order);
    const statuses = rows.map((row) => row["cfl_status"]).sort();
    expect(statuses).toEqual([paymentStatuses.succeeded, paymentStatuses.canceled]);
    expect(await attemptRow(attempt)).toMatchObject({ cfl_state: 413500004 });
  });
});

describe("two servers", () => {
  it("that carry out the same attempt at once charge once", async () => {
    const { order, attempt } = await ordered(60);
    await Promise.all([bench.finish(attempt, order, bench.server()), bench.finish(attempt, order, bench.server())]);
    await expectPaidOnce(order, attempt);
  });

  it("that carry out two attempts on one row at once charge once", async () => {
    const { order, attempt } = await ordered(61);
    const other = await payerOf(bench.sandbox).press(order, { amount: 61 });
    await Promise.all([
      bench.finish(attempt, order, bench.server()),
      bench.finish(other.attempt, order, bench.server()),
    ]);
    await expectPaidOnce(order, attempt);
    await expectPaidOnce(order, other.attempt);
  });
});

describe("answers that get lost", () => {
  it.each(["stripe", "dataverse"])("after %s has done the work do not charge twice", async (side) => {
    const { order, attempt } = await ordered(62);
    await bench.sandbox.call("PUT", `/_sandbox/${side}/faults`, { kind: "timeout-after-commit", probability: 0.4 });
    const server = bench.server();
    for (let tries = 0; tries < 40; tries++) {
      if ((await bench.handle(attempt, order, server)).kind === "done") break;
    }
    await bench.sandbox.call("PUT", `/_sandbox/${side}/faults`, { kind: "timeout-after-commit", probability: 0 });
    await bench.finish(attempt, order, bench.server());
    await expectPaidOnce(order, attempt);
  });
});

describe("an attempt that Stripe cannot decide", () => {
  it("is tried again while it lives, and expires uncharged", async () => {
    const { order, attempt } = await ordered(63);
    const confirmIntent = () => Promise.resolve(err({ kind: "doubtful", detail: "no answer" } as const));
    const lost = ({ gateway }: PayPorts) => ({ gateway: { ...gateway, confirmIntent } });
    expect(await bench.handle(attempt, order, bench.server(lost))).toMatchObject({ kind: "again" });
    const later = bench.server((ports) => ({ ...lost(ports), clock: () => Date.now() + 11 * 60_000 }));
    expect(await bench.handle(attempt, order, later)).toEqual({ kind: "done" });
    expect(await attemptRow(attempt)).toMatchObject({ cfl_state: 413500007, cfl_confirmationtoken: null });
  });
});

describe("too many presses", () => {
  it("end with the intent cancelled", async () => {
    const order = await rowsIn(bench.sandbox).order(64);
    const server = bench.server();
    const press = async (card: string) => {
      const { attempt } = await payerOf(bench.sandbox).press(order, { amount: 64, card });
      await bench.finish(attempt, order, server);
      return attemptRow(attempt);
    };
    for (let count = 0; count < 10; count++) await press("4000000000000002");
    expect(await press("4242424242424242")).toMatchObject({ cfl_reasoncode: "too_many_attempts" });
    expect((await rowsIn(bench.sandbox).payments(order))[0]).toMatchObject({ cfl_status: paymentStatuses.canceled });
  });
});
