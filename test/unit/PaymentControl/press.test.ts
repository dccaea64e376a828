/** @jest-environment node */
import { seal } from "../../../core/sealing.ts";
import { err } from "../../../core/result.ts";
import { createBench } from "./support/desk.ts";
import { makeDeferred } from "./support/make-deferred.ts";
import { settle, until } from "./support/settle.ts";
import type { Submission } from "../../../PaymentControl/stripe/payment-frame.ts";

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
