/** @jest-environment node */
import { seal } from "../../../core/sealing.ts";
import { err } from "../../../core/result.ts";
import type { AttemptAnswer } from "../../../core/attempt.ts";
import type { Look } from "../../../PaymentControl/dataverse/payment-host.ts";
import { createBench } from "./support/desk.ts";
import { makeDeferred } from "./support/make-deferred.ts";
import { settle, until } from "./support/settle.ts";
import type { Submission } from "../../../PaymentControl/stripe/payment-frame.ts";

const saying =
  (answer: Omit<AttemptAnswer, "attempt">) =>
  (asked: { attempt: string }): Look => ({
    kind: "answer",
    answer: { attempt: asked.attempt, ...answer },
  });

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

it("hands over what the payer was shown, with a token that bears the attempt's GUID", async () => {
  const bench = createBench();
  const session = await bench.open();
  session.pay();
  await until(() => bench.host.handed.length > 0);
  const [request] = bench.host.handed;
  expect(request).toMatchObject({
    recordTable: "sample_order",
    amount: 20,
    currency: "EUR",
    confirmationToken: `ctoken_${request?.attempt}`,
  });
  expect(request?.replyKey).toMatch(/^[\w-]{80,}$/);
});

it("says that staff pay for somebody on the telephone, where the maker's form is for that, and not otherwise", async () => {
  for (const telephone of [true, false]) {
    const bench = createBench();
    const session = await bench.open({ telephone });
    session.pay();
    await until(() => bench.host.handed.length > 0);
    expect(bench.host.handed[0]?.telephone ?? false).toBe(telephone);
  }
});

it("presses of Pay while one is under way change nothing", async () => {
  const bench = createBench();
  const submission = makeDeferred<Submission>();
  bench.frames.script.submit = () => submission.promise;
  const session = await bench.open();
  session.pay();
  session.pay();
  session.pay();
  submission.resolve({ kind: "complete" });
  await until(() => bench.host.handed.length > 0);
  session.pay();
  await settle();
  expect(bench.frames.current.calls.filter((call) => call === "submit")).toHaveLength(1);
  expect(bench.host.handed).toHaveLength(1);
});

it("a press before Stripe has drawn its fields does nothing, from the button or from a wallet", async () => {
  const bench = createBench();
  bench.frames.script.drawsAtOnce = false;
  bench.frames.script.takeBankStep = () => Promise.resolve({ kind: "elsewhere" });
  bench.host.script.standing = { kind: "unfinished", answer: { attempt: "1", state: "requires_action" } };
  bench.host.script.looks = [
    async ({ wish }) => {
      const reply = await seal(wish.replyKey ?? "", JSON.stringify({ clientSecret: "pi_1_secret_2" }));
      return { kind: "answer", answer: { attempt: "1", state: "requires_action", reply } };
    },
  ];
  const session = await bench.open();
  await bench.reach("ready");
  session.pay();
  const failed = jest.fn();
  bench.frames.current.request.onExpress({ ...bench.frames.current, failed });
  await settle();
  expect(failed).toHaveBeenCalledTimes(1);
  expect(bench.frames.current.calls).not.toContain("submit");
});

it("submits the fields in the very press, so that a wallet may open", async () => {
  const bench = createBench();
  const session = await bench.open();
  session.pay();
  expect(bench.frames.current.calls.at(-1)).toBe("submit");
});

it("goes back to ready when Stripe's fields say that something is missing", async () => {
  const bench = createBench();
  bench.frames.script.submit = () => Promise.resolve({ kind: "incomplete" });
  const session = await bench.open();
  session.pay();
  await settle();
  expect(bench.state.kind).toBe("ready");
  expect(bench.host.handed).toHaveLength(0);
});

it("repeats Stripe's sentence when no token could be made", async () => {
  const bench = createBench();
  bench.frames.script.createToken = () => Promise.resolve(err("Your card number is wrong."));
  const session = await bench.open();
  session.pay();
  await settle();
  expect(bench.state).toEqual({ kind: "declined", why: { kind: "said", sentence: "Your card number is wrong." } });
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
