import type { ControlInputs } from "../inputs.ts";
import type { FrameKeeper } from "./frame-keeper.ts";
import { haltOf, openDue } from "./open-record.ts";
import type { Halt } from "./payment-event.ts";
import type { PaymentState } from "./payment-state.ts";
import { canPay } from "./payment-state.ts";
import { isAhead, readDue } from "./read-due.ts";
import type { Store } from "./store.ts";
import type { SessionPorts, Visit } from "./visit.ts";

/** Everything one session works with. `inputs`, `ending` and `visit` change as the host and its records do. */
export interface Desk {
  readonly ports: SessionPorts;
  readonly store: Store;
  readonly keeper: FrameKeeper;
  inputs: ControlInputs;
  ending: AbortController;
  visit: Visit | undefined;
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
    await compareWithRow(desk, visit);
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
    desk.visit = { host: ports.host, source: sourceOf(inputs), ports, store, signal: desk.ending.signal };
    void run(desk, desk.visit);
  }
};

/** On a form the amount may run ahead of the stored row: nobody pays an amount that is not saved. */
const followAmount = (desk: Desk, visit: Visit, before: ControlInputs): void => {
  const { state, form } = desk.store.snapshot();
  const { amount } = desk.inputs;
  if (state.kind === "unsaved-change") void compareWithRow(desk, visit);
  else if (canPay(state) && form !== undefined && isAhead(amount, form.description.amount)) {
    halt(desk, visit, { kind: "unsaved-change" });
  } else if (state.kind === "rejected" && amount !== before.amount) openRecord(desk);
};

/** Takes over what the host says now; what did not change has no effect. */
export const receiveInputs = (desk: Desk, inputs: ControlInputs): void => {
  const before = desk.inputs;
  desk.inputs = inputs;
  if (subjectOf(before) !== subjectOf(inputs)) return openRecord(desk);
  desk.keeper.restyle();
  if (desk.visit?.host.hasForm === true) followAmount(desk, desk.visit, before);
};
