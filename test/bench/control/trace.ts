import { type Moment, moments } from "./page/marks.ts";

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: beginning and length, by the clock and in the thread's own processor time. */
  readonly ts: number;
  readonly dur?: number;
  readonly tts?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** Milliseconds by the clock and of the main thread's processor time: the second does not depend on what else runs. */
export interface Span {
  readonly ms: number;
  readonly cpuMs: number;
}

/** What a trace of Chromium says of one load. */
export interface Load {
  /** From one moment to another. */
  between(from: Moment, to: Moment): Span;
  /** Every task of the main thread in which the control, or the page that calls it, ran. */
  readonly tasks: readonly Span[];
}

export const categories = ["toplevel", "devtools.timeline", "blink.user_timing"];

const calls = new Set(["EvaluateScript", "FunctionCall"]);

const isOurs = ({ name, args }: TraceEvent): boolean =>
  calls.has(name) && /\/(?:bundle|page)\.js$/.test(args?.data?.url ?? "");

const spanOf = ({ dur = 0, tdur = 0 }: TraceEvent): Span => ({ ms: dur / 1000, cpuMs: tdur / 1000 });

const within = (task: TraceEvent, { ts }: TraceEvent): boolean => ts >= task.ts && ts < task.ts + (task.dur ?? 0);

export const readTrace = (json: string): Load => {
  const { traceEvents } = JSON.parse(json) as { readonly traceEvents: readonly TraceEvent[] };
  const marks = new Map(moments.map((moment) => [moment, traceEvents.find(({ name }) => name === moment)]));
  const at = (moment: Moment): TraceEvent => {
    const found = marks.get(moment);
    if (found === undefined) throw new Error(`The trace of this load has no moment "${moment}".`);
    return found;
  };
  const { pid, tid } = at("stripe-there");
  const main = traceEvents.filter((event) => event.pid === pid && event.tid === tid);
  const ours = main.filter(isOurs);
  return {
    between: (from, to) => ({
      ms: (at(to).ts - at(from).ts) / 1000,
      cpuMs: ((at(to).tts ?? Number.NaN) - (at(from).tts ?? Number.NaN)) / 1000,
    }),
    tasks: main
      .filter((event) => event.name === "ThreadControllerImpl::RunTask" && ours.some((call) => within(event, call)))
      .map(spanOf),
  };
};
