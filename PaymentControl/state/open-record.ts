import type { PaymentHost, Standing } from "../dataverse/payment-host.ts";
import type { ControlInputs } from "../inputs.ts";
import { customerSession } from "./customer-session.ts";
import { followAttempt } from "./follow-attempt.ts";
import type { FrameKeeper } from "./frame-keeper.ts";
import { inTime } from "./in-time.ts";
import type { Halt } from "./payment-event.ts";
import type { Due } from "./read-due.ts";
import { returnedInVain, returnedReference } from "./returned.ts";
import { settle } from "./settle.ts";
import { tellWhenSlow } from "./tell-when-slow.ts";
import type { Visit } from "./visit.ts";

/** What speaks against asking anybody. */
export const haltOf = (host: PaymentHost | undefined, inputs: ControlInputs): Halt | undefined => {
  if (inputs.table === undefined) return { kind: "not-configured", missing: "recordTable" };
  if (inputs.record === undefined) {
    return inputs.isOwnRow ? { kind: "save-first" } : { kind: "not-configured", missing: "recordId" };
  }
  return host === undefined ? { kind: "unavailable", cause: "host" } : undefined;
};

/** Takes up an attempt of an earlier page, also after a bank's redirect. */
const resume = async (visit: Visit, standing: Extract<Standing, { kind: "unfinished" }>): Promise<void> => {
  const { answer, money } = standing;
  const back = returnedReference(visit.ports.pageAddress());
  const isBack = back !== undefined && back === answer.reference;
  await followAttempt(visit, {
    ...{ attempt: answer.attempt, answer, money, isBack },
    ...{ key: undefined, absentAfterMs: undefined },
  });
};

const showFields = async (visit: Visit, keeper: FrameKeeper, due: Due): Promise<void> => {
  const { store, signal, ports } = visit;
  const { description, money } = due;
  store.dispatch({ kind: "priced", price: { money, livemode: description.profile.livemode } });
  tellWhenSlow(visit);
  const isThere = await keeper.fit(due, signal);
  if (signal.aborted) return;
  if (!isThere) store.dispatch({ kind: "halted", state: { kind: "unavailable", cause: ports.causeOf("stripe") } });
  else if (store.snapshot().form?.isDrawn === true) store.dispatch({ kind: "drawn" });
};

const tellOfReturn = (visit: Visit): void => {
  const state = { kind: "declined", why: { kind: "reason", reason: "authentication_failed" } } as const;
  const reference = returnedReference(visit.ports.pageAddress());
  if (visit.ports.isRepeated()) visit.store.dispatch({ kind: "settled", state });
  else settle(visit, state, { reference });
};

/** From what is due to the screen: a receipt, an attempt that is still under way, or the fields. */
export const openDue = async (visit: Visit, keeper: FrameKeeper, due: Due): Promise<void> => {
  const { store, signal, host, ports } = visit;
  if (!visit.isLocked()) ports.frames.warmUp(due.description.profile.publishableKey);
  const [standing, payer] = await Promise.all([
    host.standing(visit.source, due.description),
    inTime(visit, () => host.payer(due.description), { billing: due.description.billing ?? {} }),
  ]);
  if (signal.aborted) return;
  if (standing.kind === "paid" || standing.kind === "pending") {
    return store.dispatch({ kind: "settled", state: standing });
  }
  if (standing.kind === "unfinished") store.dispatch({ kind: "resumed" });
  else if (visit.isLocked()) return store.dispatch({ kind: "halted", state: { kind: "read-only" } });
  const session = await customerSession(visit, due.description);
  if (signal.aborted) return;
  await showFields(visit, keeper, { ...due, payer: { ...payer, ...(session === undefined ? {} : { session }) } });
  if (signal.aborted) return;
  if (standing.kind === "unfinished") return resume(visit, standing);
  // The payer comes back to the form they left, and must read why they see it again.
  if (returnedInVain(ports.pageAddress())) tellOfReturn(visit);
};
