import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { openInbox } from "../../../server/adapters/store/sqlite-inbox.ts";
import type { ClaimedItem, Inbox, InboxItem } from "../../../server/ports/inbox.ts";

const item = (id: string, lane = id): InboxItem => ({
  id,
  kind: "gateway-event",
  lane,
  body: `{"id":"${id}"}`,
  receivedAt: 1_000,
});

const first = (items: readonly ClaimedItem[]): ClaimedItem => {
  const [claimed] = items;
  if (!claimed) throw new Error("nothing was due");
  return claimed;
};

const ids = (items: readonly ClaimedItem[]): readonly string[] => items.map(({ id }) => id);

describe("the inbox in a folder", () => {
  let folder: string;
  let inbox: Inbox;
  const open = (): Inbox => {
    const opened = openInbox({ folder });
    if (!opened.ok) throw new Error(opened.error.detail);
    return opened.value;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "inbox-"));
    inbox = open();
  });
  afterEach(() => {
    inbox.close();
    rmSync(folder, { recursive: true });
  });

  test("keeps what was stored, postponed or in work when its process ends, and has it due at once", async () => {
    await inbox.store(item("a"));
    await inbox.store(item("b"));
    await inbox.finish(first(inbox.claim(1, 2_000)), { kind: "again", afterMs: 60_000, why: "down" }, 2_000);
    inbox.claim(1, 2_000);
    inbox.close();
    inbox = open();
    expect(inbox.claim(10, 2_001)).toEqual([
      { ...item("a"), tries: 2 },
      { ...item("b"), tries: 1 },
    ]);
  });

  test("writes everything that came in one turn in one transaction", async () => {
    const exec = jest.spyOn(DatabaseSync.prototype, "exec");
    await Promise.all(["a", "b", "c"].map((id) => inbox.store(item(id))));
    expect(exec.mock.calls.map(([sql]) => sql)).toEqual(["BEGIN IMMEDIATE", "COMMIT"]);
    exec.mockRestore();
    expect(inbox.backlog()).toEqual({ waiting: 3, dead: 0, oldestReceivedAt: 1_000 });
  });

  test("knows a repetition while the first waits and after it is done", async () => {
    expect(await inbox.store(item("a"))).toEqual({ ok: true, value: { repeated: false } });
    expect(await inbox.store(item("a"))).toEqual({ ok: true, value: { repeated: true } });
    await inbox.finish(first(inbox.claim(1, 2_000)), { kind: "done" }, 2_000);
    expect(await inbox.store(item("a"))).toEqual({ ok: true, value: { repeated: true } });
    expect(inbox.claim(1, 2_001)).toEqual([]);
  });

  test("forgets a finished item after thirty days", async () => {
    await inbox.store(item("a"));
    await inbox.finish(first(inbox.claim(1, 2_000)), { kind: "done" }, 2_000);
    await inbox.store(item("b"));
    const later = 2_000 + 31 * 24 * 3600_000;
    await inbox.finish(first(inbox.claim(1, later)), { kind: "done" }, later);
    expect(await inbox.store(item("a"))).toEqual({ ok: true, value: { repeated: false } });
  });

  test("hands out one item of a lane at a time, in order of arrival, other lanes beside it", async () => {
    for (const [id, lane] of [
      ["a", "x"],
      ["b", "x"],
      ["c", "y"],
    ] as const)
      await inbox.store(item(id, lane));
    const claimed = inbox.claim(10, 2_000);
    expect(ids(claimed)).toEqual(["a", "c"]);
    await inbox.finish(first(claimed), { kind: "done" }, 2_000);
    expect(ids(inbox.claim(10, 2_000))).toEqual(["b"]);
  });

  test("lets later items of a lane pass one that waits for its time", async () => {
    await inbox.store(item("a", "x"));
    await inbox.store(item("b", "x"));
    await inbox.finish(first(inbox.claim(1, 2_000)), { kind: "again", afterMs: 500, why: "not there yet" }, 2_000);
    const [b] = inbox.claim(10, 2_100);
    expect(b?.id).toBe("b");
    if (b) await inbox.finish(b, { kind: "done" }, 2_100);
    expect(inbox.claim(10, 2_499)).toEqual([]);
    expect(inbox.claim(10, 2_500)).toMatchObject([{ id: "a", tries: 2 }]);
  });

  test("keeps dead letters apart and never hands them out", async () => {
    await inbox.store(item("a"));
    await inbox.finish(first(inbox.claim(1, 2_000)), { kind: "dead", why: "poison" }, 2_000);
    expect(inbox.backlog()).toEqual({ waiting: 0, dead: 1, oldestReceivedAt: undefined });
    inbox.close();
    inbox = open();
    expect(inbox.claim(10, 9_000)).toEqual([]);
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
    inbox.close();
    expect(await inbox.store(item("a"))).toMatchObject({ ok: false, error: { kind: "store-unavailable" } });
  });

  test("cannot be opened where its folder cannot be made", () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    expect(openInbox({ folder: join(file, "below") })).toMatchObject({
      ok: false,
      error: { kind: "store-unavailable" },
    });
  });

  test("is held by one process alone", () => {
    expect(openInbox({ folder })).toMatchObject({ ok: false, error: { kind: "store-unavailable" } });
  });
});
