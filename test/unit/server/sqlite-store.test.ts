import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { openStore } from "../../../server/adapters/store/sqlite-store.ts";
import type { Claim, ClaimedItem, Handled, InboxItem, ItemKind, Store } from "../../../server/ports/inbox.ts";

const item = (id: string, lane = id, kind: ItemKind = "attempt"): InboxItem => ({
  id,
  kind,
  lane,
  body: `{"id":"${id}"}`,
  receivedAt: 1_000,
});

const items = (claims: readonly Claim[]): readonly ClaimedItem[] => claims.flatMap((claim) => claim.items);

const ids = (claims: readonly Claim[]): readonly string[] => items(claims).map(({ id }) => id);

describe("the store in a folder", () => {
  let folder: string;
  let inbox: Store;
  const open = (): Store => {
    const opened = openStore({ folder });
    if (!opened.ok) throw new Error(opened.error.detail);
    return opened.value;
  };

  /** Takes the next item and ends it like this. */
  const finishNext = async (handled: Handled, nowMs: number): Promise<void> => {
    const [next] = items(await inbox.claim(1, nowMs));
    if (!next) throw new Error("nothing was due");
    await inbox.finish([{ item: next, handled }], nowMs);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "inbox-"));
    inbox = open();
  });
  afterEach(async () => {
    await inbox.close();
    rmSync(folder, { recursive: true });
  });

  test("keeps what was stored, postponed or in work when its process ends, and has it due at once", async () => {
    await inbox.store(item("a"));
    await inbox.store(item("b"));
    await finishNext({ kind: "again", afterMs: 60_000, why: "down" }, 2_000);
    await inbox.claim(1, 2_000);
    await inbox.close();
    inbox = open();
    expect(items(await inbox.claim(10, 2_001))).toEqual([
      { ...item("a"), tries: 2 },
      { ...item("b"), tries: 1 },
    ]);
  });

  test("knows a repetition while the first waits and after it is done", async () => {
    expect(await inbox.store(item("a"))).toEqual({ ok: true, value: { repeated: false } });
    expect(await inbox.store(item("a"))).toEqual({ ok: true, value: { repeated: true } });
    await finishNext({ kind: "done" }, 2_000);
    expect(await inbox.store(item("a"))).toEqual({ ok: true, value: { repeated: true } });
    expect(await inbox.claim(1, 2_001)).toEqual([]);
  });

  test("forgets a finished item after thirty days", async () => {
    await inbox.store(item("a"));
    await finishNext({ kind: "done" }, 2_000);
    await inbox.store(item("b"));
    const later = 2_000 + 31 * 24 * 3600_000;
    await finishNext({ kind: "done" }, later);
    expect(await inbox.store(item("a"))).toEqual({ ok: true, value: { repeated: false } });
  });

  test("hands out one item of a lane at a time, in order of arrival, other lanes beside it", async () => {
    for (const [id, lane] of [
      ["a", "x"],
      ["b", "x"],
      ["c", "y"],
    ] as const)
      await inbox.store(item(id, lane));
    const claimed = await inbox.claim(10, 2_000);
    expect(ids(claimed)).toEqual(["a", "c"]);
    await inbox.finish([{ item: { ...item("a", "x"), tries: 1 }, handled: { kind: "done" } }], 2_000);
    expect(ids(await inbox.claim(10, 2_000))).toEqual(["b"]);
  });

  test("lets later items of a lane pass one that waits for its time", async () => {
    await inbox.store(item("a", "x"));
    await inbox.store(item("b", "x"));
    await finishNext({ kind: "again", afterMs: 500, why: "not there yet" }, 2_000);
    const [b] = items(await inbox.claim(10, 2_100));
    expect(b?.id).toBe("b");
    if (b) await inbox.finish([{ item: b, handled: { kind: "done" } }], 2_100);
    expect(await inbox.claim(10, 2_499)).toEqual([]);
    expect(items(await inbox.claim(10, 2_500))).toMatchObject([{ id: "a", tries: 2 }]);
  });

  test("keeps dead letters apart and never hands them out", async () => {
    await inbox.store(item("a"));
    await finishNext({ kind: "dead", why: "poison" }, 2_000);
    expect(inbox.backlog()).toEqual({ waiting: 0, dead: 1, oldestReceivedAt: undefined });
    await inbox.close();
    inbox = open();
    expect(await inbox.claim(10, 9_000)).toEqual([]);
    expect(inbox.backlog().dead).toBe(1);
  });

  test("tells of what arrives, not of repetitions", async () => {
    const listener = jest.fn();
    inbox.onArrival(listener);
    await inbox.store(item("a"));
    await inbox.store(item("a"));
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test("refuses with a value once its database cannot be written", async () => {
    await inbox.close();
    expect(await inbox.store(item("a"))).toMatchObject({ ok: false, error: { kind: "store-unavailable" } });
  });

  test("cannot be opened where its folder cannot be made", () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    expect(openStore({ folder: join(file, "below") })).toMatchObject({
      ok: false,
      error: { kind: "store-unavailable" },
    });
  });

  test("is held by one process alone", () => {
    expect(openStore({ folder })).toMatchObject({ ok: false, error: { kind: "store-unavailable" } });
  });

  test("hands out events of one lane together, and with a due one all that waits there", async () => {
    await inbox.store(item("a", "pi_1", "gateway-event"));
    await finishNext({ kind: "again", afterMs: 60_000, why: "not there yet" }, 2_000);
    await inbox.store(item("b", "pi_1", "gateway-event"));
    await inbox.store(item("c", "pi_2", "gateway-event"));
    const claims = await inbox.claim(10, 2_100);
    expect(claims.map(({ lane, items: together }) => [lane, together.map(({ id }) => id)])).toEqual([
      ["pi_1", ["a", "b"]],
      ["pi_2", ["c"]],
    ]);
    expect(await inbox.claim(10, 2_100)).toEqual([]);
  });

  test("hands an item out not before it is due", async () => {
    await inbox.store({ ...item("a"), dueAt: 1_100 });
    expect(await inbox.claim(10, 1_099)).toEqual([]);
    expect(ids(await inbox.claim(10, 1_100))).toEqual(["a"]);
  });

  test("makes a dead letter due again when it is replayed, and nothing else", async () => {
    await inbox.store(item("a"));
    await finishNext({ kind: "dead", why: "poison" }, 2_000);
    expect(await inbox.revive("b")).toBe(false);
    expect(await inbox.revive("a")).toBe(true);
    expect(await inbox.revive("a")).toBe(false);
    expect(items(await inbox.claim(10, 2_001))).toMatchObject([{ id: "a", body: '{"id":"a"}', tries: 1 }]);
  });

  test("hands out no more lanes of events than it is asked for, and what payers wait for before them", async () => {
    await inbox.store({ ...item("a", "pi_1", "gateway-event"), dueAt: 1_100 });
    await inbox.store({ ...item("b", "pi_2", "gateway-event"), dueAt: 1_100 });
    await inbox.store(item("c"));
    expect(ids(await inbox.claim(10, 2_000, 0))).toEqual(["c"]);
    expect(await inbox.claim(10, 2_000, 0)).toEqual([]);
    expect(ids(await inbox.claim(10, 2_000, 1))).toEqual(["a"]);
    expect(ids(await inbox.claim(10, 2_000))).toEqual(["b"]);
  });

  test("leaves events outside the database while acknowledging goes first, where they are found all the same", async () => {
    await inbox.store(item("a", "pi_1", "gateway-event"));
    expect(await inbox.claim(10, 2_000, 1)).toEqual([]);
    expect(await inbox.store(item("a", "pi_1", "gateway-event"))).toEqual({ ok: true, value: { repeated: true } });
    expect(inbox.backlog().waiting).toBe(1);
    await inbox.store(item("b"));
    expect(ids(await inbox.claim(10, 2_000, 1))).toEqual(["b", "a"].sort());
  });
});
