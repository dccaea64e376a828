import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { emptyState, factsOf, fold, mergeStates } from "../../core/fold.ts";
import type { LedgerState } from "../../core/fold.ts";
import type { Observation } from "../../core/fold/observation.ts";
import { observeEvent } from "../../core/fold/observe-event.ts";
import { leanTruth } from "../../core/lean-objects.ts";
import { project } from "../../core/projection.ts";
import { createModel } from "./gateway-model.ts";
import { history } from "./histories.ts";
import { createReader } from "./reader.ts";

const observationsOf = (steps: readonly (readonly [number, number])[], captureMethod: string): Observation[] => {
  const model = createModel(captureMethod);
  const truths: Observation[] = [];
  steps.forEach(([choice, tick], index) => {
    const covers = model.events.filter((_, at) => at % 2 === 0).map(({ id }) => id);
    model.step(choice, tick);
    if (index % 3 === 2) {
      truths.push({ kind: "truth", id: `truth:${index}`, covers, since: undefined, truth: leanTruth(model.truth()) });
    }
  });
  const seen = model.events.map(observeEvent).flatMap((result) => (result.ok ? [result.value.observation] : []));
  return [...seen, ...truths];
};

const foldAll = (observations: readonly Observation[], from: LedgerState = emptyState): LedgerState =>
  observations.reduce((state, observation) => fold(state, observation).state, from);

const deliveries = history.chain(({ steps, captureMethod }) => {
  const observations = observationsOf(steps, captureMethod);
  const shuffled = fc.shuffledSubarray(observations, { minLength: observations.length });
  return fc.record({ observations: fc.constant(observations), shuffled, again: fc.shuffledSubarray(observations) });
});

describe("the fold", () => {
  it("comes to the same state in any order and with any repetition", () => {
    fc.assert(
      fc.property(deliveries, ({ observations, shuffled, again }) => {
        expect(foldAll([...shuffled, ...again])).toEqual(foldAll(observations));
      }),
    );
  });

  it("may be done in parts that are merged afterwards, whichever way they are grouped", () => {
    fc.assert(
      fc.property(deliveries, fc.nat(), fc.nat(), ({ shuffled }, one, two) => {
        const [from = 0, to = 0] = [one % (shuffled.length + 1), two % (shuffled.length + 1)].sort((x, y) => x - y);
        const [a, b, c] = [shuffled.slice(0, from), shuffled.slice(from, to), shuffled.slice(to)].map((part) =>
          foldAll(part),
        );
        const parts = [a ?? emptyState, b ?? emptyState, c ?? emptyState] as const;
        const left = mergeStates(mergeStates(parts[0], parts[1]), parts[2]);
        const right = mergeStates(parts[0], mergeStates(parts[1], parts[2]));
        expect(left).toEqual(right);
        expect(left).toEqual(foldAll(shuffled));
      }),
    );
  });

  it("calls a repetition stale or, where it cannot read, still ambiguous, and learns nothing from it", () => {
    fc.assert(
      fc.property(deliveries, ({ shuffled, again }) => {
        const state = foldAll(shuffled);
        for (const observation of again) {
          const { verdict, state: next } = fold(state, observation);
          expect(["stale", "ambiguous"]).toContain(verdict);
          expect(next).toEqual(state);
        }
      }),
    );
  });

  it("survives being written down as JSON", () => {
    fc.assert(
      fc.property(deliveries, ({ shuffled }) => {
        const state = foldAll(shuffled);
        expect(foldAll(shuffled, JSON.parse(JSON.stringify(state)) as LedgerState)).toEqual(
          JSON.parse(JSON.stringify(state)),
        );
      }),
    );
  });

  it("never decides for anything but the last state when all events are there", () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), ({ steps, captureMethod }, luck) => {
        const model = createModel(captureMethod);
        steps.forEach(([choice, tick]) => model.step(choice, tick));
        const shuffled = [...model.events].sort(() => ((luck.next().value ?? 0) % 2 === 0 ? 1 : -1));
        const reader = createReader(() => undefined);
        shuffled.forEach(reader.deliver);
        const reading = reader.reading();
        if (reading.kind === "decided") expect(factsOf(reading)).toEqual(project(model.truth()));
      }),
      { numRuns: 500 },
    );
  });
});
