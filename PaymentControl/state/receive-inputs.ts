import type { ControlInputs } from "../inputs.ts";
import { halt, kindOf, openRecord } from "./desk.ts";
import type { Desk } from "./desk.ts";
import { canPay } from "./payment-state.ts";
import { isUnsaved } from "./read-due.ts";
import type { Visit } from "./visit.ts";

/** What is paid for: a change of any of these is another payment. */
const subjectOf = (inputs: ControlInputs): string =>
  JSON.stringify([inputs.table, inputs.record, inputs.isOwnRow, inputs.profile, inputs.amountColumn, inputs.layout]);

/** Nobody pays on a read-only form, nor an amount that is not saved; also when that came about during an attempt. */
export const guard = (desk: Desk): void => {
  const { state, form } = desk.store.snapshot();
  const { visit, inputs } = desk;
  if (visit === undefined || form === undefined || !canPay(state)) return;
  if (visit.isLocked()) halt(desk, visit, { kind: "read-only" });
  else if (isUnsaved(visit, inputs.amount, form.description.amount)) halt(desk, visit, { kind: "unsaved-change" });
};

const follow = (desk: Desk, visit: Visit, before: ControlInputs): void => {
  const { kind } = desk.store.snapshot().state;
  const isNew = desk.inputs.amount !== before.amount;
  if (kind === "unsaved-change") void visit.compare();
  else if ((kind === "rejected" && isNew) || (kind === "read-only" && !visit.isLocked())) openRecord(desk);
  else guard(desk);
};

/** Nothing is shown yet that a payer could miss. */
const isBarelyBegun = (desk: Desk): boolean => kindOf(desk) === "loading" && desk.store.snapshot().form === undefined;

/** True when the record must be opened for what the host says now, or put off. */
const isToBeOpened = (desk: Desk, before: ControlInputs): boolean => {
  const { inputs } = desk;
  if (subjectOf(before) !== subjectOf(inputs)) {
    desk.agreed = { amount: undefined };
    return true;
  }
  if (inputs.isHidden === true) return before.isHidden !== true && isBarelyBegun(desk);
  return desk.isPutOff;
};

/** Takes over what the host says now; what did not change has no effect. */
export const receiveInputs = (desk: Desk, inputs: ControlInputs): void => {
  const before = desk.inputs;
  desk.inputs = inputs;
  if (before !== inputs) {
    desk.keeper.restyle();
    if (isToBeOpened(desk, before)) return openRecord(desk);
  }
  if (desk.visit?.host.hasForm === true) follow(desk, desk.visit, before);
};
