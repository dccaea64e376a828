import { status } from "../choices/payment.ts";
import type { View, ViewCondition } from "../view.ts";
import { active, olderThan, oneOf, today, yes } from "./conditions.ts";

const cells = [
  { column: "cfl_name", width: 130 },
  { column: "cfl_amount", width: 110 },
  { column: "cfl_status", width: 140 },
  { column: "cfl_reason", width: 160 },
  { column: "cfl_paymentmethodlabel", width: 150 },
  { column: "cfl_paidon", width: 140 },
  { column: "createdon", width: 140 },
];

const sort = { column: "createdon", descending: true };

const stands = (...words: string[]): ViewCondition => oneOf("cfl_status", status, ...words);

/** The first is the default. Names make the ids: a renamed view is a new one. */
export const paymentViews: readonly View[] = [
  { name: "Active Payments", cells, sort, where: [active] },
  {
    name: "Payments to look at",
    cells,
    sort,
    where: [active, stands("requires_action", "failed", "disputed", "charged_back")],
  },
  { name: "Payments to capture", cells, sort, where: [active, stands("authorized")] },
  { name: "Payments taken today", cells, sort, where: [active, today("cfl_paidon")] },
  { name: "Payments that failed today", cells, sort, where: [active, stands("failed"), today("cfl_lasteventon")] },
  {
    name: "Payments under review or with a fraud warning",
    cells,
    sort,
    where: [active],
    whereAny: [yes("cfl_underreview"), yes("cfl_fraudwarning")],
  },
  // On their way, and silent for more than a day: what the reconciliation looks at first. Bank debits may take longer by nature.
  {
    name: "Payments not heard of for a day",
    cells: [...cells, { column: "cfl_lasteventon", width: 140 }],
    sort: { column: "createdon" },
    where: [active, stands("created", "requires_action", "processing"), olderThan("createdon", 24)],
    whereAny: [olderThan("cfl_lasteventon", 24), { column: "cfl_lasteventon", operator: "null" }],
  },
  {
    name: "Refunded payments",
    cells: [...cells, { column: "cfl_amountrefunded", width: 110 }],
    sort,
    where: [active, stands("partially_refunded", "refunded")],
  },
];
