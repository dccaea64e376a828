import { disputeState, refundState } from "../choices/afterwards.ts";
import type { View } from "../view.ts";
import { active, oneOf } from "./conditions.ts";

const refundCells = [
  { column: "cfl_name", width: 130 },
  { column: "cfl_paymentid", width: 130 },
  { column: "cfl_amount", width: 110 },
  { column: "cfl_state", width: 120 },
  { column: "cfl_refundreason", width: 160 },
  { column: "createdon", width: 140 },
];

export const refundViews: readonly View[] = [
  { name: "Active Refunds", cells: refundCells, sort: { column: "createdon", descending: true }, where: [active] },
  {
    name: "Open refunds",
    cells: refundCells,
    sort: { column: "createdon" },
    where: [active, oneOf("cfl_state", refundState, "requested", "requires_action", "pending")],
  },
  {
    name: "Refunds that failed",
    cells: [...refundCells, { column: "cfl_message", width: 300 }],
    sort: { column: "createdon", descending: true },
    where: [active, oneOf("cfl_state", refundState, "failed", "rejected")],
  },
];

const disputeCells = [
  { column: "cfl_name", width: 130 },
  { column: "cfl_paymentid", width: 130 },
  { column: "cfl_amount", width: 110 },
  { column: "cfl_state", width: 160 },
  { column: "cfl_reasoncode", width: 160 },
  { column: "cfl_evidencedueby", width: 140 },
];

const byDueDate = { column: "cfl_evidencedueby" };

export const disputeViews: readonly View[] = [
  { name: "Active Disputes", cells: disputeCells, sort: byDueDate, where: [active] },
  {
    name: "Disputes to answer",
    cells: disputeCells,
    sort: byDueDate,
    where: [
      active,
      oneOf("cfl_state", disputeState, "needs_response", "warning_needs_response", "appeal_needs_response"),
    ],
  },
  {
    name: "Lost disputes",
    cells: disputeCells,
    sort: { column: "createdon", descending: true },
    where: [active, oneOf("cfl_state", disputeState, "lost")],
  },
];
