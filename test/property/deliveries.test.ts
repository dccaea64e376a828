import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { project } from "../../core/projection.ts";
import { createModel } from "./gateway-model.ts";
import type { Model } from "./gateway-model.ts";
import { createReader } from "./reader.ts";
import type { Reader } from "./reader.ts";

/** What happens while a payment runs: the gateway moves, an event arrives (perhaps once more), the server restarts. */
type Happening =
  | { readonly kind: "moves"; readonly choice: number; readonly tick: number }
  | { readonly kind: "arrives"; readonly which: number }
  | { readonly kind: "restarts" };

const moves = fc.record({
  kind: fc.constant("moves" as const),
  choice: fc.nat(1000),
  tick: fc.constantFrom(0, 0, 0, 1, 5),
});
const arrives = fc.record({ kind: fc.constant("arrives" as const), which: fc.nat(1000) });
const restarts = fc.constant({ kind: "restarts" as const });
const happenings = fc.array(
  fc.oneof({ weight: 10, arbitrary: moves }, { weight: 12, arbitrary: arrives }, { weight: 1, arbitrary: restarts }),
  { maxLength: 40 },
);
const captureMethods = fc.constantFrom("automatic_async", "automatic_async", "manual");
const lastRound = fc.infiniteStream(fc.nat());

const live = (model: Model, reader: Reader, isOurs: boolean) => {
  const delivered = new Set<string>();
  const deliver = (index: number): void => {
    const event = model.events[index];
    if (!event) return;
    delivered.add(event.id);
    reader.deliver(event);
  };
  return {
    happens: (what: Happening): void => {
      if (what.kind === "restarts") return reader.restart();
      if (what.kind === "arrives") return deliver(what.which % model.events.length);
      const before = model.answers.length;
      model.step(what.choice, what.tick);
      const answer = model.answers[before];
      if (isOurs && answer) reader.answered(answer);
    },
    deliverTheRest: (luck: IterableIterator<number>): void => {
      const rest = model.events
        .map((_, index) => index)
        .filter((index) => !delivered.has(model.events[index]?.id ?? ""));
      while (rest.length > 0) rest.splice((luck.next().value ?? 0) % rest.length, 1).forEach(deliver);
    },
  };
};

const runs = (isOurs: boolean, numRuns: number): void => {
  fc.assert(
    fc.property(happenings, captureMethods, lastRound, (story, captureMethod, luck) => {
      const model = createModel(captureMethod, !isOurs);
      const reader = createReader(model.truth);
      const life = live(model, reader, isOurs);
      story.forEach(life.happens);
      life.deliverTheRest(luck);
      expect(reader.row()).toEqual(project(model.truth()));
    }),
    { numRuns },
  );
};

describe("a row that follows events in any order, repeated, between restarts, while the payment goes on", () => {
  it("equals the projection of Stripe's objects at the end, for payments made elsewhere", () => runs(false, 1500));

  it("equals it for our own, whose confirm answers are known", () => runs(true, 1500));
});
