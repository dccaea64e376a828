import type { Dashboard, Tile } from "./dashboard.ts";

const payments = (label: string, view: string, chart?: string): Tile => ({
  label,
  table: "cfl_payment",
  view,
  ...(chart ? { chart } : {}),
});

/** The page that staff open first. */
export const paymentsToday: Dashboard = {
  name: "Payments today",
  description: "What was taken, how payments stand, and what wants to be looked at.",
  rows: [
    [
      payments("Taken per day", "Active Payments", "Taken per day"),
      payments("Payments by status", "Active Payments", "Payments by status"),
      {
        label: "Decline reasons",
        table: "cfl_paymentattempt",
        view: "Active Payment attempts",
        chart: "Decline reasons",
      },
    ],
    [
      payments("Payments to look at", "Payments to look at"),
      payments("Payments taken today", "Payments taken today"),
      payments("Payments not heard of for a day", "Payments not heard of for a day"),
    ],
  ],
};

/** Money on its way back, and whose it will be. */
export const refundsAndDisputes: Dashboard = {
  name: "Refunds and disputes",
  description: "What goes back to payers, what their banks dispute, and by when to answer.",
  rows: [
    [
      { label: "Refunded per month", table: "cfl_refund", view: "Active Refunds", chart: "Refunded per month" },
      { label: "Disputes by state", table: "cfl_dispute", view: "Active Disputes", chart: "Disputes by state" },
    ],
    [
      { label: "Open refunds", table: "cfl_refund", view: "Open refunds" },
      { label: "Disputes to answer", table: "cfl_dispute", view: "Disputes to answer" },
    ],
  ],
};

export const dashboards: readonly Dashboard[] = [paymentsToday, refundsAndDisputes];
