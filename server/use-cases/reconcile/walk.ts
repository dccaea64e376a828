import { err, ok } from "../../../core/result.ts";
import type { LedgerFault } from "../../ports/ledger.ts";
import { createMovements, type Movements } from "./movements.ts";
import { isPlaceLost, readPage } from "./page.ts";
import type { Learnt } from "./patience.ts";
import { childPhases } from "./phases/children.ts";
import { eventsPhase } from "./phases/events.ts";
import { paymentsPhase } from "./phases/payments.ts";
import { stalePhase } from "./phases/stale.ts";
import { phaseNames, type Place } from "./place.ts";
import type { ReconcilePorts } from "./ports.ts";
import type { Wish } from "./reconcile.ts";
import type { Report } from "./report.ts";
import type { Phase, Run } from "./run.ts";
import type { RunRow, RunState } from "./run-row.ts";

const phases: readonly Phase[] = [eventsPhase, ...childPhases, paymentsPhase, stalePhase];

const pulseMs = 20_000;

/** The outside of a run: how it is kept, and whether it goes on. */
export interface Course {
  readonly wish: Pick<Wish, "isDry" | "isStopping">;
  readonly ports: ReconcilePorts;
  readonly report: Report;
  /** Undefined in a dry run. */
  readonly row: RunRow | undefined;
}

export const keep = async (
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
export const walk = async (
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
    if (!done.ok && place === from && place.after !== undefined && isPlaceLost(done.error)) {
      place = { ...place, after: undefined };
      continue;
    }
    if (!done.ok) return { place, fault: done.error };
    ports.watch.progressed({ phase: place.phase, share: done.value.share, ...report.notes() });
    const next = nextPlace(place, done.value.next);
    if (next === undefined) return undefined;
    const kept = await keep(course, next, { state: "running", isUrgent: false });
    if (!kept.ok) return { place, fault: kept.error };
    place = next;
  }
};
