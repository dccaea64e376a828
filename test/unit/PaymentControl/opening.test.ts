/** @jest-environment node */
import { err, ok } from "../../../core/result.ts";
import { aDescription, aProfile } from "./support/fake-host.ts";
import { createBench } from "./support/desk.ts";
import { someInputs } from "./support/inputs.ts";
import { settle } from "./support/settle.ts";
import type { ControlInputs } from "../../../PaymentControl/inputs.ts";

it.each([
  ["no table is named", { table: undefined, record: undefined, isOwnRow: false }, "not-configured"],
  ["a page names no row", { record: undefined, isOwnRow: false }, "not-configured"],
  ["the form was never saved", { record: undefined }, "save-first"],
  ["the form is ahead of its row", { amount: 25 }, "unsaved-change"],
] as const satisfies readonly (readonly [string, Partial<ControlInputs>, string])[])(
  "opens no fields when %s",
  async (_when, change, kind) => {
    const bench = createBench();
    await bench.open(change);
    expect(bench.state.kind).toBe(kind);
    expect(bench.frames.opened).toHaveLength(0);
  },
);

it.each([
  ["there is no profile", err({ kind: "not-configured", missing: "profile" } as const), "not-configured"],
  ["the key is none", ok(aDescription({ profile: { ...aProfile, publishableKey: "val" } })), "not-configured"],
  ["the row has no amount", ok(aDescription({ amount: Number.NaN })), "rejected"],
  ["a yen amount has a fraction", ok(aDescription({ amount: 20.5, currency: "JPY" })), "rejected"],
  ["the amount is too small to charge", ok(aDescription({ amount: 0.1 })), "rejected"],
  ["the host cannot be reached", err({ kind: "unreachable" } as const), "unavailable"],
  ["the relay refuses", err({ kind: "refused", sentence: "Not yours." } as const), "rejected"],
] as const)("opens no fields when %s", async (_when, description, kind) => {
  const bench = createBench();
  bench.host.script.description = description;
  await bench.open({ amount: undefined });
  expect(bench.state.kind).toBe(kind);
  expect(bench.frames.opened).toHaveLength(0);
});

it("opens fields for exactly what the row says, in minor units", async () => {
  const bench = createBench();
  bench.host.script.description = ok(aDescription({ amount: 12.345, currency: "KWD" }));
  await bench.open({ amount: 12.345 });
  expect(bench.state.kind).toBe("rejected");
  bench.host.script.description = ok(aDescription({ amount: 12.34, currency: "KWD" }));
  bench.session.tryAgain();
  bench.session.receive(someInputs({ amount: 12.34 }));
  await settle();
  expect(bench.frames.current.request.money).toEqual({ amount: 12340, currency: "kwd" });
});

it("is unavailable without Stripe.js, and opens when it has come", async () => {
  const bench = createBench();
  bench.frames.script.isThere = false;
  await bench.open();
  expect(bench.state).toEqual({ kind: "unavailable", cause: "stripe" });
  bench.frames.script.isThere = true;
  bench.session.tryAgain();
  await settle();
  expect(bench.state.kind).toBe("ready");
});

it("reads everything anew when somebody tries again after a refusal", async () => {
  const bench = createBench();
  bench.host.script.description = err({ kind: "refused", sentence: "Not yours." });
  const session = await bench.open();
  bench.host.script.description = ok(aDescription());
  session.tryAgain();
  await settle();
  expect(bench.state.kind).toBe("ready");
});

it("opens as soon as an amount that cannot be charged is changed to one that can", async () => {
  const bench = createBench();
  bench.host.script.description = ok(aDescription({ amount: 0 }));
  const session = await bench.open({ amount: 0 });
  expect(bench.state.kind).toBe("rejected");
  bench.host.script.description = ok(aDescription());
  session.receive(someInputs());
  await settle();
  expect(bench.state.kind).toBe("ready");
});

it("a portal's bound amount may be old: only the relay's counts there", async () => {
  const bench = createBench();
  bench.host.script.hasForm = false;
  await bench.open({ amount: 19 });
  expect(bench.state.kind).toBe("ready");
});

it("says why the payer is back when the bank's own page came to nothing, and lets them try again", async () => {
  const bench = createBench();
  bench.query = "?payment_intent=pi_1&payment_intent_client_secret=pi_1_secret_1&redirect_status=failed";
  await bench.open();
  expect(bench.state).toEqual({ kind: "declined", why: { kind: "reason", reason: "authentication_failed" } });
});

it("a form that goes away while Stripe.js loads leaves no frame", async () => {
  const bench = createBench();
  const opening = bench.open();
  bench.session.dispose();
  await opening;
  expect(bench.frames.opened.every(({ calls }) => calls.at(-1) === "close")).toBe(true);
});
