import { refundState } from "../choices/afterwards.ts";
import type { Chart } from "../chart.ts";
import { oneOf } from "../views/conditions.ts";

export const refundCharts: readonly Chart[] = [
  {
    name: "Refunded per month",
    description: "Money given back for good, by the month it was asked for, in the base currency.",
    shape: "column",
    sumOf: "cfl_amount_base",
    by: { column: "createdon", dates: "month" },
    where: [oneOf("cfl_state", refundState, "succeeded")],
  },
];

export const disputeCharts: readonly Chart[] = [
  {
    name: "Disputes by state",
    description: "How many disputes are open, won or lost.",
    shape: "bar",
    by: { column: "cfl_state" },
  },
];
