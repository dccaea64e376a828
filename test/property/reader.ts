import { emptyState, factsOf, fold } from "../../core/fold.ts";
import type { LedgerState } from "../../core/fold.ts";
import type { Observation } from "../../core/fold/observation.ts";
import { observeEvent } from "../../core/fold/observe-event.ts";
import { readState } from "../../core/fold/reading.ts";
import type { Reading } from "../../core/fold/reading.ts";
import type { GatewayEvent, GatewayIntent, GatewayTruth } from "../../core/gateway-objects.ts";
import { leanCharge, leanIntent, leanTruth } from "../../core/lean-objects.ts";
import { project } from "../../core/projection.ts";
import type { PaymentFacts } from "../../core/projection.ts";

/** The ledger without its surroundings: folds what arrives, asks the gateway when in doubt, keeps one row. */
export interface Reader {
  deliver(event: GatewayEvent): void;
  answered(intent: GatewayIntent): void;
  /** The process ends and begins: all but the row is forgotten. */
  restart(): void;
  reading(): Reading;
  row(): PaymentFacts | undefined;
  /** How often the gateway was asked. */
  refetches(): number;
}

/** `ask`: a fresh read of everything, or undefined when the gateway may not be asked. */
export const createReader = (ask: () => GatewayTruth | undefined): Reader => {
  let state: LedgerState = emptyState;
  let isAnchored = false;
  let row: PaymentFacts | undefined;
  let refetches = 0;
  let answers = 0;

  const refetch = (): void => {
    const truth = ask();
    if (!truth) return;
    refetches += 1;
    const covers = [...state.covered, ...Object.keys(state.live)];
    const stamps = Object.values(state.live).flatMap((one) => (one.kind === "event" ? [one.at] : []));
    const since = stamps.length > 0 ? Math.max(...stamps) : undefined;
    state = fold(state, { kind: "truth", id: `truth:${refetches}`, covers, since, truth: leanTruth(truth) }).state;
    row = project(truth);
    isAnchored = true;
  };

  const learn = (observation: Observation): void => {
    const folded = fold(state, observation);
    state = folded.state;
    if (folded.reading.kind === "decided" && isAnchored) row = factsOf(folded.reading);
    else refetch();
  };

  return {
    deliver: (event) => {
      const observed = observeEvent(event);
      if (!observed.ok) throw new Error(`not understood: ${event.type}`);
      // The birth of a payment that nothing is known of makes its row.
      if (row === undefined && event.type === "payment_intent.created") isAnchored = true;
      learn(observed.value.observation);
    },
    answered: (intent) => {
      answers += 1;
      const charge = intent.latest_charge;
      isAnchored = true;
      learn({
        kind: "answer",
        id: `answer:${answers}`,
        ordinal: answers,
        intent: leanIntent(intent),
        charge: typeof charge === "object" && charge !== null ? leanCharge(charge) : undefined,
      });
    },
    restart: () => {
      state = emptyState;
      isAnchored = false;
    },
    reading: () => readState(state),
    row: () => row,
    refetches: () => refetches,
  };
};
