import { unpackEnvelope } from "../../../server/adapters/azure-queue/envelope.ts";
import {
  again,
  begun,
  claim,
  done,
  finish,
  ids,
  item,
  itemsOf,
  later,
  setSharedQueue,
} from "./support/shared-queue.ts";

const shared = setSharedQueue();
const { open } = shared;

describe("finishing", () => {
  it("deletes what is done", async () => {
    const store = open();
    await store.store(item("e1"));
    await finish(store, itemsOf(await claim(store)), done);
    expect(shared.live.messages).toEqual([]);
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
    expect(shared.live.messages).toEqual([]);
    expect(shared.dead.messages.map(({ text }) => unpackEnvelope(text))).toMatchObject([
      { id: "e1", why: "poison" },
      { id: "e2", why: "poison" },
    ]);
    await later(5_000);
    expect(await store.revive("e2")).toBe(true);
    expect(await store.revive("e3")).toBe(false);
    expect(itemsOf(await claim(store))).toEqual([{ ...item("e2"), tries: 1 }]);
    expect(shared.dead.messages.map(({ text }) => unpackEnvelope(text)?.id)).toEqual(["e1"]);
  });

  it("frees the lane when the queue cannot be told, and the item comes again by itself", async () => {
    const store = open();
    await store.store(item("e1"));
    const items = itemsOf(await claim(store));
    shared.live.breakDown(true);
    await expect(finish(store, items, done)).rejects.toThrow("down");
    shared.live.breakDown(false);
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
    expect(shared.live.messages).toEqual([]);
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
    expect(shared.live.messages).toHaveLength(1);
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
    shared.live.breakDown(true);
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
    const count = jest.spyOn(shared.live, "count");
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
    shared.live.breakDown(true);
    await later(2_000);
    expect(() => store.backlog()).toThrow("cannot be reached");
  });
});
