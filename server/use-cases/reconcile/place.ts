import type { PhaseName } from "./ports.ts";

/** Where a run stands: what is needed to go on from there. */
export interface Place {
  /** Name of the window, such as `7d`: a run is taken up by the next one with the same. */
  readonly window: string;
  /** Unix seconds. */
  readonly since: number;
  /** When the part of the run that this belongs to began: what was created later is not looked at. Unix seconds. */
  readonly begun: number;
  readonly phase: PhaseName;
  /** The last item that was dealt with. */
  readonly after?: string | undefined;
}

/** In this order: the later phases build upon what the earlier ones have read and mended. */
export const phaseNames: readonly PhaseName[] = ["events", "refunds", "disputes", "payments", "stale"];

const isPhase = (value: unknown): value is PhaseName => phaseNames.some((name) => name === value);

/** What others must know of a run that is at work. */
export interface Hold {
  /** Whose hand it is in. */
  readonly owner: string;
  /** When that hand last moved, by its own clock: milliseconds. */
  readonly beat: number;
}

/** Everything that the row's cursor column holds. */
export interface Cursor {
  readonly place: Place;
  readonly hold: Hold;
  /** Findings that found no room. */
  readonly cut: number;
}

export const textOfCursor = (cursor: Cursor): string => JSON.stringify(cursor);

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

/** Undefined for what this version cannot go on from. */
export const cursorOf = (text: unknown): Cursor | undefined => {
  try {
    const { place, hold, cut } = record(JSON.parse(String(text)));
    const { window, since, begun, phase, after } = record(place);
    const { owner, beat } = record(hold);
    if (typeof window !== "string" || typeof since !== "number" || typeof begun !== "number" || !isPhase(phase))
      return undefined;
    return {
      place: { window, since, begun, phase, after: typeof after === "string" ? after : undefined },
      hold: { owner: String(owner), beat: Number(beat) },
      cut: Number(cut) || 0,
    };
  } catch {
    return undefined;
  }
};
