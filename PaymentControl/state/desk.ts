import type { ControlInputs } from "../inputs.ts";
import { coalesce } from "./coalesce.ts";
import type { FrameKeeper } from "./frame-keeper.ts";
import { haltOf, openDue } from "./open-record.ts";
import type { Halt } from "./payment-event.ts";
import type { PaymentState } from "./payment-state.ts";
import { canPay } from "./payment-state.ts";
import { isUnsaved, readDue } from "./read-due.ts";
import type { Store } from "./store.ts";
import type { SessionPorts, Visit } from "./visit.ts";

/** Everything one session works with. What is not readonly changes as the host and its records do. */
export interface Desk {
  readonly ports: SessionPorts;
  readonly store: Store;
  readonly keeper: FrameKeeper;
  inputs: ControlInputs;
  ending: AbortController;
  visit: Visit | undefined;
  agreed: Visit["agreed"];
}

/** How often a form that waits to be saved is compared with its row. */
const saveLookMs = 5_000;

const kindOf = (desk: Desk): PaymentState["kind"] => desk.store.snapshot().state.kind;

/** What is paid for: a change of any of these is another payment. */
const subjectOf = (inputs: ControlInputs): string =>
  JSON.stringify([inputs.table, inputs.record, inputs.isOwnRow, inputs.profile, inputs.amountColumn, inputs.layout]);

const sourceOf = ({ table = "", record = "", profile, amountColumn }: ControlInputs): Visit["source"] => ({
  table,
  record,
  ...(profile === undefined ? {} : { profile }),
  ...(amountColumn === undefined ? {} : { amountColumn }),
});

/** Reads the row again: when it has caught up with the form, the fields come back as they were. */
const compareWithRow = async (desk: Desk, visit: Visit): Promise<void> => {
  const isWaiting = (): boolean => !visit.signal.aborted && kindOf(desk) === "unsaved-change";
  if (!isWaiting()) return;
  const due = await readDue(visit, () => desk.inputs);
  if (!isWaiting() || !due.ok) return;
  if (desk.store.snapshot().form === undefined) return openRecord(desk);
  await desk.keeper.fit(due.value, visit.signal);
  if (!visit.signal.aborted) desk.store.dispatch({ kind: "matched" });
};

const awaitSave = async (desk: Desk, visit: Visit): Promise<void> => {
  while (!visit.signal.aborted && kindOf(desk) === "unsaved-change") {
    await desk.ports.later(saveLookMs, visit.signal);
    await visit.compare();
  }
};

const halt = (desk: Desk, visit: Visit, state: Halt): void => {
  desk.store.dispatch({ kind: "halted", state });
  if (state.kind === "unsaved-change") void awaitSave(desk, visit);
};

const run = async (desk: Desk, visit: Visit): Promise<void> => {
  const due = await readDue(visit, () => desk.inputs);
  if (visit.signal.aborted) return;
  if (due.ok) await openDue(visit, desk.keeper, due.value);
  else halt(desk, visit, due.error);
};

const visitOf = (desk: Desk, host: Visit["host"]): Visit => {
  const visit: Visit = {
    ...{ host, source: sourceOf(desk.inputs), ports: desk.ports, store: desk.store, agreed: desk.agreed },
    isTelephone: () => desk.inputs.telephone === true,
    isLocked: () => host.hasForm && desk.inputs.isDisabled,
    refit: async () => {
      const due = await readDue(visit, () => desk.inputs);
      return due.ok && !visit.signal.aborted && (await desk.keeper.fit(due.value, visit.signal));
    },
    compare: coalesce(() => compareWithRow(desk, visit)),
    signal: desk.ending.signal,
  };
  return visit;
};

/** Ends the visit before and begins one with the record that the inputs name. */
export const openRecord = (desk: Desk): void => {
  const { ports, store, inputs } = desk;
  desk.ending.abort();
  desk.ending = new AbortController();
  desk.visit = undefined;
  store.dispatch({ kind: "opened" });
  const state = haltOf(ports.host, inputs);
  if (state !== undefined) store.dispatch({ kind: "halted", state });
  else if (ports.host !== undefined) {
    desk.visit = visitOf(desk, ports.host);
    void run(desk, desk.visit);
  }
};

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

/** Takes over what the host says now; what did not change has no effect. */
export const receiveInputs = (desk: Desk, inputs: ControlInputs): void => {
  const before = desk.inputs;
  desk.inputs = inputs;
  if (before !== inputs) {
    if (subjectOf(before) !== subjectOf(inputs)) {
      desk.agreed = { amount: undefined };
      return openRecord(desk);
    }
    desk.keeper.restyle();
  }
  if (desk.visit?.host.hasForm === true) follow(desk, desk.visit, before);
};
