/** @jest-environment node */
import type { AttemptAnswer } from "../../../core/attempt.ts";
import { ok } from "../../../core/result.ts";
import type { ControlInputs } from "../../../PaymentControl/inputs.ts";
import type { Description, PaymentHost } from "../../../PaymentControl/dataverse/payment-host.ts";
import { createBench } from "./support/desk.ts";
import type { Bench } from "./support/desk.ts";
import { aDescription } from "./support/fake-host.ts";
import { someInputs } from "./support/inputs.ts";
import { makeDeferred } from "./support/make-deferred.ts";
import { settle, until } from "./support/settle.ts";

const another = "66666666-6666-4666-8666-666666666666";

const saying = (answer: Omit<AttemptAnswer, "attempt">) => (asked: { attempt: string }) =>
  ({ kind: "answer", answer: { attempt: asked.attempt, ...answer } }) as const;

const hidden = (change: Partial<ControlInputs> = {}): ControlInputs => someInputs({ ...change, isHidden: true });

const touched = ({ host, frames, clock }: Bench) => ({
  ...{ described: host.described, handed: host.handed.length, asked: host.asked.length },
  ...{ opened: frames.opened.length, warmed: frames.warmed.length, waiting: clock.pending() },
});

const nothing = { described: 0, handed: 0, asked: 0, opened: 0, warmed: 0, waiting: 0 };

describe("a control that is hidden from the start", () => {
  it("asks nobody, loads nothing of Stripe's and waits for nothing", async () => {
    const bench = createBench();
    const session = await bench.open({ isHidden: true });
    for (const amount of [20, 25, 30]) session.receive(hidden({ amount }));
    session.receive(hidden({ record: another }));
    session.wake();
    await settle();
    expect(touched(bench)).toEqual(nothing);
  });

  it("opens at once when it is shown, for the record that the host names by then", async () => {
    const bench = createBench();
    const session = await bench.open({ isHidden: true });
    session.receive(hidden({ record: another }));
    session.receive(someInputs({ record: another }));
    await settle();
    expect(bench.state.kind).toBe("ready");
    session.pay();
    await until(() => bench.host.handed.length === 1);
    expect(bench.host.handed[0]?.recordId).toBe(another);
  });

  it("leaves nothing when it goes away without ever being seen", async () => {
    const bench = createBench();
    const session = await bench.open({ isHidden: true });
    session.dispose();
    session.receive(hidden());
    await settle();
    expect(touched(bench)).toEqual(nothing);
  });
});

it("a control that a form script hides while it opens loads nothing of Stripe's until it is shown", async () => {
  const bench = createBench();
  const described = makeDeferred<Awaited<ReturnType<PaymentHost["describe"]>>>();
  const { describe: usual } = bench.host;
  bench.host.describe = () => described.promise;
  const session = await bench.open();
  session.receive(hidden());
  described.resolve(ok(aDescription()));
  await settle();
  expect(touched(bench)).toEqual(nothing);
  bench.host.describe = usual;
  session.receive(someInputs());
  await settle();
  expect(bench.state.kind).toBe("ready");
});

describe("a form that is hidden after it opened", () => {
  it("keeps its fields and what was typed, and asks nobody anything when it is shown again", async () => {
    const bench = createBench();
    const session = await bench.open();
    for (const inputs of [hidden(), someInputs(), hidden(), someInputs()]) session.receive(inputs);
    await settle();
    expect(bench.state.kind).toBe("ready");
    expect(bench.frames.opened).toHaveLength(1);
    expect(bench.frames.current.calls).toEqual(["mount"]);
    expect(bench.host.described).toBe(1);
  });

  it("lets a payment under way come to its end, also when the page slept meanwhile, and tells makers' scripts", async () => {
    const bench = createBench();
    bench.host.script.looks = [saying({ state: "working" }), saying({ state: "succeeded", reference: "pi_1" })];
    const session = await bench.open();
    session.pay();
    session.receive(hidden());
    session.wake();
    await bench.reach("paid");
    expect(bench.told.map(({ kind }) => kind)).toEqual(["paid"]);
    expect(bench.shown).toEqual(["loading", "ready", "paying", "paid"]);
  });

  it("reads everything anew when it is shown after the page slept", async () => {
    const bench = createBench();
    const session = await bench.open();
    session.receive(hidden());
    bench.host.script.description = ok(aDescription({ amount: 25 }));
    session.wake();
    session.receive(hidden({ amount: 25 }));
    session.receive(someInputs({ amount: 25 }));
    await settle();
    expect(bench.state.kind).toBe("ready");
    expect(bench.session.snapshot().form?.money.amount).toBe(2500);
  });

  it("never pays for the record before, when the host moved on meanwhile", async () => {
    const bench = createBench();
    const session = await bench.open();
    session.receive(hidden({ record: another }));
    session.pay();
    await settle();
    expect(touched(bench)).toMatchObject({ described: 1, handed: 0 });
    expect(bench.state.kind).toBe("loading");
    session.receive(someInputs({ record: another }));
    await settle();
    session.pay();
    await until(() => bench.host.handed.length === 1);
    expect(bench.host.handed[0]?.recordId).toBe(another);
  });

  it("takes over an amount that was changed and saved meanwhile, and asks for it no earlier than it is seen", async () => {
    const bench = createBench();
    const session = await bench.open();
    session.receive(hidden({ amount: 25 }));
    const saved: Description = aDescription({ amount: 25 });
    bench.host.script.description = ok(saved);
    for (let wait = 0; wait < 3; wait += 1) {
      bench.clock.pass();
      await settle();
    }
    expect(bench.state.kind).toBe("unsaved-change");
    expect(bench.host.described).toBe(1);
    session.receive(someInputs({ amount: 25 }));
    await settle();
    expect(bench.state.kind).toBe("ready");
    expect(bench.frames.current.calls).toEqual(["mount", "reprice 2500 eur"]);
  });

  it("leaves nothing behind when it is taken away", async () => {
    const bench = createBench();
    const session = await bench.open();
    session.receive(hidden());
    session.dispose();
    await settle();
    expect(bench.frames.current.calls.at(-1)).toBe("close");
    expect(bench.clock.pending()).toBe(0);
  });
});
