import { choices, tables } from "../../../core/generated/tables.ts";
import { err, ok } from "../../../core/result.ts";
import type { Row, Versioned } from "../../ports/dataverse.ts";
import { dateTime } from "../ledger/columns.ts";
import { askDataverse, type Learnt, patiently } from "./patience.ts";
import { cursorOf, type Place, textOfCursor } from "./place.ts";
import type { ReconcilePorts } from "./ports.ts";
import { type Notes, textOf } from "./report.ts";

const { columns: c, set } = tables.reconciliation;

export type RunState = keyof typeof choices.reconciliationState;

/** How a run stands, to be kept. */
export interface Standing {
  readonly place: Place;
  readonly notes: Notes;
  readonly state: RunState;
}

/** The row of a run that is ours to carry on: its version is the proof. */
export interface RunRow {
  readonly name: string;
  /** Keeps how the run stands; with nothing to say, at most every second. Fails as contended when somebody else has taken the run over. */
  keep(standing: Standing, isUrgent: boolean): Learnt<undefined>;
}

type Ports = Pick<ReconcilePorts, "dataverse" | "clock" | "pause">;

export const valuesOf = ({ place, notes, state }: Standing, owner: string, nowMs: number): Row => ({
  [c.state]: choices.reconciliationState[state],
  [c.checked]: notes.checked,
  [c.recovered]: notes.recovered,
  [c.corrected]: notes.corrected,
  [c.unmended]: notes.unmended,
  [c.findings]: textOf(notes),
  [c.cursor]: textOfCursor({ place, hold: { owner, beat: nowMs }, cut: notes.cut }),
  ...(state === "running" ? {} : { [c.finishedon]: dateTime(Math.floor(nowMs / 1000)) }),
});

/** Two requests a page would be one too many where pages come fast. */
const betweenMs = 1_000;

/** A run's row in our hand; `first` is the version that made it ours. */
export const holdRow = (first: Versioned, owner: string, ports: Ports): RunRow => {
  const { dataverse, clock, pause } = ports;
  const address = { set, id: String(first.row[c.id]) };
  let etag = first.etag;
  let keptAt = clock();
  /** The answer to our own last write may have been lost. */
  const isStillOurs = async (): Learnt<boolean> => {
    const read = await patiently(() => askDataverse(dataverse.retrieve(address)), pause);
    if (!read.ok) return read;
    const isOurs = cursorOf(read.value.row[c.cursor])?.hold.owner === owner;
    if (isOurs) etag = read.value.etag;
    return ok(isOurs);
  };
  const write = async (standing: Standing, isFirst: boolean): Learnt<undefined> => {
    const values = valuesOf(standing, owner, clock());
    const written = await patiently(() => askDataverse(dataverse.update(address, values, { ifMatch: etag })), pause);
    if (written.ok) {
      etag = written.value.etag;
      keptAt = clock();
      return ok(undefined);
    }
    const isLost = written.error.kind === "dataverse" && written.error.fault.kind === "version-differs";
    if (!isLost || !isFirst) return written;
    const ours = await isStillOurs();
    if (!ours.ok) return ours;
    return ours.value ? write(standing, false) : err({ kind: "contended" });
  };
  return {
    name: String(first.row[c.name] ?? ""),
    keep: async (standing, isUrgent) =>
      isUrgent || clock() - keptAt >= betweenMs ? write(standing, true) : ok(undefined),
  };
};
