import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { openStore } from "../../../server/adapters/store/sqlite-store.ts";
import type { InboxItem, Store } from "../../../server/ports/inbox.ts";
import { createRememberingDisk, type RememberingDisk } from "../../fixtures/remembering-disk.ts";

const item = (id: string): InboxItem => ({
  id,
  kind: "attempt",
  lane: id,
  body: `{"id":"${id}","name":"Zoë\\n"}`,
  receivedAt: 1_000,
});

const stored = { ok: true, value: { repeated: false } };
const refused = { ok: false, error: { kind: "store-unavailable" } };

const openIn = (folder: string, disk?: RememberingDisk): Store => {
  const opened = openStore({ folder, ...(disk && { disk }) });
  if (!opened.ok) throw new Error(opened.error.detail);
  return opened.value;
};

const journalsIn = (folder: string): readonly string[] => readdirSync(folder).filter((name) => name.endsWith(".log"));

const claimedIds = async (store: Store): Promise<readonly string[]> =>
  (await store.claim(10, 2_000)).flatMap(({ items }) => items.map(({ id }) => id));

describe("what the store keeps of arrivals", () => {
  let folder: string;
  let after: string;
  let disk: RememberingDisk;
  let store: Store;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "journal-"));
    after = mkdtempSync(join(tmpdir(), "journal-"));
    disk = createRememberingDisk();
    store = openIn(folder, disk);
  });
  afterEach(async () => {
    await store.close();
    for (const path of [folder, after]) rmSync(path, { recursive: true });
  });

  /** What the next process finds when this one is killed now. */
  const afterKill = async (look: (store: Store) => Promise<void>, spoil?: (file: string) => void): Promise<void> => {
    rmSync(after, { recursive: true });
    cpSync(folder, after, { recursive: true });
    for (const name of journalsIn(after)) spoil?.(join(after, name));
    const next = openIn(after);
    await look(next);
    await next.close();
  };

  test("has all that comes in one turn in one write, with one wait for the disk", async () => {
    await Promise.all(["a", "b", "c"].map((id) => store.store(item(id))));
    expect(disk.asked).toEqual(["create", "write", "sync"]);
    expect(store.backlog()).toEqual({ waiting: 3, dead: 0, oldestReceivedAt: 1_000 });
  });

  test("acknowledges nothing before the disk has it, a repetition neither", async () => {
    const release = disk.holdSync();
    const answered = jest.fn();
    const answers = [store.store(item("a")), store.store(item("a"))];
    answers.forEach((answer) => void answer.then(answered));
    await disk.isSyncing();
    expect(answered).not.toHaveBeenCalled();
    release();
    expect(await Promise.all(answers)).toEqual([stored, { ok: true, value: { repeated: true } }]);
    expect(disk.asked).toEqual(["create", "write", "sync"]);
  });

  test("has what was acknowledged, to the letter, when the process is killed before the database has it", async () => {
    await store.store(item("a"));
    await afterKill(async (next) => {
      expect(next.holds("a")).toBe(true);
      expect(await next.store(item("a"))).toEqual({ ok: true, value: { repeated: true } });
      const [claim] = await next.claim(1, 1_000);
      expect(claim?.items).toEqual([{ ...item("a"), tries: 1 }]);
      expect(journalsIn(after)).toEqual([]);
    });
  });

  test("drops a record that is torn, and keeps those before it", async () => {
    await store.store(item("a"));
    await store.store(item("b"));
    const tear = (file: string): void => {
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.subarray(0, bytes.lastIndexOf("}") - 5));
    };
    await afterKill(async (next) => expect(await claimedIds(next)).toEqual(["a"]), tear);
  });

  test("goes from file to file, and forgets what the database has", async () => {
    const big = (id: string): InboxItem => ({ ...item(id), body: "x".repeat(3_000_000) });
    for (const id of ["a", "b", "c", "d"]) await store.store(big(id));
    expect(disk.asked.filter((name) => name === "create").length).toBeGreaterThan(1);
    await afterKill(async (next) => expect(await claimedIds(next)).toEqual(["a", "b", "c", "d"]));
    expect(await claimedIds(store)).toEqual(["a", "b", "c", "d"]);
    await store.close();
    expect(journalsIn(folder)).toEqual([]);
    store = openIn(folder);
  });

  test("does not bring back what was finished", async () => {
    await store.store(item("a"));
    const [claim] = await store.claim(1, 2_000);
    if (!claim) throw new Error("nothing was due");
    await store.finish(
      claim.items.map((one) => ({ item: one, handled: { kind: "done" } })),
      2_000,
    );
    await afterKill(async (next) => expect(await claimedIds(next)).toEqual([]));
  });

  test("leaves no journal behind when it is closed", async () => {
    await store.store(item("a"));
    await store.close();
    expect(journalsIn(folder)).toEqual([]);
    store = openIn(folder);
    expect(await claimedIds(store)).toEqual(["a"]);
  });

  test.each([
    ["write", "ENOSPC"],
    ["sync", "EIO"],
    ["create", "ENOSPC"],
  ] as const)(
    "refuses when %s fails with %s, keeps nothing half-written, and goes on by itself",
    async (name, code) => {
      if (name !== "create") await store.store(item("before"));
      disk.failNext(name, code);
      expect(await store.store(item("a"))).toMatchObject(refused);
      expect(store.holds("a")).toBe(false);
      const kept = name === "create" ? [] : ["before"];
      await afterKill(async (next) => expect(await claimedIds(next)).toEqual(kept));
      expect(await store.store(item("a"))).toEqual(stored);
      await afterKill(async (next) => expect(await claimedIds(next)).toEqual([...kept, "a"]));
    },
  );
});
