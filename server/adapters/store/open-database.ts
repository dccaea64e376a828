import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Values of `state`. Finished rows stay as markers, so that a repetition is recognised. */
export const states = { waiting: 0, dead: 1, done: 2 } as const;

const schema = `
  CREATE TABLE IF NOT EXISTS items (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    lane TEXT NOT NULL,
    body TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL DEFAULT 0,
    state INTEGER NOT NULL DEFAULT ${states.waiting},
    tries INTEGER NOT NULL DEFAULT 0,
    why TEXT,
    finished_at INTEGER
  ) STRICT;
  CREATE INDEX IF NOT EXISTS due ON items (due_at, seq, received_at) WHERE state = ${states.waiting};
  CREATE INDEX IF NOT EXISTS lanes ON items (lane, seq) WHERE state = ${states.waiting};
  CREATE INDEX IF NOT EXISTS dead ON items (seq) WHERE state = ${states.dead};
  CREATE INDEX IF NOT EXISTS done ON items (finished_at) WHERE state = ${states.done};
`;

/** A body of usual size and its row fit twice into a page of this size: fewer pages to write than with SQLite's own 4096. */
const pageBytes = 8192;

const pragmas = `
  PRAGMA page_size = ${pageBytes};
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
`;

/**
 * The database in this folder, made if it is not there. One process alone holds it: two workers on one store would handle
 * everything twice. A power cut may undo the last commits (NORMAL), never one without all that came after it: what arrives is
 * durable in the journal, and what was finished since is handled again, which is harmless. Throws what SQLite throws.
 */
export const openDatabase = (folder: string): DatabaseSync => {
  mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(join(folder, "inbox.sqlite"), { timeout: 2_000 });
  try {
    database.exec(pragmas);
    database.exec(schema);
    // A wait was a promise of the process that is gone: everything unfinished is due.
    database.exec(`UPDATE items SET due_at = 0 WHERE state = ${states.waiting} AND due_at > 0`);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
};
