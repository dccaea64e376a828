/** @jest-environment node */
import type { AttemptAnswer } from "../../../core/attempt.ts";
import { err, ok } from "../../../core/result.ts";
import { aDescription, aProfile } from "./support/fake-host.ts";
import { createBench } from "./support/desk.ts";
import type { Bench } from "./support/desk.ts";
import { aRecord } from "./support/inputs.ts";
import { settle, until } from "./support/settle.ts";

const saying = (answer: Omit<AttemptAnswer, "attempt">) => (asked: { attempt: string }) =>
  ({ kind: "answer", answer: { attempt: asked.attempt, ...answer } }) as const;

const unfinished = (answer: Omit<AttemptAnswer, "attempt">) =>
  ({ kind: "unfinished", answer: { attempt: "44444444-4444-4444-8444-444444444444", ...answer } }) as const;

const subject = { recordTable: "sample_order", recordId: aRecord };

const payingOn = async (bench: Bench): Promise<void> => (await bench.open()).pay();

it("tells of a payment once, with everything that a script may know and no secret", async () => {
  const bench = createBench();
  bench.host.script.looks = [
    saying({ state: "working" }),
    saying({ state: "succeeded", reference: "pi_1", reply: "s" }),
  ];
  await payingOn(bench);
  await bench.reach("paid");
  expect(bench.told).toEqual([
    { kind: "paid", detail: { status: "succeeded", reference: "pi_1", amount: 20, currency: "EUR", ...subject } },
  ]);
});

it("calls money that is only reserved authorized, on the receipt as well", async () => {
  const bench = createBench();
  bench.host.script.description = ok(aDescription({ profile: { ...aProfile, captureMethod: "manual" } }));
  bench.host.script.looks = [saying({ state: "succeeded", reference: "pi_1" })];
  await payingOn(bench);
  await bench.reach("paid");
  expect(bench.told).toMatchObject([{ kind: "paid", detail: { status: "authorized" } }]);
  expect(bench.state).toMatchObject({ receipt: { standing: "authorized" } });
});

it("tells that it is pending once, however often the bank is asked, and then that it is paid", async () => {
  const bench = createBench();
  bench.host.script.looks = [
    ...[1, 2, 3].map(() => saying({ state: "processing", reference: "pi_1" })),
    saying({ state: "succeeded", reference: "pi_1" }),
  ];
  await payingOn(bench);
  await bench.reach("paid");
  expect(bench.told.map(({ kind, detail }) => [kind, detail.status])).toEqual([
    ["pending", "processing"],
    ["paid", "succeeded"],
  ]);
});

it.each([
  ["insufficient_funds", "insufficient_funds"],
  ["lost_or_stolen", "declined"],
  ["blocked_by_radar", "declined"],
])("tells each failed press, and of %s no more than the payer may read", async (reason, told) => {
  const bench = createBench();
  bench.host.script.looks = [saying({ state: "declined", reason, reference: "pi_1" })];
  await payingOn(bench);
  await bench.reach("declined");
  bench.session.pay();
  await until(() => bench.told.length === 2 || (bench.clock.pass(), false));
  expect(bench.told.map(({ kind, detail }) => [kind, detail.reason, detail.reference])).toEqual([
    ["failed", told, "pi_1"],
    ["failed", told, "pi_1"],
  ]);
});

it("tells of a press that reached nobody, without a reference", async () => {
  const bench = createBench();
  bench.frames.script.createToken = () => Promise.resolve(err("Your card number is wrong."));
  await payingOn(bench);
  await bench.reach("declined");
  expect(bench.told).toEqual([
    { kind: "failed", detail: { status: "failed", amount: 20, currency: "EUR", ...subject } },
  ]);
});

it("tells nothing of a field that is still empty", async () => {
  const bench = createBench();
  bench.frames.script.submit = () => Promise.resolve({ kind: "incomplete" });
  await payingOn(bench);
  await settle();
  expect(bench.told).toEqual([]);
});

it.each([
  ["paid", { kind: "paid", receipt: { standing: "paid", reference: "pi_1" } }],
  ["pending", { kind: "pending", reference: "pi_1" }],
] as const)("tells nothing when a form opens on a row that is %s already", async (kind, standing) => {
  const bench = createBench();
  bench.host.script.standing = standing;
  await bench.open();
  expect(bench.state.kind).toBe(kind);
  expect(bench.told).toEqual([]);
});

it("does not repeat on a reload that a payment is pending, and tells when it is paid", async () => {
  const bench = createBench();
  bench.host.script.standing = unfinished({ state: "processing", reference: "pi_1" });
  bench.host.script.looks = [saying({ state: "processing" }), saying({ state: "succeeded", reference: "pi_1" })];
  await bench.open();
  await bench.reach("paid");
  expect(bench.told.map(({ kind }) => kind)).toEqual(["paid"]);
});

it.each([
  ["tells of a return from the bank that came to nothing", false, [["failed", "authentication_failed", "pi_1"]]],
  ["does not repeat it when that page is loaded anew", true, []],
])("%s", async (_what, isRepeated, told) => {
  const bench = createBench();
  bench.isRepeated = isRepeated;
  bench.query = "?payment_intent=pi_1&payment_intent_client_secret=pi_1_secret_1&redirect_status=failed";
  await bench.open();
  expect(bench.state.kind).toBe("declined");
  expect(bench.told.map(({ kind, detail }) => [kind, detail.reason, detail.reference])).toEqual(told);
});
