import type { BatchOutcome } from "./run-batch.ts";
import type { Verdict } from "./judge/evidence.ts";

export interface Tally {
  readonly played: Map<string, number>;
  readonly counts: Record<Verdict, number>;
  readonly bad: string[];
  readonly broken: string[];
  histories: number;
  events: number;
  kills: number;
  seconds: number;
}

export const emptyTally = (): Tally => ({
  played: new Map(),
  counts: { wrong: 0, lost: 0, doubled: 0 },
  bad: [],
  broken: [],
  histories: 0,
  events: 0,
  kills: 0,
  seconds: 0,
});

export const add = (tally: Tally, outcome: BatchOutcome): void => {
  for (const [flow, times] of outcome.played) {
    tally.played.set(flow, (tally.played.get(flow) ?? 0) + times);
    tally.histories += times;
  }
  for (const { verdict, history, about, why } of outcome.bad) {
    tally.counts[verdict] += 1;
    tally.bad.push(`${verdict}  --only ${history}  ${about}: ${why}`);
  }
  tally.broken.push(...outcome.broken);
  tally.events += outcome.events;
  tally.kills += outcome.kills;
  tally.seconds += outcome.seconds;
};

const figures = ({ counts }: Tally): string => `wrong ${counts.wrong}, lost ${counts.lost}, doubled ${counts.doubled}`;

export const isClean = ({ counts, broken }: Tally): boolean =>
  counts.wrong + counts.lost + counts.doubled + broken.length === 0;

/** One line while it runs. */
export const progress = (tally: Tally, wanted: number): string => {
  const rate = (tally.histories / tally.seconds).toFixed(1);
  return `${tally.histories} of ${wanted} histories, ${rate} a second, ${tally.kills} kills: ${figures(tally)}`;
};

/** The result, in words and figures. */
export const summary = (tally: Tally): string => {
  const flows = [...tally.played]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([flow, times]) => `${String(times).padStart(7)}  ${flow}`);
  return [
    ...flows,
    ...tally.bad,
    ...tally.broken.map((line) => `not played to its end  ${line}`),
    `${tally.histories} histories, ${tally.events} events, ${tally.kills} kills, ${tally.seconds.toFixed(0)} s: ${figures(tally)}`,
  ].join("\n");
};
