import type { ControlInputs } from "../inputs.ts";
import { coalesce } from "./coalesce.ts";
import type { FrameKeeper } from "./frame-keeper.ts";
import { haltOf, openDue } from "./open-record.ts";
import type { Halt } from "./payment-event.ts";
import type { PaymentState } from "./payment-state.ts";
import { patientHost } from "./patient-host.ts";
import { readDue } from "./read-due.ts";
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
  /** Nobody sees the control: the record is opened as soon as somebody does. */
  isPutOff: boolean;
}

/** How often a form that waits to be saved is compared with its row. */
const saveLookMs = 5_000;

export const kindOf = (desk: Desk): PaymentState["kind"] => desk.store.snapshot().state.kind;

const sourceOf = ({ table = "", record = "", profile, amountColumn }: ControlInputs): Visit["source"] => ({
  table,
  record,
  ...(profile === undefined ? {} : { profile }),
  ...(amountColumn === undefined ? {} : { amountColumn }),
});

/** Reads the row again: when it has caught up with the form, the fields come back as they were. */
const compareWithRow = async (desk: Desk, visit: Visit): Promise<void> => {
  const isWaiting = (): boolean =>
    !visit.signal.aborted && kindOf(desk) === "unsaved-change" && desk.inputs.isHidden !== true;
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

export const halt = (desk: Desk, visit: Visit, state: Halt): void => {
  desk.store.dispatch({ kind: "halted", state });
  if (state.kind === "unsaved-change") void awaitSave(desk, visit);
};

const run = async (desk: Desk, visit: Visit): Promise<void> => {
  const due = await readDue(visit, () => desk.inputs);
  if (visit.signal.aborted) return;
  if (due.ok) await openDue(visit, desk.keeper, due.value);
  else halt(desk, visit, due.error);
};

const visitOf = (desk: Desk, ofPage: Visit["host"]): Visit => {
  const { signal } = desk.ending;
  const onLate = (): void => (kindOf(desk) === "unavailable" ? openRecord(desk) : undefined);
  const host = patientHost(ofPage, { signal, ports: desk.ports, onLate });
  const visit: Visit = {
    ...{ host, source: sourceOf(desk.inputs), ports: desk.ports, store: desk.store, agreed: desk.agreed },
    isTelephone: () => desk.inputs.telephone === true,
    isLocked: () => host.hasForm && desk.inputs.isDisabled,
    refit: async () => {
      const due = await readDue(visit, () => desk.inputs);
      return due.ok && !visit.signal.aborted && (await desk.keeper.fit(due.value, visit.signal));
    },
    compare: coalesce(() => compareWithRow(desk, visit)),
    signal,
  };
  return visit;
};

const begin = (desk: Desk): void => {
  const { ports, store, inputs } = desk;
  const state = haltOf(ports.host, inputs);
  if (state !== undefined) store.dispatch({ kind: "halted", state });
  else if (ports.host !== undefined) {
    desk.visit = visitOf(desk, ports.host);
    void run(desk, desk.visit);
  }
};

/** Ends the visit before and begins one with the record that the inputs name, once the control can be seen. */
export const openRecord = (desk: Desk): void => {
  desk.ending.abort();
  desk.ending = new AbortController();
  desk.visit = undefined;
  desk.store.dispatch({ kind: "opened" });
  desk.isPutOff = desk.inputs.isHidden === true;
  if (!desk.isPutOff) begin(desk);
};

/** Reads everything anew. What is under way goes on while nobody sees the control. */
export const readAnew = (desk: Desk): void => {
  if (desk.inputs.isHidden === true) desk.isPutOff = true;
  else openRecord(desk);
};
