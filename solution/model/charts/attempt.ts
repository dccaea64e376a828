import { attemptState } from "../choices/payment.ts";
import type { Chart } from "../chart.ts";
import { oneOf, recent } from "../views/conditions.ts";

/** A payment keeps only its latest reason; each press of Pay keeps its own. */
export const attemptCharts: readonly Chart[] = [
  {
    name: "Decline reasons",
    description: "Why presses of Pay were declined, most frequent first.",
    shape: "bar",
    by: { column: "cfl_reason" },
    where: [oneOf("cfl_state", attemptState, "declined"), recent("createdon", 90)],
  },
  {
    name: "Success rate of attempts per day",
    description: "How the presses of Pay of each day ended.",
    shape: "stackedcolumn",
    by: { column: "createdon", dates: "day" },
    split: "cfl_state",
    where: [recent("createdon", 30)],
  },
];
