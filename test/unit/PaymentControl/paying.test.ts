/** @jest-environment node */
import { seal } from "../../../core/sealing.ts";
import type { Look } from "../../../PaymentControl/dataverse/payment-host.ts";
import { saying } from "./support/answers.ts";
import { createBench } from "./support/desk.ts";

it("pays: one token, one attempt, a receipt with amount and reference", async () => {
  const bench = createBench();
  bench.host.script.looks = [saying({ state: "working" }), saying({ state: "succeeded", reference: "pi_1" })];
  const session = await bench.open();
  session.pay();
  await bench.reach("paid");
  expect(bench.state).toEqual({
    kind: "paid",
    receipt: { standing: "paid", reference: "pi_1", money: { amount: 2000, currency: "eur" } },
  });
  expect(bench.host.handed).toHaveLength(1);
  expect(bench.shown).toEqual(["loading", "ready", "paying", "paid"]);
});

it("links Stripe's receipt at once where the answer tells its address", async () => {
  const bench = createBench();
  const receiptUrl = "https://pay.stripe.com/receipts/1";
  bench.host.script.looks = [saying({ state: "succeeded", reference: "pi_1", receiptUrl })];
  const session = await bench.open();
  session.pay();
  expect(await bench.reach("paid")).toMatchObject({ receipt: { receiptUrl } });
});

it("keeps the frame over a decline, and a second press is a new attempt with a new token", async () => {
  const bench = createBench();
  bench.host.script.looks = [saying({ state: "declined", reason: "insufficient_funds", message: "No money." })];
  const session = await bench.open();
  session.pay();
  await bench.reach("declined");
  bench.host.script.looks = [saying({ state: "succeeded" })];
  session.pay();
  await bench.reach("paid");
  expect(bench.frames.opened).toHaveLength(1);
  expect(new Set(bench.host.handed.map(({ attempt }) => attempt)).size).toBe(2);
  expect(new Set(bench.host.handed.map(({ confirmationToken }) => confirmationToken)).size).toBe(2);
});

it("shows the bank's step once, then touches the attempt and waits for the server's word", async () => {
  const bench = createBench();
  const askForBank = async (asked: { attempt: string }): Promise<Look> => {
    const reply = await seal(bench.host.handed[0]?.replyKey ?? "", JSON.stringify({ clientSecret: "pi_1_secret_2" }));
    return saying({ state: "requires_action", reply })(asked);
  };
  bench.host.script.looks = [askForBank, askForBank, saying({ state: "succeeded", reference: "pi_1" })];
  const session = await bench.open();
  session.pay();
  await bench.reach("paid");
  expect(bench.frames.current.secrets).toEqual([{ clientSecret: "pi_1_secret_2", resuming: false }]);
  expect(bench.host.asked.map(({ wish }) => wish.touch ?? false)).toEqual([false, true, false]);
  expect(bench.shown).toEqual(["loading", "ready", "paying", "needs-bank", "paying", "paid"]);
});

it("shows a voucher's instructions instead of a receipt", async () => {
  const bench = createBench();
  const instructions = { url: "https://payments.stripe.com/voucher", until: "2026-12-01T10:00:00.000Z" };
  bench.frames.script.takeBankStep = () => Promise.resolve({ kind: "waiting", instructions });
  bench.host.script.looks = [
    async (asked) => {
      const reply = await seal(bench.host.handed[0]?.replyKey ?? "", JSON.stringify({ clientSecret: "pi_1_secret_2" }));
      return saying({ state: "requires_action", reply })(asked);
    },
  ];
  const session = await bench.open();
  session.pay();
  await bench.reach("waiting");
  expect(bench.state).toEqual({ kind: "waiting", instructions });
});

it("says pending while the bank confirms, and paid when it has", async () => {
  const bench = createBench();
  bench.host.script.looks = [
    saying({ state: "processing" }),
    saying({ state: "processing" }),
    saying({ state: "succeeded" }),
  ];
  const session = await bench.open();
  session.pay();
  await bench.reach("paid");
  expect(bench.shown).toEqual(["loading", "ready", "paying", "pending", "paid"]);
});

it.each([
  ["already_paid", "paid"],
  ["waiting", "waiting"],
  ["rejected_row", "rejected"],
] as const)("reads a refusal for %s as %s", async (reason, kind) => {
  const bench = createBench();
  bench.host.script.looks = [saying({ state: "rejected", reason })];
  const session = await bench.open();
  session.pay();
  await bench.reach(kind);
  expect(bench.state.kind).toBe(kind);
});

it("closes the fields once it is paid", async () => {
  const bench = createBench();
  bench.host.script.looks = [saying({ state: "succeeded" })];
  const session = await bench.open();
  const frame = bench.frames.current;
  session.pay();
  await bench.reach("paid");
  expect(frame.calls.at(-1)).toBe("close");
  expect(session.snapshot().form).toBeUndefined();
});
