import { createQueueStore, type QueueStore } from "../../../../server/adapters/azure-queue/queue-store.ts";
import type { Claim, ClaimedItem, Handled, InboxItem, ItemKind } from "../../../../server/ports/inbox.ts";
import { createFakeQueue, type FakeQueue } from "../../../fixtures/fake-queue.ts";
import { rememberingLog } from "../../../fixtures/remembering-log.ts";

/** When each test begins, milliseconds since 1970. */
export const begun = 1_800_000_000_000;

export const item = (id: string, lane = id, kind: ItemKind = "gateway-event"): InboxItem => ({
  ...{ id, lane, kind },
  body: `body of ${id}`,
  receivedAt: Date.now(),
});

/** What the servers of a test share. */
export interface SharedQueue {
  live: FakeQueue;
  dead: FakeQueue;
  log: ReturnType<typeof rememberingLog>;
  /** A server beside the others. */
  open(): QueueStore;
}

/** Registers the hooks: call it at the top of a test file. Time stands still until a test moves it. */
export const setSharedQueue = (): SharedQueue => {
  let stores: QueueStore[] = [];
  const fresh = () => ({ live: createFakeQueue(Date.now), dead: createFakeQueue(Date.now), log: rememberingLog() });
  const shared: SharedQueue = {
    ...fresh(),
    open: () => {
      const { live, dead, log } = shared;
      const store = createQueueStore({ live, dead, clock: Date.now, log });
      stores.push(store);
      return store;
    },
  };
  beforeEach(() => {
    jest.useFakeTimers({ now: begun });
    stores = [];
    Object.assign(shared, fresh());
  });
  afterEach(async () => {
    await Promise.all(stores.map((store) => store.close()));
    jest.useRealTimers();
  });
  return shared;
};

export const claim = (store: QueueStore, limit = 32): Promise<readonly Claim[]> => store.claim(limit, Date.now());
export const finish = (store: QueueStore, items: readonly ClaimedItem[], handled: Handled): Promise<void> =>
  store.finish(
    items.map((one) => ({ item: one, handled })),
    Date.now(),
  );
export const ids = (claims: readonly Claim[]): readonly string[][] =>
  claims.map(({ items }) => items.map(({ id }) => id)).sort();
export const itemsOf = (claims: readonly Claim[]): readonly ClaimedItem[] => claims.flatMap(({ items }) => items);
export const later = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

export const done: Handled = { kind: "done" };
export const again = (afterMs: number): Handled => ({ kind: "again", afterMs, why: "down" });
