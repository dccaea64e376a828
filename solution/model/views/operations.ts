import { actionState, eventState } from "../choices/operations.ts";
import { attemptState } from "../choices/payment.ts";
import type { View } from "../view.ts";
import { active, oneOf } from "./conditions.ts";

const newest = { column: "createdon", descending: true };

const eventCells = [
  { column: "cfl_eventid", width: 220 },
  { column: "cfl_type", width: 220 },
  { column: "cfl_state", width: 120 },
  { column: "cfl_paymentid", width: 130 },
  { column: "cfl_attempts", width: 80 },
  { column: "cfl_createdon", width: 140 },
];

const latestEvent = { column: "cfl_createdon", descending: true };

const eventsThatAre = (name: string, ...words: string[]): View => ({
  name,
  cells: eventCells,
  sort: latestEvent,
  where: [oneOf("cfl_state", eventState, ...words)],
});

export const eventViews: readonly View[] = [
  { name: "Gateway events", cells: eventCells, sort: latestEvent },
  eventsThatAre("Gateway events to look at", "parked", "dead_letter"),
  eventsThatAre("Dead letters", "dead_letter"),
  eventsThatAre("Parked events", "parked"),
  eventsThatAre("Ignored events", "ignored"),
];

const attemptCells = [
  { column: "cfl_name", width: 130 },
  { column: "cfl_paymentid", width: 130 },
  { column: "cfl_state", width: 130 },
  { column: "cfl_reason", width: 160 },
  { column: "cfl_amount", width: 100 },
  { column: "cfl_currency", width: 80 },
  { column: "createdon", width: 140 },
];

export const attemptViews: readonly View[] = [
  { name: "Active Payment attempts", cells: attemptCells, sort: newest, where: [active] },
  {
    name: "Open attempts",
    cells: attemptCells,
    sort: newest,
    where: [
      active,
      oneOf("cfl_state", attemptState, "waiting", "working", "requires_action", "processing", "checking"),
    ],
  },
];

const actionCells = [
  { column: "cfl_name", width: 130 },
  { column: "cfl_kind", width: 160 },
  { column: "cfl_paymentid", width: 130 },
  { column: "cfl_amount", width: 110 },
  { column: "cfl_state", width: 120 },
  { column: "createdon", width: 140 },
];

export const actionViews: readonly View[] = [
  { name: "Active Payment actions", cells: actionCells, sort: newest, where: [active] },
  {
    name: "Open payment actions",
    cells: actionCells,
    sort: newest,
    where: [active, oneOf("cfl_state", actionState, "requested", "working")],
  },
];
