/** @jest-environment node */
import { err, ok } from "../../../core/result.ts";
import { aDescription, aProfile } from "./support/fake-host.ts";
import { createReplyKey, seal } from "../../../core/sealing.ts";
import { type Bench, createBench } from "./support/desk.ts";
import { someInputs } from "./support/inputs.ts";
import { settle, until } from "./support/settle.ts";
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

describe("who pays", () => {
  it("is told to the fields as the host knows it", async () => {
    const bench = createBench();
    bench.host.script.payer = { billing: { name: "Nancy Davolio" } };
    await bench.open();
    expect(bench.frames.current.request.payer.billing).toEqual({ name: "Nancy Davolio" });
    expect(bench.clock.pending()).toBe(0);
  });

  it("is waited for two seconds at most: then the row's own word must do", async () => {
    const bench = createBench();
    bench.host.script.description = ok(aDescription({ billing: { email: "row@example.com" } }));
    bench.host.script.payer = new Promise(() => undefined);
    await bench.open();
    expect(bench.state.kind).toBe("loading");
    expect(bench.clock.waits).toEqual([2_000]);
    await bench.reach("ready");
    expect(bench.frames.current.request.payer.billing).toEqual({ email: "row@example.com" });
  });
});

describe("while the form is open", () => {
  it("takes the fields out of sight as soon as the amount is changed, and keeps them", async () => {
    const bench = createBench();
    await bench.open();
    bench.session.receive(someInputs({ amount: 25 }));
    expect(bench.state.kind).toBe("unsaved-change");
    expect(bench.session.snapshot().form?.frame).toBe(bench.frames.current);
  });

  it("shows them again with the new amount once it is saved, in the same frame", async () => {
    const bench = createBench();
    await bench.open();
    bench.session.receive(someInputs({ amount: 25 }));
    await settle();
    bench.host.script.description = ok(aDescription({ amount: 25 }));
    bench.session.receive(someInputs({ amount: 25 }));
    await settle();
    expect(bench.state.kind).toBe("ready");
    expect(bench.frames.opened).toHaveLength(1);
    expect(bench.frames.current.calls).toContain("reprice 2500 eur");
    expect(bench.session.snapshot().form?.money).toEqual({ amount: 2500, currency: "eur" });
  });

  it("notices a save that the host did not tell of", async () => {
    const bench = createBench();
    await bench.open({ amount: 25 });
    bench.host.script.description = ok(aDescription({ amount: 25 }));
    await bench.reach("ready");
    expect(bench.frames.current.request.money.amount).toBe(2500);
  });

  it("a hundred updates that change nothing ask nobody and touch no frame", async () => {
    const bench = createBench();
    await bench.open();
    for (let update = 0; update < 100; update += 1) bench.session.receive(someInputs());
    await settle();
    expect(bench.host.described).toBe(1);
    expect(bench.frames.current.calls).toEqual(["mount"]);
  });

  it("restyles the fields when the host changes its theme or language", async () => {
    const bench = createBench();
    await bench.open();
    bench.session.receive(someInputs({ dark: true, locale: "de" }));
    expect(bench.frames.current.calls).toEqual(["mount", "restyle de dark"]);
  });

  it("keeps the frame for the next record of the same profile", async () => {
    const bench = createBench();
    await bench.open();
    bench.host.script.description = ok(aDescription({ amount: 30 }));
    bench.session.receive(someInputs({ record: "66666666-6666-4666-8666-666666666666", amount: 30 }));
    await settle();
    expect(bench.state.kind).toBe("ready");
    expect(bench.frames.opened).toHaveLength(1);
  });

  it("shows the next record in the looks that came with it", async () => {
    const bench = createBench();
    await bench.open();
    bench.session.receive(someInputs({ record: "66666666-6666-4666-8666-666666666666", dark: true }));
    await settle();
    expect(bench.frames.current.calls).toEqual(["mount", "restyle en dark"]);
  });

  it("opens once a create form is saved and has a record", async () => {
    const bench = createBench();
    await bench.open({ record: undefined });
    bench.session.receive(someInputs());
    await settle();
    expect(bench.shown).toEqual(["save-first", "loading", "ready"]);
  });
});

it("a form that goes away while Stripe.js loads leaves no frame", async () => {
  const bench = createBench();
  const opening = bench.open();
  bench.session.dispose();
  await opening;
  expect(bench.frames.opened.every(({ calls }) => calls.at(-1) === "close")).toBe(true);
});

describe("saved methods", () => {
  const offering = () => {
    const bench = createBench();
    bench.host.script.description = ok(aDescription({ profile: { ...aProfile, savedMethods: true } }));
    bench.host.script.session = ({ replyKey }) => seal(replyKey, JSON.stringify({ customerSession: "cuss_secret_1" }));
    return bench;
  };
  const secrets = (bench: Bench) => bench.frames.opened.map(({ request }) => request.payer.session?.secret);

  it("are asked for only where the profile offers them", async () => {
    const bench = createBench();
    await bench.open();
    expect(bench.host.sessions).toEqual([]);
  });

  it("are opened to the fields by a secret that was sealed for this page", async () => {
    const bench = offering();
    await bench.open();
    await until(() => bench.state.kind === "ready");
    expect(secrets(bench)).toEqual(["cuss_secret_1"]);
    expect(bench.host.sessions[0]).toMatchObject({ profile: aProfile.id, recordTable: "sample_order" });
  });

  it("keep nobody waiting longer than two seconds", async () => {
    const bench = offering();
    bench.host.script.session = () => new Promise(() => undefined);
    await bench.open();
    await bench.reach("ready");
    expect(bench.clock.waits).toContain(2_000);
    expect(secrets(bench)).toEqual([undefined]);
  });

  it("are left alone when the answer was sealed for another page, or is none", async () => {
    const bench = offering();
    bench.host.script.session = async () => seal((await createReplyKey()).publicKey, "{}");
    await bench.open();
    await until(() => bench.state.kind === "ready");
    expect(secrets(bench)).toEqual([undefined]);
  });

  it("of one payer never stay on the screen for the next record", async () => {
    const bench = offering();
    const session = await bench.open();
    await until(() => bench.state.kind === "ready");
    const first = bench.frames.current;
    bench.host.script.session = ({ replyKey }) => seal(replyKey, JSON.stringify({ customerSession: "cuss_secret_2" }));
    session.receive(someInputs({ record: "99999999-9999-4999-8999-999999999999" }));
    await until(() => bench.frames.opened.length === 2);
    expect(first.calls).toContain("close");
    expect(secrets(bench)).toEqual(["cuss_secret_1", "cuss_secret_2"]);
  });

  it("are not asked for when the row is paid already", async () => {
    const bench = offering();
    bench.host.script.standing = { kind: "paid", receipt: { standing: "paid" } };
    await bench.open();
    expect(bench.host.sessions).toEqual([]);
  });
});

it("what was filled in for one payer is gone when another record is opened", async () => {
  const bench = createBench();
  bench.host.script.payer = { billing: { email: "one@example.com" } };
  const session = await bench.open();
  bench.host.script.payer = { billing: { email: "two@example.com" } };
  session.receive(someInputs({ record: "99999999-9999-4999-8999-999999999999" }));
  await until(() => bench.frames.opened.length === 2);
  expect(bench.frames.current.request.payer.billing.email).toBe("two@example.com");
});
