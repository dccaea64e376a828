/** @jest-environment node */
import type { AttemptAnswer } from "../../../core/attempt.ts";
import { ok } from "../../../core/result.ts";
import { seal } from "../../../core/sealing.ts";
import { aDescription } from "./support/fake-host.ts";
import { createBench } from "./support/desk.ts";
import type { Bench } from "./support/desk.ts";
import { someInputs } from "./support/inputs.ts";
import { makeDeferred } from "./support/make-deferred.ts";
import { settle, until } from "./support/settle.ts";
import type { HandOver } from "../../../PaymentControl/dataverse/payment-host.ts";

const saying = (answer: Omit<AttemptAnswer, "attempt">) => (asked: { attempt: string }) =>
  ({ kind: "answer", answer: { attempt: asked.attempt, ...answer } }) as const;

const another = "66666666-6666-4666-8666-666666666666";

const payButRowSays = async (bench: Bench, amount: number): Promise<void> => {
  const session = await bench.open();
  bench.host.script.description = ok(aDescription({ amount }));
  bench.host.script.looks = [saying({ state: "rejected", reason: "rejected_amount_changed" })];
  session.pay();
  await bench.reach("declined");
};

describe("when somebody changes the row's amount before the press", () => {
  it.each([
    ["a form", true],
    ["a portal page", false],
  ])(
    "says so on %s, shows the new amount in the same fields, and takes the next press for it",
    async (_on, hasForm) => {
      const bench = createBench();
      bench.host.script.hasForm = hasForm;
      await payButRowSays(bench, 25);
      expect(bench.state).toMatchObject({ why: { reason: "rejected_amount_changed" } });
      expect(bench.session.snapshot().form?.money).toEqual({ amount: 2500, currency: "eur" });
      expect(bench.frames.opened).toHaveLength(1);
      expect(bench.frames.current.calls).toContain("reprice 2500 eur");
      bench.session.receive(someInputs({ dark: true }));
      bench.host.script.looks = [saying({ state: "succeeded" })];
      bench.session.pay();
      await bench.reach("paid");
      expect(bench.host.handed.map(({ amount }) => amount)).toEqual([20, 25]);
    },
  );

  it("leaves the refusal standing where nothing can be paid any more", async () => {
    const bench = createBench();
    const session = await bench.open();
    bench.host.script.description = ok(aDescription({ amount: 0 }));
    bench.host.script.looks = [saying({ state: "rejected", reason: "rejected_amount_changed" })];
    session.pay();
    await bench.reach("rejected");
    expect(bench.state).toMatchObject({ why: { reason: "rejected_amount_changed" } });
  });

  it("asks to save when the next record's form says by chance what this one's said", async () => {
    const bench = createBench();
    await payButRowSays(bench, 25);
    bench.session.receive(someInputs({ record: another }));
    await settle();
    expect(bench.state.kind).toBe("unsaved-change");
  });

  it("still asks to save when the form's own amount is changed afterwards", async () => {
    const bench = createBench();
    await payButRowSays(bench, 25);
    bench.session.receive(someInputs({ amount: 30 }));
    expect(bench.state.kind).toBe("unsaved-change");
  });
});

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

it("asks the row no more than one time at once while a change waits to be saved, and hears the last word", async () => {
  const bench = createBench();
  await bench.open({ amount: 25 });
  const before = bench.host.described;
  for (let update = 0; update < 100; update += 1) bench.session.receive(someInputs({ amount: 25 }));
  await settle();
  expect(bench.host.described - before).toBe(2);
});

describe("on a read-only form", () => {
  it("offers no payment and loads nothing of Stripe's", async () => {
    const bench = createBench();
    await bench.open({ isDisabled: true });
    expect(bench.state.kind).toBe("read-only");
    expect(bench.frames.opened).toHaveLength(0);
    expect(bench.frames.warmed).toEqual([]);
  });

  it("still shows the receipt of what was paid", async () => {
    const bench = createBench();
    bench.host.script.standing = { kind: "paid", receipt: { standing: "paid" } };
    await bench.open({ isDisabled: true });
    expect(bench.state.kind).toBe("paid");
  });

  it("takes the fields out of sight when it becomes so, and brings the same ones back", async () => {
    const bench = createBench();
    const session = await bench.open();
    session.receive(someInputs({ isDisabled: true }));
    expect(bench.state.kind).toBe("read-only");
    session.pay();
    session.receive(someInputs());
    await settle();
    expect(bench.state.kind).toBe("ready");
    expect(bench.frames.opened).toHaveLength(1);
    expect(bench.host.handed).toHaveLength(0);
  });

  it("lets a payment that is under way come to its end", async () => {
    const bench = createBench();
    const session = await bench.open();
    bench.host.script.looks = [saying({ state: "succeeded" })];
    session.pay();
    session.receive(someInputs({ isDisabled: true }));
    await bench.reach("paid");
    expect(bench.state.kind).toBe("paid");
  });

  it("pays on portals, whose pages to pay on are read-only as a rule", async () => {
    const bench = createBench();
    bench.host.script.hasForm = false;
    await bench.open({ isDisabled: true });
    expect(bench.state.kind).toBe("ready");
  });
});

describe("when the browser brings back a page that slept", () => {
  it("asks how a payment ended that was under way, and pays nothing again", async () => {
    const bench = createBench();
    bench.frames.script.takeBankStep = () => new Promise(() => undefined); // the payer was taken to the bank's page
    const session = await bench.open();
    bench.host.script.looks = [
      async (asked) => {
        const reply = await seal(
          bench.host.handed[0]?.replyKey ?? "",
          JSON.stringify({ clientSecret: "pi_1_secret_2" }),
        );
        return saying({ state: "requires_action", reply })(asked);
      },
    ];
    session.pay();
    await bench.reach("needs-bank");
    const attempt = bench.host.handed[0]?.attempt ?? "";
    bench.host.script.standing = { kind: "unfinished", answer: { attempt, state: "working" } };
    bench.host.script.looks = [saying({ state: "succeeded" })];
    session.wake();
    await bench.reach("paid");
    expect(bench.host.handed).toHaveLength(1);
  });

  it("reads the amount again and keeps what was typed", async () => {
    const bench = createBench();
    const session = await bench.open();
    bench.host.script.description = ok(aDescription({ amount: 25 }));
    session.wake();
    await settle();
    expect(bench.state.kind).toBe("ready");
    expect(bench.session.snapshot().form?.money.amount).toBe(2500);
    expect(bench.frames.opened).toHaveLength(1);
  });

  it("leaves a receipt alone", async () => {
    const bench = createBench();
    bench.host.script.standing = { kind: "paid", receipt: { standing: "paid" } };
    const session = await bench.open();
    session.wake();
    await settle();
    expect(bench.host.described).toBe(1);
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
