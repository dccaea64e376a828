import { describe, expect, test } from "@jest/globals";
import type { ClaimedItem, Finished, Handled, InboxHandler, WorkQueue } from "../../../server/ports/inbox.ts";
import { oneByOne } from "../../../server/use-cases/one-by-one.ts";
import { startWorker } from "../../../server/use-cases/worker.ts";
import { rememberingLog } from "../../fixtures/remembering-log.ts";

const item = (id: string, lane = id, tries = 1): ClaimedItem => ({
  id,
  kind: "gateway-event",
  lane,
  body: "",
  receivedAt: 0,
  tries,
});

/** An inbox of one list: lanes and due times are the store's to prove. */
const listInbox = (items: ClaimedItem[]) => {
  const ends: [string, Handled][] = [];
  let ring = (): void => undefined;
  return {
    ends,
    arrive: (arrived: ClaimedItem) => {
      items.push(arrived);
      ring();
    },
    claim: async (limit: number) =>
      items.splice(0, limit).map((claimed) => ({ lane: claimed.lane, kind: claimed.kind, items: [claimed] })),
    finish: async (finished: readonly Finished[]) =>
      finished.forEach(({ item: claimed, handled }) => ends.push([claimed.id, handled])),
    backlog: () => ({ waiting: items.length, dead: 0, oldestReceivedAt: undefined }),
    onArrival: (listener: () => void) => {
      ring = listener;
    },
    close: () => Promise.resolve(),
  } satisfies WorkQueue & Record<string, unknown>;
};

type HandleOne = (item: ClaimedItem) => Promise<Handled>;

const allBy = (handleOne: HandleOne) => {
  const all: InboxHandler = oneByOne(handleOne);
  return { "gateway-event": all, attempt: all, touch: all, refund: all, action: all, replay: all, notice: all };
};

const work = (queue: WorkQueue, handleOne: HandleOne, concurrency = 16) =>
  startWorker({ queue, handlers: allBy(handleOne), log: rememberingLog(), clock: () => 0, concurrency });

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("the worker", () => {
  test("works on several lanes at once, on no more than it may", async () => {
    const inbox = listInbox([item("a"), item("b"), item("c")]);
    const open: (() => void)[] = [];
    const worker = work(inbox, () => new Promise((resolve) => open.push(() => resolve({ kind: "done" }))), 2);
    await turn();
    expect(open).toHaveLength(2);
    open[0]?.();
    await turn();
    expect(open).toHaveLength(3);
    open.forEach((finish) => finish());
    await worker.stop();
    expect(inbox.ends.map(([id]) => id)).toEqual(["a", "b", "c"]);
  });

  test("wakes when something arrives", async () => {
    const inbox = listInbox([]);
    const worker = work(inbox, () => Promise.resolve({ kind: "done" }));
    await turn();
    inbox.arrive(item("a"));
    await turn();
    await worker.stop();
    expect(inbox.ends).toEqual([["a", { kind: "done" }]]);
  });

  test("tries a handler that throws again, later each time, and gives up after 25 tries", async () => {
    const inbox = listInbox([item("a"), item("b", "b", 4), item("c", "c", 25)]);
    const worker = work(inbox, () => Promise.reject(new Error("bug")));
    await worker.stop();
    expect(inbox.ends).toEqual([
      ["a", { kind: "again", afterMs: 500, why: "bug" }],
      ["b", { kind: "again", afterMs: 4_000, why: "bug" }],
      ["c", { kind: "dead", why: "bug" }],
    ]);
  });

  test("never gives up what only waits for somebody who is down", async () => {
    const inbox = listInbox([item("a", "a", 500)]);
    const worker = work(inbox, () => Promise.resolve({ kind: "again", afterMs: 1_000, why: "down" }));
    await worker.stop();
    expect(inbox.ends).toEqual([["a", { kind: "again", afterMs: 1_000, why: "down" }]]);
  });

  test("finishes what is in hand before it stops, and takes nothing more", async () => {
    const inbox = listInbox([item("a")]);
    const open: (() => void)[] = [];
    const worker = work(inbox, () => new Promise((resolve) => open.push(() => resolve({ kind: "done" }))));
    await turn();
    const stopped = worker.stop();
    inbox.arrive(item("b"));
    open[0]?.();
    await stopped;
    expect(inbox.ends.map(([id]) => id)).toEqual(["a"]);
  });

  test("takes the events of one payment and then none for a while as long as so much comes in that acknowledging must go first", async () => {
    const asked: (number | undefined)[] = [];
    const queue = {
      ...listInbox([]),
      claim: async (...[, , most]: Parameters<WorkQueue["claim"]>) => {
        asked.push(most);
        return [];
      },
    };
    let ring = (): void => undefined;
    let isBusy = true;
    const worker = startWorker({
      queue: { ...queue, onArrival: (listener) => void (ring = listener) },
      handlers: allBy(async () => ({ kind: "done" })),
      ...{ log: rememberingLog(), clock: () => 0, isDoorBusy: () => isBusy, concurrency: 5 },
    });
    await turn();
    ring();
    await turn();
    isBusy = false;
    ring();
    await turn();
    expect(asked).toEqual([1, 0, 5]);
    await worker.stop();
  });
});
