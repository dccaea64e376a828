import type { PhaseName, ReconcilePorts } from "./ports.ts";
import type { Learnt } from "./patience.ts";
import type { Movements } from "./movements.ts";
import type { Report } from "./report.ts";

/** A comparison under way. */
export interface Run {
  readonly ports: ReconcilePorts;
  /** Unix seconds: what was created before is looked at only where it is unsettled. */
  readonly since: number;
  /** Look and tell, write nothing. */
  readonly isDry: boolean;
  readonly report: Report;
  /** Refunds and disputes of the window, as far as they were read. */
  readonly movements: Movements;
  /** To be called now and then in the middle of a page: tells others that the run is alive. */
  pulse(): Learnt<undefined>;
}

export interface PageDone {
  /** What the next page comes after; undefined: the phase is done. */
  readonly next: string | undefined;
  /** How much of the phase is done, from 0 to 1. */
  readonly share: number;
}

/** A part of the work, page by page. */
export interface Phase {
  readonly name: PhaseName;
  page(run: Run, after: string | undefined): Learnt<PageDone>;
}

/** Lists go from now back to the beginning of the window: where a page ends tells how much is done. */
export const shareOf = ({ ports, since }: Run, lastCreated: number | undefined): number => {
  const now = ports.clock() / 1000;
  if (lastCreated === undefined || now <= since) return 1;
  return Math.min(1, Math.max(0, (now - lastCreated) / (now - since)));
};
