import { mkdirSync } from "node:fs";
import { join } from "node:path";

/** Where objects are kept between two starts. Memory alone keeps nothing. */
export interface Persistence {
  load(kind: string): unknown[];
  write(kind: string, id: string, body: unknown): void;
  erase(kind: string, id: string): void;
  /** All that the work writes is written in one go. */
  together<Outcome>(work: () => Outcome): Outcome;
  clear(): void;
  close(): void;
}

const nothing = (): void => undefined;

export const inMemory: Persistence = {
  load: () => [],
  write: nothing,
  erase: nothing,
  together: (work) => work(),
  clear: nothing,
  close: nothing,
};

/** One SQLite file in the folder; rows come back in the order in which they were first written. */
export const openFolder = async (folder: string): Promise<Persistence> => {
  const { DatabaseSync } = await import("node:sqlite");
  mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(join(folder, "stripe.sqlite"));
  database.exec(
    `PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;
     CREATE TABLE IF NOT EXISTS object (
       position INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (kind, id))`,
  );
  const write = database.prepare(
    "INSERT INTO object (kind, id, body) VALUES (?, ?, ?) ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body",
  );
  const erase = database.prepare("DELETE FROM object WHERE kind = ? AND id = ?");
  // A delivery that is under way when the sandbox stops ends after the file is closed; it will be sent again.
  const whileOpen = (work: () => void): void => {
    if (database.isOpen) work();
  };
  const load = database.prepare("SELECT body FROM object WHERE kind = ? ORDER BY position");
  return {
    load: (kind) => load.all(kind).map((row): unknown => JSON.parse(String(row["body"]))),
    write: (kind, id, body) => whileOpen(() => write.run(kind, id, JSON.stringify(body))),
    erase: (kind, id) => whileOpen(() => erase.run(kind, id)),
    together: (work) => {
      database.exec("BEGIN");
      try {
        return work();
      } finally {
        database.exec("COMMIT");
      }
    },
    clear: () => database.exec("DELETE FROM object"),
    close: () => database.close(),
  };
};
