/** @jest-environment node */
import { ok } from "../../../core/result.ts";
import { seal } from "../../../core/sealing.ts";
import type { AttemptAnswer } from "../../../core/attempt.ts";
import { createBench } from "./support/desk.ts";
import type { Bench } from "./support/desk.ts";
import { aDescription } from "./support/fake-host.ts";
import { gateAt } from "./support/gate.ts";
import type { Gate } from "./support/gate.ts";
import { someInputs } from "./support/inputs.ts";
import { settle, until } from "./support/settle.ts";

const another = "66666666-6666-4666-8666-666666666666";

const saying = (answer: Omit<AttemptAnswer, "attempt">) => (asked: { attempt: string }) =>
  ({ kind: "answer", answer: { attempt: asked.attempt, ...answer } }) as const;

/** A payment that takes every step there is: the bank's dialog, and a row that was changed before the press. */
const longestWay = (): Bench => {
  const bench = createBench();
  bench.host.script.looks = [
    async (asked) => {
      const reply = await seal(bench.host.handed[0]?.replyKey ?? "", JSON.stringify({ clientSecret: "pi_1_secret_2" }));
      return saying({ state: "requires_action", reply })(asked);
    },
    saying({ state: "rejected", reason: "rejected_amount_changed" }),
  ];
  return bench;
};

const { subtle } = crypto;

const opening = [
  ["the row is read", (bench: Bench) => gateAt(bench.host, "describe")],
  ["its standing is read", (bench: Bench) => gateAt(bench.host, "standing")],
  ["the payer is read", (bench: Bench) => gateAt(bench.host, "payer")],
  ["Stripe.js comes", (bench: Bench) => gateAt(bench.frames, "open")],
] as const satisfies readonly (readonly [string, (bench: Bench) => Gate])[];

const paying = [
  ["the fields are checked", (bench: Bench) => gateAt(bench.frames.script, "submit")],
  ["the reply's key is made", () => gateAt(subtle, "generateKey")],
  ["the token is made", (bench: Bench) => gateAt(bench.frames.script, "createToken")],
  ["the attempt is handed over", (bench: Bench) => gateAt(bench.host, "handOver")],
  ["the attempt is looked at", (bench: Bench) => gateAt(bench.host, "look")],
  ["the reply is opened", () => gateAt(subtle, "decrypt")],
  ["the bank has its dialog", (bench: Bench) => gateAt(bench.frames.script, "takeBankStep")],
  ["the attempt is looked at again", (bench: Bench) => gateAt(bench.host, "look", 2)],
  ["the changed row is read again", (bench: Bench) => gateAt(bench.host, "describe", 2)],
] as const satisfies readonly (readonly [string, (bench: Bench) => Gate])[];

let gates: Gate[] = [];

/** Goes on until the payment waits at the gate. */
const waitingAt = async (gateOf: (bench: Bench) => Gate): Promise<{ bench: Bench; gate: Gate }> => {
  const bench = longestWay();
  const gate = gateOf(bench);
  gates.push(gate);
  const session = await bench.open();
  if (!gate.isReached) session.pay();
  await until(() => gate.isReached || (bench.clock.pass(), false));
  return { bench, gate };
};

/** Lets everything run that was waiting, WebCrypto's threads as well. */
const runOn = async (gate: Gate): Promise<void> => {
  gate.open();
  for (let round = 0; round < 5; round += 1) await settle();
};

const done = ({ host, frames, told, shown }: Bench): unknown =>
  structuredClone({
    ...{ described: host.described, handed: host.handed, asked: host.asked, told, shown },
    frames: frames.opened.map(({ calls }) => calls.filter((call) => call !== "close")),
  });

afterEach(() => {
  for (const gate of gates) gate.remove();
  gates = [];
});

describe.each([...opening, ...paying])("while %s", (_what, gateOf) => {
  it("a control that is taken away does, says and leaves nothing more", async () => {
    const { bench, gate } = await waitingAt(gateOf);
    const before = done(bench);
    bench.session.dispose();
    await runOn(gate);
    expect(done(bench)).toEqual(before);
    expect(bench.frames.opened.filter(({ calls }) => calls.at(-1) !== "close")).toEqual([]);
    expect(bench.clock.pending()).toBe(0);
  });

  it("the next record is opened, and nothing of the one before is shown or charged there", async () => {
    const { bench, gate } = await waitingAt(gateOf);
    const { told, handed } = structuredClone({ told: bench.told, handed: bench.host.handed });
    bench.session.receive(someInputs({ record: another }));
    await runOn(gate);
    expect(bench.state.kind).toBe("ready");
    expect([bench.told, bench.host.handed]).toEqual([told, handed]);
    expect(bench.frames.opened.filter(({ calls }) => !calls.includes("close"))).toHaveLength(1);
    expect(bench.clock.pending()).toBe(0);
  });
});

it("a receipt that is found after the host moved on is not shown for the next record", async () => {
  const bench = createBench();
  bench.host.script.standing = { kind: "paid", receipt: { standing: "paid" } };
  const gate = gateAt(bench.host, "standing");
  gates.push(gate);
  const session = await bench.open();
  bench.host.script.standing = { kind: "open" };
  session.receive(someInputs({ record: another }));
  await runOn(gate);
  expect(bench.shown).toEqual(["loading", "ready"]);
});

it("a row that catches up after the host moved on says nothing of the next record's change", async () => {
  const bench = createBench();
  const gate = gateAt(bench.host, "describe", 2);
  gates.push(gate);
  const session = await bench.open({ amount: 25 });
  bench.host.script.description = ok(aDescription({ amount: 25 }));
  session.receive(someInputs({ amount: 25 }));
  await settle();
  bench.host.script.description = ok(aDescription({ amount: 20 }));
  session.receive(someInputs({ amount: 25, record: another }));
  await settle();
  await runOn(gate);
  expect(bench.state.kind).toBe("unsaved-change");
});

it.each(paying)("while %s, a control that is hidden or restyled goes on to its end", async (_what, gateOf) => {
  const { bench, gate } = await waitingAt(gateOf);
  bench.session.receive(someInputs({ isHidden: true, dark: true, locale: "de" }));
  bench.session.pay();
  gate.open();
  await bench.reach("declined");
  expect(bench.told).toHaveLength(1);
  expect(bench.host.handed).toHaveLength(1);
  expect(bench.frames.opened).toHaveLength(1);
  const calls = bench.frames.current.calls;
  for (const once of ["mount", "restyle de dark", "submit", "createToken", "takeBankStep"]) {
    expect(calls.filter((call) => call === once)).toHaveLength(1);
  }
});
