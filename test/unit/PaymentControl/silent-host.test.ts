/** @jest-environment node */
import type { AttemptAnswer } from "../../../core/attempt.ts";
import { err } from "../../../core/result.ts";
import type { HandOver } from "../../../PaymentControl/dataverse/payment-host.ts";
import { rowCarrier } from "../../../PaymentControl/dataverse/row-carrier.ts";
import { createBench } from "./support/desk.ts";
import type { Bench } from "./support/desk.ts";
import { createFakeWebApi } from "./support/fake-web-api.ts";
import { gateAt } from "./support/gate.ts";
import { aRecord, someInputs } from "./support/inputs.ts";
import { makeDeferred } from "./support/make-deferred.ts";
import { settle, until } from "./support/settle.ts";

const silence = <Value>(): Promise<Value> => new Promise(() => undefined);

const saying = (answer: Omit<AttemptAnswer, "attempt">) => (asked: { attempt: string }) =>
  ({ kind: "answer", answer: { attempt: asked.attempt, ...answer } }) as const;

const expire = async (bench: Bench): Promise<void> => {
  bench.clock.expire();
  await settle();
};

describe("a host that never answers", () => {
  it("is out of reach after twenty seconds, and Try again asks it anew", async () => {
    const bench = createBench();
    const { describe: usual } = bench.host;
    bench.host.describe = silence;
    const session = await bench.open();
    await expire(bench);
    expect(bench.state).toEqual({ kind: "unavailable", cause: "host" });
    expect(bench.clock.pending()).toBe(0);
    bench.host.describe = usual;
    session.tryAgain();
    await settle();
    expect(bench.state.kind).toBe("ready");
  });

  it("opens the form by itself when the host has answered after all, unless another record is asked for by then", async () => {
    for (const next of [someInputs(), someInputs({ record: "66666666-6666-4666-8666-666666666666" })]) {
      const bench = createBench();
      const gate = gateAt(bench.host, "describe");
      const session = await bench.open();
      await expire(bench);
      session.receive(next);
      await settle();
      gate.open();
      await settle();
      expect(bench.state.kind).toBe("ready");
      expect(bench.host.described).toBe(2);
      expect(bench.frames.opened).toHaveLength(1);
    }
  });

  it("asks nothing anew for a record that another has taken the place of", async () => {
    const bench = createBench();
    bench.frames.script.isThere = false;
    const gate = gateAt(bench.host, "describe");
    const session = await bench.open();
    await expire(bench);
    session.receive(someInputs({ record: "66666666-6666-4666-8666-666666666666" }));
    await settle();
    gate.open();
    await settle();
    expect(bench.state).toEqual({ kind: "unavailable", cause: "stripe" });
    expect(bench.host.described).toBe(2);
  });

  it("stays out of reach when its late answer is no better", async () => {
    const bench = createBench();
    bench.host.script.description = err({ kind: "unreachable" });
    const gate = gateAt(bench.host, "describe");
    await bench.open();
    await expire(bench);
    gate.open();
    await settle();
    expect(bench.state).toEqual({ kind: "unavailable", cause: "host" });
    expect(bench.host.described).toBe(1);
  });

  it("keeps nobody from paying by not saying how the row stands: the server knows", async () => {
    const bench = createBench();
    bench.host.standing = silence;
    await bench.open();
    await expire(bench);
    expect(bench.state.kind).toBe("ready");
  });

  it("is waited for by nobody once the control went away", async () => {
    const bench = createBench();
    bench.host.describe = silence;
    (await bench.open()).dispose();
    await settle();
    expect(bench.clock.pending()).toBe(0);
  });

  it("is asked again how the attempt stands when one answer never comes", async () => {
    const bench = createBench();
    bench.host.script.looks = [silence, saying({ state: "succeeded" })];
    const session = await bench.open();
    session.pay();
    await until(() => bench.host.asked.length === 1 || (bench.clock.pass(), false));
    await expire(bench);
    expect(bench.state.kind).toBe("checking");
    await bench.reach("paid");
    expect(bench.host.handed).toHaveLength(1);
  });
});

describe("an attempt that neither arrives nor comes back", () => {
  const onItsWay = async () => {
    const bench = createBench();
    const handed = makeDeferred<HandOver>();
    bench.host.script.handOver = () => handed.promise;
    bench.host.script.looks = [{ kind: "absent" }];
    const session = await bench.open();
    session.pay();
    await until(() => bench.host.handed.length === 1);
    await expire(bench);
    return { bench, handed };
  };

  it("is looked for, and never called absent while it may still arrive", async () => {
    const { bench } = await onItsWay();
    for (let look = 0; look < 30; look += 1) {
      await settle();
      bench.clock.pass();
    }
    expect(bench.state.kind).toBe("checking");
    expect(bench.host.asked.length).toBeGreaterThan(10);
  });

  it("leads to the receipt when it did arrive", async () => {
    const { bench } = await onItsWay();
    bench.host.script.looks = [saying({ state: "succeeded", reference: "pi_1" })];
    await bench.reach("paid");
    expect(bench.host.handed).toHaveLength(1);
  });

  it("was not charged when the host turned it away after all", async () => {
    const { bench, handed } = await onItsWay();
    handed.resolve({ kind: "failed", rolledBack: true });
    await bench.reach("declined");
    expect(bench.state).toEqual({ kind: "declined", why: { kind: "not-charged" } });
  });
});

describe("a host that throws instead of rejecting", () => {
  const fault = (): never => {
    throw new Error("Nobody expects this of a promise.");
  };
  const api = { ...createFakeWebApi(), createRecord: fault, updateRecord: fault, retrieveRecord: fault };
  const host = rowCarrier({
    api: { ...api, retrieveMultipleRecords: fault },
    ...{ user: aRecord, now: () => new Date(0) },
  });
  const source = { table: "sample_order", record: aRecord };

  it("is out of reach, like one that cannot be asked", async () => {
    expect(await host.describe(source)).toEqual({ ok: false, error: { kind: "unreachable" } });
    expect(await host.look(aRecord, { touch: true, replyKey: "key" })).toEqual({ kind: "unreachable" });
  });

  it("may have taken the attempt all the same", async () => {
    const request = { attempt: aRecord, profile: aRecord, recordTable: "sample_order", recordId: aRecord };
    const handed = await host.handOver({
      ...{ ...request, amount: 20, currency: "EUR", confirmationToken: "ctoken_1", replyKey: "key" },
    });
    expect(handed).toEqual({ kind: "failed", rolledBack: false });
  });
});
