import { packEnvelope, unpackEnvelope } from "../../../server/adapters/azure-queue/envelope.ts";
import { createLanes } from "../../../server/hosts/azure/lanes.ts";
import { scheduleOf } from "../../../server/hosts/azure/schedule.ts";
import { workOff, type WorkPorts } from "../../../server/hosts/azure/work.ts";
import type { ClaimedItem, Handled, InboxHandler } from "../../../server/ports/inbox.ts";
import { createFakeQueue } from "../../fixtures/fake-queue.ts";
import { rememberingLog } from "../../fixtures/remembering-log.ts";

const begun = 1_800_000_000_000;

/** One Functions app at work: `outcomes` are what its handler answers, one after the other. */
const anApp = (...outcomes: readonly (Handled | Error)[]) => {
  let now = begun;
  const clock = () => now;
  const queues = { live: createFakeQueue(clock), dead: createFakeQueue(clock) };
  const handled: ClaimedItem[] = [];
  const ports: WorkPorts = {
    queues,
    clock,
    handle: async (item) => {
      handled.push(item);
      const outcome = outcomes[handled.length - 1] ?? { kind: "done" };
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
    pause: async (ms) => {
      now += ms;
    },
    log: rememberingLog(),
    observe: () => undefined,
  };
  const said = (queue: keyof typeof queues) => queues[queue].messages.map(({ text }) => unpackEnvelope(text));
  const work = (text: string, dequeueCount = 1) => workOff(ports)(text, { triggerMetadata: { dequeueCount } });
  return { queues, handled, work, said, clock };
};

const message = (more: { readonly tries?: number; readonly dueAt?: number } = {}): string => {
  const item = { id: "attempt:1", kind: "attempt", lane: "row", body: "{}", receivedAt: begun } as const;
  const text = packEnvelope({ ...item, tries: 0, ...more });
  return text.ok ? text.value : "";
};

const again = (afterMs: number): Handled => ({ kind: "again", afterMs, why: "down" });

describe("a message that the platform brings", () => {
  it("is handled, and forgotten when it is done", async () => {
    const app = anApp();
    await app.work(message({ tries: 2 }), 3);
    expect(app.handled).toMatchObject([{ id: "attempt:1", lane: "row", tries: 5 }]);
    expect([...app.said("live"), ...app.said("dead")]).toEqual([]);
  });

  it("is tried again within the call when that is due soon", async () => {
    const app = anApp(again(20), again(40));
    await app.work(message());
    expect(app.handled.map(({ tries }) => tries)).toEqual([1, 2, 3]);
    expect([app.clock(), app.said("live")]).toEqual([begun + 60, []]);
  });

  it("goes into the queue anew, hidden and counted on, when it is due later", async () => {
    const app = anApp(again(20), again(60_000));
    await app.work(message());
    expect(app.said("live")).toMatchObject([{ id: "attempt:1", tries: 2 }]);
    expect(app.queues.live.messages[0]?.visibleAt).toBe(begun + 20 + 60_000);
  });

  it("does not hold up a call for ever", async () => {
    const app = anApp(...Array.from({ length: 100 }, () => again(5_000)));
    await app.work(message());
    expect(app.handled.length).toBeLessThan(10);
    expect(app.said("live")).toHaveLength(1);
  });

  it("goes to the dead letters, with the reason, when it will never work", async () => {
    const app = anApp({ kind: "dead", why: "poison" });
    await app.work(message());
    expect(app.said("dead")).toMatchObject([{ id: "attempt:1", why: "poison", tries: 1 }]);
    expect(app.said("live")).toEqual([]);
  });

  it("is tried again after a bug, and given up after 25 tries", async () => {
    const [first, last] = [anApp(new Error("bug")), anApp(new Error("bug"))];
    await first.work(message());
    expect(first.handled).toHaveLength(2);
    await last.work(message({ tries: 24 }));
    expect(last.said("dead")).toMatchObject([{ why: "bug" }]);
  });

  it("waits for its time, so that events of one payment meet", async () => {
    const app = anApp();
    await app.work(message({ dueAt: begun + 100 }));
    expect(app.clock()).toBe(begun + 100);
  });

  it("is kept as it is when it cannot be read", async () => {
    const app = anApp();
    await app.work("hello");
    expect(app.handled).toEqual([]);
    expect(app.queues.dead.messages.map(({ text }) => text)).toEqual(["hello"]);
  });

  it("comes again by the platform when the queue does not take the outcome", async () => {
    const app = anApp(again(60_000));
    app.queues.live.breakDown(true);
    await expect(app.work(message())).rejects.toThrow("down");
  });
});

describe("messages of one lane in one process", () => {
  const item = (id: string, lane: string, kind: ClaimedItem["kind"] = "gateway-event"): ClaimedItem => ({
    ...{ id, lane, kind, body: "", receivedAt: 0, tries: 1 },
  });

  const lanes = () => {
    const calls: { ids: string[]; end: (handled: readonly Handled[]) => void; fail: (error: Error) => void }[] = [];
    const handler: InboxHandler = (items) =>
      new Promise((end, fail) => calls.push({ ids: items.map(({ id }) => id), end, fail }));
    const all = { "gateway-event": handler, attempt: handler, touch: handler, refund: handler };
    return { calls, ...createLanes({ ...all, action: handler, replay: handler, notice: handler }) };
  };

  const turn = () => new Promise((resolve) => setImmediate(resolve));

  it("are handled one after the other, events that came meanwhile together", async () => {
    const { calls, handle } = lanes();
    const outcomes = [item("e1", "pi_1"), item("e2", "pi_1"), item("e3", "pi_2"), item("e4", "pi_1")].map(handle);
    expect(calls.map(({ ids }) => ids)).toEqual([["e1"], ["e3"]]);
    calls[0]?.end([{ kind: "done" }]);
    await turn();
    expect(calls.at(-1)?.ids).toEqual(["e2", "e4"]);
    calls[2]?.end([again(1), { kind: "done" }]);
    expect(await Promise.all([outcomes[0], outcomes[1], outcomes[3]])).toEqual([
      { kind: "done" },
      again(1),
      { kind: "done" },
    ]);
  });

  it("never fold presses of Pay", async () => {
    const { calls, handle } = lanes();
    ["a1", "a2", "a3"].forEach((id) => void handle(item(id, "row", "attempt")));
    calls[0]?.end([{ kind: "done" }]);
    await turn();
    expect(calls.map(({ ids }) => ids)).toEqual([["a1"], ["a2"]]);
  });

  it("are handled once when they say the same, and all hear of it", async () => {
    const { calls, handle } = lanes();
    const [, ...twins] = ["e0", "e1", "e1"].map((id) => handle(item(id, "pi_1")));
    calls[0]?.end([{ kind: "done" }]);
    await turn();
    expect(calls.at(-1)?.ids).toEqual(["e1"]);
    calls[1]?.end([{ kind: "done" }]);
    expect(await Promise.all(twins)).toEqual([{ kind: "done" }, { kind: "done" }]);
  });

  it("go on after one of them has failed", async () => {
    const { calls, handle } = lanes();
    const [first, second] = ["a1", "a2"].map((id) => handle(item(id, "row", "attempt")));
    calls[0]?.fail(new Error("bug"));
    await expect(first).rejects.toThrow("bug");
    await turn();
    calls[1]?.end([{ kind: "done" }]);
    expect(await second).toEqual({ kind: "done" });
  });
});

describe("the timers", () => {
  it.each([
    [60_000, "0 */1 * * * *"],
    [5 * 60_000, "0 */5 * * * *"],
    [3600_000, "0 0 */1 * * *"],
    [24 * 3600_000, "0 0 3 * * *"],
  ])("run every %d ms by %s", (everyMs, expression) => {
    expect(scheduleOf(everyMs)).toBe(expression);
  });
});
