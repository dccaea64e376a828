import { choices, tables } from "../../../core/generated/tables.ts";
import { guidFromName } from "../../../core/ids.ts";
import { err, ok } from "../../../core/result.ts";
import type { Versioned } from "../../ports/dataverse.ts";
import { dateTime } from "../ledger/columns.ts";
import { askDataverse, type Learnt, patiently } from "./patience.ts";
import { type Cursor, cursorOf, type Place } from "./place.ts";
import type { ReconcilePorts } from "./ports.ts";
import { noNotes, type Notes } from "./report.ts";
import { holdRow, type RunRow, valuesOf } from "./run-row.ts";

const { columns: c, set } = tables.reconciliation;
const states = choices.reconciliationState;

export type Taken =
  | { readonly kind: "taken"; readonly row: RunRow; readonly place: Place; readonly notes: Notes }
  /** Another one is at work. `freeAfterMs`: when it would be given up, should it not move again. */
  | { readonly kind: "busy"; readonly name: string; readonly freeAfterMs: number };

/** A run whose hand has not moved for this long is given up: its server is gone. */
const leaseMs = 120_000;
/** Older ones are not gone on with: too much has happened since. */
const takenUpWithinSeconds = 86_400;
const remembered = 20;

interface Seen {
  readonly row: Versioned;
  readonly cursor: Cursor | undefined;
}

type Ports = Pick<ReconcilePorts, "dataverse" | "clock" | "pause" | "newId">;

const busy = ({ row, cursor }: Seen, nowMs: number): Taken => ({
  kind: "busy",
  name: String(row.row[c.name] ?? ""),
  freeAfterMs: Math.max(0, leaseMs - (nowMs - (cursor?.hold.beat ?? nowMs))),
});

const isAlive = ({ row, cursor }: Seen, nowMs: number): boolean =>
  row.row[c.state] === states.running && cursor !== undefined && nowMs - cursor.hold.beat < leaseMs;

/** The last of the same window, if it was stopped, by whatever, and not long ago. */
const stoppedOf = (seen: readonly Seen[], window: string, nowMs: number): Seen | undefined => {
  const last = seen.find(({ cursor }) => cursor?.place.window === window);
  const isOpen = last?.row.row[c.state] === states.running || last?.row.row[c.state] === states.stopped;
  const isYoung = last?.cursor !== undefined && nowMs / 1000 - last.cursor.place.begun < takenUpWithinSeconds;
  return isOpen && isYoung ? last : undefined;
};

const notesOf = ({ row, cursor }: Seen): Notes => {
  const count = (column: string): number => Number(row.row[column] ?? 0);
  const text = String(row.row[c.findings] ?? "");
  const cut = cursor?.cut ?? 0;
  return {
    ...{ checked: count(c.checked), recovered: count(c.recovered), corrected: count(c.corrected) },
    unmended: count(c.unmended),
    findings: cut === 0 ? text : text.replace(/…[^\n]*\n$/, ""),
    cut,
  };
};

const take = async (found: Seen, ports: Ports): Learnt<Taken> => {
  const { dataverse, clock, pause, newId } = ports;
  const owner = newId();
  const place = found.cursor?.place;
  if (place === undefined) return err({ kind: "contended" });
  const notes = notesOf(found);
  const values = { ...valuesOf({ place, notes, state: "running" }, owner, clock()), [c.finishedon]: null };
  const address = { set, id: String(found.row.row[c.id]) };
  const ours = await patiently(
    () => askDataverse(dataverse.update(address, values, { ifMatch: found.row.etag })),
    pause,
  );
  if (ours.ok) return ok({ kind: "taken", row: holdRow(ours.value, owner, ports), place, notes });
  const isLost = ours.error.kind === "dataverse" && ours.error.fault.kind === "version-differs";
  return isLost ? ok({ ...busy(found, clock()), freeAfterMs: leaseMs } as Taken) : ours;
};

/** Every run is named after the one before it: of two that begin at once, one finds the name taken. */
const begin = async (before: Seen | undefined, place: Place, ports: Ports): Learnt<Taken> => {
  const { dataverse, clock, pause, newId } = ports;
  const owner = newId();
  const id = await guidFromName(`reconciliation after ${String(before?.row.row[c.id] ?? "none")}`);
  const values = {
    ...valuesOf({ place, notes: noNotes, state: "running" }, owner, clock()),
    [c.startedon]: dateTime(place.begun),
    [c.since]: dateTime(place.since),
  };
  const made = await patiently(() => askDataverse(dataverse.createAt({ set, id }, values)), pause);
  if (made.ok) return ok({ kind: "taken", row: holdRow(made.value, owner, ports), place, notes: noNotes });
  if (made.error.kind !== "dataverse" || made.error.fault.kind !== "already-exists") return made;
  const present = await patiently(() => askDataverse(dataverse.retrieve({ set, id })), pause);
  if (!present.ok) return present;
  const cursor = cursorOf(present.value.row[c.cursor]);
  const seen = { row: present.value, cursor };
  // The answer to our own creation was lost.
  if (cursor?.hold.owner === owner)
    return ok({ kind: "taken", row: holdRow(present.value, owner, ports), place, notes: noNotes });
  return isAlive(seen, clock()) ? ok(busy(seen, clock())) : begin(seen, place, ports);
};

/** Begins a run, or takes up one of the same window that was stopped. One at a time, whoever asks. */
export const takeRun = async (wanted: Place, ports: Ports): Learnt<Taken> => {
  const query = { orderBy: `${c.startedon} desc`, top: remembered };
  const found = await patiently(() => askDataverse(ports.dataverse.list(set, query)), ports.pause);
  if (!found.ok) return found;
  const seen = found.value.map((row): Seen => ({ row, cursor: cursorOf(row.row[c.cursor]) }));
  const now = ports.clock();
  const working = seen.find((one) => isAlive(one, now));
  if (working) return ok(busy(working, now));
  const stopped = stoppedOf(seen, wanted.window, now);
  return stopped ? take(stopped, ports) : begin(seen[0], wanted, ports);
};
