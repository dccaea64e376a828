import { createQueueStore, type QueueStore } from "../../../server/adapters/azure-queue/queue-store.ts";
import { unpackEnvelope } from "../../../server/adapters/azure-queue/envelope.ts";
import type { Claim, ClaimedItem, Handled, InboxItem, ItemKind } from "../../../server/ports/inbox.ts";
import { createFakeQueue, type FakeQueue } from "../../fixtures/fake-queue.ts";
import { rememberingLog } from "../../fixtures/remembering-log.ts";

const begun = 1_800_000_000_000;

const item = (id: string, lane = id, kind: ItemKind = "gateway-event"): InboxItem => ({
  ...{ id, lane, kind },
  body: `body of ${id}`,
  receivedAt: Date.now(),
});

let live: FakeQueue;
let dead: FakeQueue;
let stores: QueueStore[];
let log: ReturnType<typeof rememberingLog>;

/** A server beside the others. */
const open = (): QueueStore => {
  const store = createQueueStore({ live, dead, clock: Date.now, log });
  stores.push(store);
  return store;
};

beforeEach(() => {
  jest.useFakeTimers({ now: begun });
  [live, dead] = [createFakeQueue(Date.now), createFakeQueue(Date.now)];
  stores = [];
  log = rememberingLog();
});
afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()));
  jest.useRealTimers();
});

const claim = (store: QueueStore, limit = 32): Promise<readonly Claim[]> => store.claim(limit, Date.now());
const finish = (store: QueueStore, items: readonly ClaimedItem[], handled: Handled): Promise<void> =>
  store.finish(
    items.map((one) => ({ item: one, handled })),
    Date.now(),
  );
const ids = (claims: readonly Claim[]): readonly string[][] =>
  claims.map(({ items }) => items.map(({ id }) => id)).sort();
const itemsOf = (claims: readonly Claim[]): readonly ClaimedItem[] => claims.flatMap(({ items }) => items);
const later = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

const done: Handled = { kind: "done" };
const again = (afterMs: number): Handled => ({ kind: "again", afterMs, why: "down" });

describe("claiming from a shared queue", () => {
  it("gives the events of one payment together, and everything of another kind by itself", async () => {
    const store = open();
    for (const one of [item("e1", "pi_1"), item("e2", "pi_2"), item("e3", "pi_1")]) await store.store(one);
    for (const one of [item("a1", "row", "attempt"), item("a2", "row", "attempt")]) await store.store(one);
    const claims = await claim(store);
    expect(ids(claims)).toEqual([["a1"], ["e1", "e3"], ["e2"]]);
    expect(itemsOf(claims).find(({ id }) => id === "e1")).toEqual({ ...item("e1", "pi_1"), tries: 1 });
  });

  it("gives nothing of a lane in work, and goes on with it afterwards", async () => {
    const store = open();
    for (const one of [item("a1", "row", "attempt"), item("a2", "row", "attempt")]) await store.store(one);
    const first = await claim(store);
    expect(ids(await claim(store))).toEqual([]);
    await finish(store, itemsOf(first), done);
    expect(ids(await claim(store))).toEqual([["a2"]]);
  });

  it("waits for a time that is only milliseconds away, so that events of one payment meet", async () => {
    const store = open();
    await store.store({ ...item("e1", "pi_1"), dueAt: begun + 100 });
    expect(await claim(store)).toEqual([]);
    await later(60);
    await store.store({ ...item("e2", "pi_1"), dueAt: begun + 160 });
    await later(40);
    expect(ids(await claim(store))).toEqual([["e1", "e2"]]);
  });

  it("rings at once when something is stored here", async () => {
    const store = open();
    const rings = jest.fn();
    store.onArrival(rings);
    await store.store(item("e1"));
    expect(rings).toHaveBeenCalledTimes(1);
  });

  it("asks an empty queue ever more seldom, yet finds what another server has stored within seconds", async () => {
    const [store, other] = [open(), open()];
    const receive = jest.spyOn(live, "receive");
    store.onArrival(() => void claim(store));
    await claim(store);
    await later(60_000);
    expect(receive.mock.calls.length).toBeLessThan(25);
    const before = receive.mock.calls.length;
    await other.store(item("e1"));
    await later(4_100);
    expect(receive.mock.calls.length).toBeGreaterThan(before);
    expect(live.messages[0]?.received).toBe(1);
  });

  it("takes no more out of the queue than it can soon work on: others have hands, too", async () => {
    const [store, other] = [open(), open()];
    for (let each = 1; each <= 10; each++) await store.store(item(`e${each}`));
    expect(await claim(store, 1)).toHaveLength(1);
    expect(await claim(other)).toHaveLength(6);
  });

  it("throws away what says the same as what it has in hand already", async () => {
    const store = open();
    await store.store(item("e1"));
    await store.store(item("e1"));
    expect(ids(await claim(store))).toEqual([["e1"]]);
    expect(live.messages).toHaveLength(1);
  });

  it("puts a message aside that it cannot read, as it is, and says so", async () => {
    const store = open();
    await live.send("{}", 0);
    expect(await claim(store)).toEqual([]);
    expect(live.messages).toEqual([]);
    expect(dead.messages.map(({ text }) => text)).toEqual(["{}"]);
    expect(log.lines).toContainEqual({ level: "error", event: "message-unreadable", facts: { message: "m1" } });
  });
});

describe("finishing", () => {
  it("deletes what is done", async () => {
    const store = open();
    await store.store(item("e1"));
    await finish(store, itemsOf(await claim(store)), done);
    expect(live.messages).toEqual([]);
  });

  it("keeps in hand what is due again soon, and counts its tries", async () => {
    const [store, other] = [open(), open()];
    await store.store(item("e1"));
    await finish(store, itemsOf(await claim(store)), again(40));
    expect(await claim(store)).toEqual([]);
    await later(40);
    expect(await claim(other)).toEqual([]);
    expect(itemsOf(await claim(store))).toMatchObject([{ id: "e1", tries: 2 }]);
  });

  it("leaves to all servers what is due again later, with its tries so far", async () => {
    const [store, other] = [open(), open()];
    await store.store(item("e1"));
    await finish(store, itemsOf(await claim(store)), again(40));
    await later(40);
    await finish(store, itemsOf(await claim(store)), again(30_000));
    await later(29_000);
    expect([...(await claim(store)), ...(await claim(other))]).toEqual([]);
    await later(1_000);
    expect(itemsOf(await other.claim(1, Date.now() + 5_000))).toMatchObject([{ id: "e1", tries: 3 }]);
  });

  it("moves what will never work to the dead letters, with the reason, and revives it when it is asked to", async () => {
    const store = open();
    for (const id of ["e1", "e2"]) await store.store(item(id));
    await finish(store, itemsOf(await claim(store)), { kind: "dead", why: "poison" });
    expect(live.messages).toEqual([]);
    expect(dead.messages.map(({ text }) => unpackEnvelope(text))).toMatchObject([
      { id: "e1", why: "poison" },
      { id: "e2", why: "poison" },
    ]);
    await later(5_000);
    expect(await store.revive("e2")).toBe(true);
    expect(await store.revive("e3")).toBe(false);
    expect(itemsOf(await claim(store))).toEqual([{ ...item("e2"), tries: 1 }]);
    expect(dead.messages.map(({ text }) => unpackEnvelope(text)?.id)).toEqual(["e1"]);
  });

  it("frees the lane when the queue cannot be told, and the item comes again by itself", async () => {
    const store = open();
    await store.store(item("e1"));
    const items = itemsOf(await claim(store));
    live.breakDown(true);
    await expect(finish(store, items, done)).rejects.toThrow("down");
    live.breakDown(false);
    await later(20_000);
    expect(itemsOf(await claim(store))).toMatchObject([{ id: "e1", tries: 2 }]);
  });
});

describe("what is in hand", () => {
  it("is hidden from the others however long the work takes", async () => {
    const [store, other] = [open(), open()];
    await store.store(item("e1"));
    const items = itemsOf(await claim(store));
    await later(60_000);
    expect(await claim(other)).toEqual([]);
    await finish(store, items, done);
    expect(live.messages).toEqual([]);
  });

  it("goes to another server when this one dies", async () => {
    const [store, other] = [open(), open()];
    await store.store(item("e1"));
    await claim(store);
    jest.clearAllTimers();
    jest.setSystemTime(begun + 11_000);
    expect(itemsOf(await claim(other))).toMatchObject([{ id: "e1", tries: 2 }]);
  });

  it("is not deleted under another's hands by one who comes too late", async () => {
    const [store, other] = [open(), open()];
    await store.store(item("e1"));
    const items = itemsOf(await claim(store));
    jest.setSystemTime(begun + 11_000);
    await claim(other);
    await finish(store, items, done);
    expect(live.messages).toHaveLength(1);
  });

  it("is given back at the end, but for what is in work", async () => {
    const [store, other] = [open(), open()];
    for (const one of [item("a1", "row", "attempt"), item("a2", "row", "attempt")]) await store.store(one);
    await claim(store);
    await store.close();
    expect(ids(await claim(other))).toEqual([["a2"]]);
  });
});

describe("storing", () => {
  it("says that the store is unavailable when the queue does not take it", async () => {
    const store = open();
    live.breakDown(true);
    expect(await store.store(item("e1"))).toEqual({
      ok: false,
      error: { kind: "store-unavailable", detail: "the service is down" },
    });
  });
});

describe("the backlog", () => {
  it("counts at once what was stored here, and soon what others have stored", async () => {
    const [store, other] = [open(), open()];
    await Promise.all([store.ready, other.ready]);
    await store.store(item("e1"));
    expect(store.backlog()).toMatchObject({ waiting: 1, dead: 0 });
    await later(2_000);
    expect(other.backlog()).toEqual({ waiting: 1, dead: 0, oldestReceivedAt: begun });
  });

  it("never says less than was stored while several answers of the service are on their way", async () => {
    const store = open();
    await store.ready;
    await store.store(item("e1"));
    const count = jest.spyOn(live, "count");
    const answers: ((count: number) => void)[] = [];
    count.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
    await later(4_000);
    await store.store(item("e2"));
    answers.forEach((answer) => answer(1));
    await later(1);
    expect(store.backlog()).toMatchObject({ waiting: 2 });
    count.mockRestore();
  });

  it("is empty again once everything is done", async () => {
    const store = open();
    await store.store(item("e1"));
    const items = itemsOf(await claim(store));
    await later(3_000);
    expect(store.backlog()).toMatchObject({ waiting: 1, oldestReceivedAt: begun });
    await finish(store, items, done);
    await later(1);
    expect(store.backlog()).toEqual({ waiting: 0, dead: 0, oldestReceivedAt: undefined });
  });

  it("is not known while the queue cannot be reached", async () => {
    const store = open();
    live.breakDown(true);
    await later(2_000);
    expect(() => store.backlog()).toThrow("cannot be reached");
  });
});
