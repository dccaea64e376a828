import { wordsOf } from "./patience.ts";
import type { Place } from "./place.ts";
import type { ReconcilePorts } from "./ports.ts";
import { createReport, noNotes, type Notes } from "./report.ts";
import type { RunRow } from "./run-row.ts";
import { takeRun } from "./take-run.ts";
import { type Course, keep, walk } from "./walk.ts";
import type { Window } from "./window.ts";

export interface Wish {
  readonly window: Window;
  readonly isDry: boolean;
  /** Asked between pages. */
  isStopping(): boolean;
}

/** How a run ended. */
export type Ended =
  | { readonly kind: "done"; readonly notes: Notes; readonly since: number }
  /** It can be taken up where it was. `why`: what went wrong; undefined: it was asked to. */
  | { readonly kind: "stopped"; readonly notes: Notes; readonly since: number; readonly why?: string }
  /** Another run is at work. */
  | { readonly kind: "busy"; readonly name: string; readonly freeAfterMs: number };

/** What was created while the lists were read stands on nobody's page: it is looked at from a little before. */
const overlapSeconds = 300;

/** `startedAt`: when this process began; a place from before then was taken up. */
const carryOut = async (from: Place, startedAt: number, course: Course): Promise<Ended> => {
  const { report } = course;
  let place = from;
  for (;;) {
    const stop = await walk(place, course);
    const { since } = from;
    if (stop) {
      await keep(course, stop.place, { state: "stopped", isUrgent: true });
      return { kind: "stopped", notes: report.notes(), since, ...(stop.fault && { why: wordsOf(stop.fault) }) };
    }
    if (place.begun >= startedAt) {
      const kept = await keep(course, place, { state: "done", isUrgent: true });
      const notes = report.notes();
      return kept.ok ? { kind: "done", notes, since } : { kind: "stopped", notes, since, why: wordsOf(kept.error) };
    }
    // It was taken up: what has come since it first began is still to be looked at.
    place = { window: place.window, since: place.begun - overlapSeconds, begun: startedAt, phase: "events" };
  }
};

/**
 * Compares Payment, Refund and Dispute rows with the gateway and mends them, page by page: of memory and requests it takes as many
 * as there are pages, and one more for each row that was wrong.
 */
export const reconcile = async (wish: Wish, ports: ReconcilePorts): Promise<Ended> => {
  const begun = Math.floor(ports.clock() / 1000);
  const fresh: Place = { window: wish.window.name, since: wish.window.sinceAt(begun), begun, phase: "events" };
  const course = (notes: Notes, row: RunRow | undefined): Course => ({
    ...{ wish, ports, row },
    report: createReport(notes, ports.watch.found),
  });
  if (wish.isDry) return carryOut(fresh, begun, course(noNotes, undefined));
  const taken = await takeRun(fresh, ports);
  if (!taken.ok) return { kind: "stopped", notes: noNotes, since: fresh.since, why: wordsOf(taken.error) };
  if (taken.value.kind === "busy") return taken.value;
  return carryOut(taken.value.place, begun, course(taken.value.notes, taken.value.row));
};
