/** @jest-environment node */
import { saying } from "./support/answers.ts";
import { createBench } from "./support/desk.ts";
import { someInputs } from "./support/inputs.ts";
import { makeDeferred } from "./support/make-deferred.ts";
import { settle, until } from "./support/settle.ts";
import type { HandOver } from "../../../PaymentControl/dataverse/payment-host.ts";

const another = "66666666-6666-4666-8666-666666666666";

describe("when the form changes during a payment", () => {
  it("keeps the screen, and lets nobody press again until it is saved", async () => {
    const bench = createBench();
    const session = await bench.open();
    const handed = makeDeferred<HandOver>();
    bench.host.script.handOver = () => handed.promise;
    session.pay();
    await until(() => bench.host.handed.length === 1);
    session.receive(someInputs({ amount: 25 }));
    expect(bench.state.kind).toBe("paying");
    handed.resolve({ kind: "taken", answer: { attempt: "1", state: "declined", reason: "declined" } });
    await until(() => bench.state.kind !== "paying");
    expect(bench.state.kind).toBe("unsaved-change");
    session.pay();
    await settle();
    expect(bench.host.handed).toHaveLength(1);
  });

  it("goes on when the form is saved meanwhile", async () => {
    const bench = createBench();
    const session = await bench.open();
    bench.host.script.looks = [saying({ state: "working" }), saying({ state: "succeeded" })];
    session.pay();
    session.receive(someInputs());
    await bench.reach("paid");
    expect(bench.shown).toEqual(["loading", "ready", "paying", "paid"]);
    expect(bench.host.described).toBe(1);
  });

  it("opens the next record when the host moves on, and takes up the payment when it comes back", async () => {
    const bench = createBench();
    const session = await bench.open();
    bench.host.script.looks = [saying({ state: "working" })];
    session.pay();
    await until(() => bench.host.asked.length > 0 || (bench.clock.pass(), false));
    session.receive(someInputs({ record: another }));
    await settle();
    expect(bench.state.kind).toBe("ready");
    const attempt = bench.host.handed[0]?.attempt ?? "";
    bench.host.script.standing = { kind: "unfinished", answer: { attempt, state: "working" } };
    bench.host.script.looks = [saying({ state: "succeeded" })];
    session.receive(someInputs());
    await bench.reach("paid");
    expect(bench.shown).toEqual(["loading", "ready", "paying", "loading", "ready", "loading", "checking", "paid"]);
    expect(bench.host.handed).toHaveLength(1);
    expect(bench.told).toHaveLength(1);
  });
});

it("a form that goes away between press and answer sends nothing more and says nothing more", async () => {
  const bench = createBench();
  const session = await bench.open();
  const handed = makeDeferred<HandOver>();
  bench.host.script.handOver = () => handed.promise;
  session.pay();
  await until(() => bench.host.handed.length === 1);
  session.dispose();
  handed.resolve({ kind: "taken", answer: { attempt: "1", state: "succeeded" } });
  await settle();
  expect(bench.host.handed).toHaveLength(1);
  expect(bench.host.asked).toEqual([]);
  expect(bench.told).toEqual([]);
  expect(bench.shown).toEqual(["loading", "ready", "paying"]);
});
