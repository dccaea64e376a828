import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { ClaimedItem, ItemKind } from "../../ports/inbox.ts";
import { states } from "./open-database.ts";

export interface Statements {
  /** Nothing changes when the id is known. */
  readonly insert: StatementSync;
  readonly known: StatementSync;
  readonly held: StatementSync;
  readonly revive: StatementSync;
  /** Who is due, without their bodies. */
  readonly due: StatementSync;
  readonly one: StatementSync;
  readonly lane: StatementSync;
  readonly nextDue: StatementSync;
  readonly postpone: StatementSync;
  readonly finish: StatementSync;
  readonly bury: StatementSync;
  readonly prune: StatementSync;
  readonly counts: StatementSync;
}

const whole = "id, kind, lane, body, received_at, tries";
const isWaiting = `state = ${states.waiting}`;

/** A marker needs no body; a dead letter keeps it for a replay. */
export const prepareStatements = (database: DatabaseSync): Statements => ({
  insert: database.prepare(
    "INSERT INTO items (id, kind, lane, body, received_at, due_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
  ),
  known: database.prepare("SELECT 1 FROM items WHERE id = ?"),
  held: database.prepare(`SELECT 1 FROM items WHERE id = ? AND state <> ${states.done}`),
  revive: database.prepare(
    `UPDATE items SET state = ${states.waiting}, due_at = 0, tries = 0, received_at = ?, finished_at = NULL WHERE id = ? AND state = ${states.dead}`,
  ),
  due: database.prepare(`SELECT id, kind, lane FROM items WHERE ${isWaiting} AND due_at <= ? ORDER BY due_at, seq`),
  one: database.prepare(`SELECT ${whole} FROM items WHERE id = ?`),
  lane: database.prepare(
    `SELECT ${whole} FROM items WHERE ${isWaiting} AND lane = ? AND kind = ? ORDER BY seq LIMIT ?`,
  ),
  nextDue: database.prepare(`SELECT min(due_at) AS at FROM items WHERE ${isWaiting} AND due_at > ?`),
  postpone: database.prepare("UPDATE items SET tries = ?, due_at = ?, why = ? WHERE id = ?"),
  finish: database.prepare(
    `UPDATE items SET tries = ?, state = ${states.done}, finished_at = ?, body = '', why = NULL WHERE id = ?`,
  ),
  bury: database.prepare(`UPDATE items SET tries = ?, state = ${states.dead}, finished_at = ?, why = ? WHERE id = ?`),
  prune: database.prepare(`DELETE FROM items WHERE state = ${states.done} AND finished_at < ?`),
  counts: database.prepare(`SELECT
    (SELECT count(*) FROM items WHERE ${isWaiting}) AS waiting,
    (SELECT count(*) FROM items WHERE state = ${states.dead}) AS dead,
    (SELECT min(received_at) FROM items WHERE ${isWaiting}) AS oldest`),
});

const kinds: readonly ItemKind[] = ["gateway-event", "attempt", "touch", "refund", "action", "replay", "notice"];

export const kindOf = (value: unknown): ItemKind => {
  const kind = kinds.find((known) => known === value);
  if (!kind) throw new Error(`The store holds an item of unknown kind ${String(value)}`);
  return kind;
};

/** An item as the table holds it; `tries` counts the one that begins. */
export const itemOf = (row: Readonly<Record<string, unknown>>): ClaimedItem => ({
  id: String(row["id"]),
  kind: kindOf(row["kind"]),
  lane: String(row["lane"]),
  body: String(row["body"]),
  receivedAt: Number(row["received_at"]),
  tries: Number(row["tries"]) + 1,
});
