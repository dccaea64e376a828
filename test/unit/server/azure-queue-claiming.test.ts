import { begun, claim, done, finish, ids, item, itemsOf, later, setSharedQueue } from "./support/shared-queue.ts";

const shared = setSharedQueue();
const { open } = shared;

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
    const receive = jest.spyOn(shared.live, "receive");
    store.onArrival(() => void claim(store));
    await claim(store);
    await later(60_000);
    expect(receive.mock.calls.length).toBeLessThan(25);
    const before = receive.mock.calls.length;
    await other.store(item("e1"));
    await later(4_100);
    expect(receive.mock.calls.length).toBeGreaterThan(before);
    expect(shared.live.messages[0]?.received).toBe(1);
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
    expect(shared.live.messages).toHaveLength(1);
  });

  it("puts a message aside that it cannot read, as it is, and says so", async () => {
    const store = open();
    await shared.live.send("{}", 0);
    expect(await claim(store)).toEqual([]);
    expect(shared.live.messages).toEqual([]);
    expect(shared.dead.messages.map(({ text }) => text)).toEqual(["{}"]);
    expect(shared.log.lines).toContainEqual({ level: "error", event: "message-unreadable", facts: { message: "m1" } });
  });
});
