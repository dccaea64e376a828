import { err, ok } from "../../../core/result.ts";
import { createMovements, type Movements } from "./movements.ts";
import type { LedgerFault } from "../../ports/ledger.ts";
import { readPage } from "./page.ts";
import { type Learnt, wordsOf } from "./patience.ts";
import { childPhases } from "./phases/children.ts";
import { eventsPhase } from "./phases/events.ts";
import { paymentsPhase } from "./phases/payments.ts";
import { stalePhase } from "./phases/stale.ts";
import { phaseNames, type Place } from "./place.ts";
import type { ReconcilePorts } from "./ports.ts";
import { createReport, noNotes, type Notes, type Report } from "./report.ts";
import type { Phase, Run } from "./run.ts";
import type { RunRow, RunState } from "./run-row.ts";
import { takeRun } from "./take-run.ts";
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

const phases: readonly Phase[] = [eventsPhase, ...childPhases, paymentsPhase, stalePhase];

/** What was created while the lists were read stands on nobody's page: it is looked at from a little before. */
const overlapSeconds = 300;
const pulseMs = 20_000;

/** The outside of a run: how it is kept, and whether it goes on. */
interface Course {
  readonly wish: Wish;
  readonly ports: ReconcilePorts;
  readonly report: Report;
  /** Undefined in a dry run. */
  readonly row: RunRow | undefined;
}

const keep = async (
  { row, report }: Course,
  place: Place,
  how: { state: RunState; isUrgent: boolean },
): Learnt<undefined> =>
  row ? row.keep({ place, notes: report.notes(), state: how.state }, how.isUrgent) : ok(undefined);

const runAt = (place: Place, movements: Movements, course: Course): Run => {
  const { ports, report, wish } = course;
  let beatAt = ports.clock();
  return {
    ...{ ports, report, movements },
    since: place.since,
    isDry: wish.isDry,
    pulse: async () => {
      if (ports.clock() - beatAt < pulseMs) return ok(undefined);
      beatAt = ports.clock();
      return keep(course, place, { state: "running", isUrgent: true });
    },
  };
};

/** Who goes on in the middle must know the refunds and disputes that were read before. */
const gather = async (run: Run): Learnt<undefined> => {
  for (const list of [run.ports.history.refunds, run.ports.history.disputes] as const) {
    let after: string | undefined;
    do {
      const page = await readPage<Parameters<Movements["add"]>[0]>(list, run, after);
      if (!page.ok) return page;
      page.value.items.forEach(run.movements.add);
      after = page.value.next;
    } while (after !== undefined);
  }
  return ok(undefined);
};

const nextPlace = (place: Place, after: string | undefined): Place | undefined => {
  if (after !== undefined) return { ...place, after };
  const phase = phaseNames[phaseNames.indexOf(place.phase) + 1];
  return phase && { ...place, phase, after: undefined };
};

/** Undefined: all phases are done. Else where it was stopped. */
const walk = async (
  from: Place,
  course: Course,
): Promise<{ readonly place: Place; readonly fault?: LedgerFault } | undefined> => {
  const { ports, report, wish } = course;
  const movements = createMovements();
  let place = from;
  if (phaseNames.indexOf(place.phase) > 0) {
    const gathered = await gather(runAt(place, movements, course));
    if (!gathered.ok) return { place, fault: gathered.error };
  }
  for (;;) {
    if (wish.isStopping()) return { place };
    const phase = phases.find(({ name }) => name === place.phase);
    const done = phase
      ? await phase.page(runAt(place, movements, course), place.after)
      : err({ kind: "contended" } as const);
    if (!done.ok) return { place, fault: done.error };
    ports.watch.progressed({ phase: place.phase, share: done.value.share, ...report.notes() });
    const next = nextPlace(place, done.value.next);
    if (next === undefined) return undefined;
    const kept = await keep(course, next, { state: "running", isUrgent: false });
    if (!kept.ok) return { place, fault: kept.error };
    place = next;
  }
};

const carryOut = async (from: Place, course: Course): Promise<Ended> => {
  const { ports, report } = course;
  const startedAt = Math.floor(ports.clock() / 1000);
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
  if (wish.isDry) return carryOut(fresh, course(noNotes, undefined));
  const taken = await takeRun(fresh, ports);
  if (!taken.ok) return { kind: "stopped", notes: noNotes, since: fresh.since, why: wordsOf(taken.error) };
  if (taken.value.kind === "busy") return taken.value;
  return carryOut(taken.value.place, course(taken.value.notes, taken.value.row));
};
