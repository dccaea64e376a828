import { readdirSync, readFileSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { InboxItem } from "../../ports/inbox.ts";
import type { Disk } from "./disk.ts";
import { itemsIn, recordOf } from "./journal-format.ts";
import { openJournal, type Release } from "./journal.ts";
import { segmentName } from "./segments.ts";
import type { Statements } from "./statements.ts";
import { inTransaction } from "./transaction.ts";

/** Between the door and the database: what arrives is durable in the journal, and comes into the database with many others. */
export interface Intake {
  /** Resolves when the item is on disk; true when it was known. */
  take(item: InboxItem): Promise<boolean>;
  /** Brings what arrived into the database, in one transaction. Throws what SQLite throws: nothing is lost, only not there yet. */
  bring(): void;
  waiting(): ReadonlyMap<string, InboxItem>;
  /** The journal may forget what it holds by now; what comes next goes to a new file. */
  turn(): void;
  end(): Promise<void>;
}

interface Arrived {
  readonly items: Map<string, InboxItem>;
  readonly releases: Release[];
}

/** As long as the database cannot be written, no more than these are taken. */
const mostWaiting = 4_000;

const walOf = (folder: string): string => join(folder, "inbox.sqlite-wal");

const insertAll = (statements: Statements, items: Iterable<InboxItem>): void => {
  for (const { id, kind, lane, body, receivedAt, dueAt = 0 } of items) {
    statements.insert.run(id, kind, lane, body, receivedAt, dueAt);
  }
};

/** What a process that was killed had acknowledged, and not yet brought into the database. It is due at once. */
export const recoverArrivals = (folder: string, database: DatabaseSync, statements: Statements): void => {
  const files = readdirSync(folder)
    .filter((name) => segmentName.test(name))
    .sort()
    .map((name) => join(folder, name));
  if (files.length === 0) return;
  inTransaction(database, () => {
    for (const file of files) {
      insertAll(
        statements,
        itemsIn(readFileSync(file)).map((item) => ({ ...item, dueAt: 0 })),
      );
    }
  });
  // Only what the database itself has on disk may be forgotten here.
  database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  files.forEach((file) => unlinkSync(file));
};

export const openIntake = (
  folder: string,
  { database, statements, disk }: { database: DatabaseSync; statements: Statements; disk: Disk },
): Intake => {
  const journal = openJournal(folder, disk);
  const onTheWay = new Map<string, Promise<Release>>();
  const arrived: Arrived = { items: new Map(), releases: [] };

  /** Files that stay for now go the next time; read again after a crash, they tell nothing new. */
  const clear = (): Promise<void> => journal.clear(() => disk.sync(walOf(folder))).catch(() => undefined);

  const bring = (): void => {
    if (arrived.items.size === 0) return;
    inTransaction(database, () => insertAll(statements, arrived.items.values()));
    arrived.items.clear();
    arrived.releases.splice(0).forEach((release) => release());
    void clear();
  };

  const write = async (item: InboxItem): Promise<void> => {
    const writing = journal.append(recordOf(item));
    onTheWay.set(item.id, writing);
    try {
      arrived.releases.push(await writing);
      arrived.items.set(item.id, item);
    } finally {
      onTheWay.delete(item.id);
    }
  };

  return {
    take: async (item) => {
      const before = onTheWay.get(item.id);
      if (before) await before;
      if (before || arrived.items.has(item.id) || statements.known.get(item.id) !== undefined) return true;
      if (arrived.items.size >= mostWaiting) bring();
      await write(item);
      return false;
    },
    bring,
    waiting: () => arrived.items,
    turn: journal.turn,
    end: async () => {
      await journal.end();
      bring();
      await clear();
    },
  };
};
