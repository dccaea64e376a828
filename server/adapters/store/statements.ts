import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { ClaimedItem, InboxItem } from "../../ports/inbox.ts";
import { states } from "./open-database.ts";

export interface Statements {
  /** Nothing changes when the id is known. */
  readonly insert: StatementSync;
  readonly held: StatementSync;
  readonly due: StatementSync;
  readonly postpone: StatementSync;
  readonly finish: StatementSync;
  readonly bury: StatementSync;
  readonly prune: StatementSync;
  readonly counts: StatementSync;
}

/** A marker needs no body; a dead letter keeps it for a replay. */
export const prepareStatements = (database: DatabaseSync): Statements => ({
  insert: database.prepare(
    "INSERT INTO items (id, kind, lane, body, received_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
  ),
  held: database.prepare(`SELECT 1 FROM items WHERE id = ? AND state <> ${states.done}`),
  due: database.prepare(
    `SELECT id, kind, lane, body, received_at, tries FROM items WHERE state = ${states.waiting} AND due_at <= ? ORDER BY seq`,
  ),
  postpone: database.prepare("UPDATE items SET tries = ?, due_at = ?, why = ? WHERE id = ?"),
  finish: database.prepare(
    `UPDATE items SET tries = ?, state = ${states.done}, finished_at = ?, body = '', why = NULL WHERE id = ?`,
  ),
  bury: database.prepare(`UPDATE items SET tries = ?, state = ${states.dead}, finished_at = ?, why = ? WHERE id = ?`),
  prune: database.prepare(`DELETE FROM items WHERE state = ${states.done} AND finished_at < ?`),
  counts: database.prepare(`SELECT
    (SELECT count(*) FROM items WHERE state = ${states.waiting}) AS waiting,
    (SELECT count(*) FROM items WHERE state = ${states.dead}) AS dead,
    (SELECT received_at FROM items WHERE state = ${states.waiting} ORDER BY seq LIMIT 1) AS oldest`),
});

const kinds: readonly InboxItem["kind"][] = ["gateway-event", "attempt", "touch"];

/** An item as the table holds it; `tries` counts the one that begins. */
export const itemOf = (row: Readonly<Record<string, unknown>>): ClaimedItem => {
  const kind = kinds.find((known) => known === row["kind"]);
  if (!kind) throw new Error(`The store holds an item of unknown kind ${String(row["kind"])}`);
  return {
    id: String(row["id"]),
    kind,
    lane: String(row["lane"]),
    body: String(row["body"]),
    receivedAt: Number(row["received_at"]),
    tries: Number(row["tries"]) + 1,
  };
};
