import { setTimeout as pause } from "node:timers/promises";
import { attemptStates } from "../../core/attempt.ts";
import { choices } from "../../core/generated/tables.ts";
import { paymentStatuses } from "../../core/status.ts";
import type { DataverseClient } from "./shop/dataverse.ts";

const { waiting, working, checking, requires_action, processing } = attemptStates;
const { actionState, refundState } = choices;

const eqs = (column: string, values: readonly number[]): string =>
  values.map((value) => `${column} eq ${value}`).join(" or ");

/** Payments that an attempt may wait for. */
const awaited = [paymentStatuses.created, paymentStatuses.requires_action, paymentStatuses.processing];
const ended = awaited.map((status) => `cfl_paymentid/cfl_status ne ${status}`).join(" and ");

/** What somebody still waits for: when a call was lost the server finds the row by itself, when it starts and every minute. */
const queries = [
  ["cfl_paymentattempts", eqs("cfl_state", [waiting, working, checking])],
  ["cfl_paymentattempts", `(${eqs("cfl_state", [requires_action, processing])}) and ${ended}`],
  ["cfl_refunds", eqs("cfl_state", [refundState.requested])],
  ["cfl_paymentactions", eqs("cfl_state", [actionState.requested, actionState.working])],
].map(([set, filter = ""]) => `${set}?$select=cfl_state&$filter=${encodeURIComponent(filter)}`);

const lookMs = 500;
/** The server leaves rows alone that are younger than half a minute. */
const remindMs = 32_000;
const patienceMs = 130_000;

const openIn = async (dataverse: DataverseClient): Promise<number> => {
  const found = await Promise.all(queries.map((query) => dataverse.list(query)));
  return found.reduce((sum, rows) => sum + rows.length, 0);
};

/** Waits until every attempt, refund and action has its answer; `remind` makes the server look for what it missed. */
export const untilAnswered = async (dataverse: DataverseClient, remind: () => Promise<void>): Promise<void> => {
  const begun = Date.now();
  let reminders = 0;
  while (Date.now() - begun < patienceMs && (await openIn(dataverse)) > 0) {
    if (Date.now() - begun > (reminders + 1) * remindMs) {
      reminders += 1;
      await remind();
    }
    await pause(lookMs);
  }
};
