/** @jest-environment node */
import { answering } from "./support/answers.ts";
import { createBench } from "./support/desk.ts";
import { settle, until } from "./support/settle.ts";

describe("when the answer to a press is lost", () => {
  it("says at once that nothing was charged when the platform rolled back and the attempt is absent", async () => {
    const bench = createBench();
    bench.host.script.handOver = () => ({ kind: "failed", rolledBack: true });
    bench.host.script.looks = [{ kind: "absent" }];
    const session = await bench.open();
    bench.clock.waits.length = 0;
    session.pay();
    await until(() => bench.state.kind !== "paying");
    expect(bench.state).toEqual({ kind: "declined", why: { kind: "not-charged" } });
    expect(bench.clock.waits).toEqual([]);
    expect(bench.shown).toEqual(["loading", "ready", "paying", "declined"]);
  });

  it("keeps checking while the request may still arrive, and says so before it says that nothing was charged", async () => {
    const bench = createBench();
    bench.host.script.handOver = () => ({ kind: "failed", rolledBack: false });
    bench.host.script.looks = [{ kind: "absent" }];
    const session = await bench.open();
    session.pay();
    await bench.reach("declined");
    expect(bench.shown).toEqual(["loading", "ready", "paying", "checking", "declined"]);
    expect(bench.clock.waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThanOrEqual(12_000);
  });

  it("writes nothing to the attempt's row before it has seen it: an update of an absent row would make one", async () => {
    const bench = createBench();
    bench.host.script.handOver = () => ({ kind: "failed", rolledBack: false });
    bench.host.script.looks = [{ kind: "absent" }];
    const session = await bench.open();
    session.pay();
    await bench.reach("declined");
    expect(bench.host.asked.map(({ wish }) => wish)).toEqual(bench.host.asked.map(() => ({})));
  });

  it("touches it once it was seen", async () => {
    const bench = createBench();
    bench.host.script.handOver = () => ({ kind: "failed", rolledBack: false });
    bench.host.script.looks = [{ kind: "absent" }, answering({ state: "working" })];
    const session = await bench.open();
    session.pay();
    await until(() => bench.host.asked.some(({ wish }) => wish.touch) || (bench.clock.pass(), false));
    expect(bench.host.asked[0]?.wish).toEqual({});
  });

  it("never says that nothing was charged while it cannot look", async () => {
    const bench = createBench();
    bench.host.script.handOver = () => ({ kind: "failed", rolledBack: true });
    const session = await bench.open();
    session.pay();
    await until(() => bench.host.asked.length > 0);
    for (let look = 0; look < 40; look += 1) {
      await settle();
      bench.clock.pass();
    }
    expect(bench.state.kind).toBe("checking");
  });

  it("follows the attempt when it turns out to exist", async () => {
    const bench = createBench();
    bench.host.script.handOver = () => ({ kind: "failed", rolledBack: false });
    bench.host.script.looks = [{ kind: "absent" }, answering({ state: "working" }), answering({ state: "succeeded" })];
    const session = await bench.open();
    session.pay();
    await bench.reach("paid");
    expect(bench.host.handed).toHaveLength(1);
  });

  it("says that nothing was charged when the attempt expired", async () => {
    const bench = createBench();
    bench.host.script.looks = [answering({ state: "expired" })];
    const session = await bench.open();
    session.pay();
    await bench.reach("declined");
    expect(bench.state).toEqual({ kind: "declined", why: { kind: "not-charged" } });
  });
});

describe("while nothing is decided", () => {
  it("looks densely at first, then ever more slowly, and asks the server to read Stripe on slow looks", async () => {
    const bench = createBench();
    bench.host.script.looks = [answering({ state: "working" })];
    const session = await bench.open();
    bench.clock.waits.length = 0;
    session.pay();
    await bench.reach("checking");
    expect(bench.clock.waits.slice(0, 9)).toEqual([150, 250, 400, 600, 900, 1300, 2000, 3000, 5000]);
    expect(bench.host.asked.slice(0, 8).map(({ wish }) => wish.touch ?? false)).toEqual([
      ...Array<boolean>(6).fill(false),
      true,
      true,
    ]);
  });

  it("says checking when the server says that it is in doubt", async () => {
    const bench = createBench();
    bench.host.script.looks = [answering({ state: "checking" }), answering({ state: "succeeded" })];
    const session = await bench.open();
    session.pay();
    await bench.reach("paid");
    expect(bench.shown).toContain("checking");
  });
});

it("stops everything when the control goes away in the middle", async () => {
  const bench = createBench();
  bench.host.script.looks = [answering({ state: "working" })];
  const session = await bench.open();
  session.pay();
  await until(() => bench.clock.pending() > 0);
  const looks = bench.host.asked.length;
  session.dispose();
  await settle();
  bench.clock.pass();
  await settle();
  expect(bench.host.asked).toHaveLength(looks);
  expect(bench.clock.pending()).toBe(0);
  expect(bench.frames.opened[0]?.calls.at(-1)).toBe("close");
});
