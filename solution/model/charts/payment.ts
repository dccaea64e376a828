import type { Chart } from "../chart.ts";
import { recent } from "../views/conditions.ts";

/** Charts of payments. Sums are in the organisation's base currency: payments have many. */
export const paymentCharts: readonly Chart[] = [
  {
    name: "Taken per day",
    description: "Money taken, by the day it was taken, in the base currency.",
    shape: "column",
    sumOf: "cfl_amountcaptured_base",
    by: { column: "cfl_paidon", dates: "day" },
    where: [recent("cfl_paidon", 30)],
  },
  {
    name: "Payments by status",
    description: "How many payments succeeded, failed or are on their way.",
    shape: "pie",
    by: { column: "cfl_status" },
    where: [recent("createdon", 90)],
  },
  {
    name: "Outcome of payments per week",
    description: "How many of each week's payments succeeded and how many did not.",
    shape: "stackedcolumn",
    by: { column: "createdon", dates: "week" },
    split: "cfl_status",
    where: [recent("createdon", 90)],
  },
];
