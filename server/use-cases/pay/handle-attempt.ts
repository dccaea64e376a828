import { tables } from "../../../core/generated/tables.ts";
import type { Result } from "../../../core/result.ts";
import type { DataverseFault, Versioned } from "../../ports/dataverse.ts";
import type { ClaimedItem, Handled } from "../../ports/inbox.ts";
import { answerOf, type Answered, answerOfRow, refusedAnswer } from "./answer.ts";
import { type Attempt, attemptOf, isSettled } from "./attempt-row.ts";
import { rowOfRequest, writeAnswer } from "./attempt-store.ts";
import { carryOut } from "./carry-out.ts";
import { settleByReading } from "./confirm.ts";
import { type AttemptBody, bodyOf } from "./inbox-items.ts";
import type { PayPorts } from "./ports.ts";
import { answerSession } from "./answer-session.ts";
import type { Outcome } from "./receipt.ts";
import { faultOfDataverse, type PayFault } from "./refusal.ts";

const { set } = tables.paymentAttempt;

/** The transaction that sent us the attempt may still roll back: an absent row is waited for this long, then dropped. */
const absentForMs = 120_000;

const done: Handled = { kind: "done" };

const again = (item: ClaimedItem, why: string, afterMs = Math.min(20 * 2 ** item.tries, 30_000)): Handled => ({
  kind: "again",
  why,
  afterMs,
});

/** The committed row. A portal's attempt has none until we make it. */
const committedRow = async (body: AttemptBody, ports: PayPorts): Promise<Result<Versioned, DataverseFault>> => {
  const address = { set, id: body.attempt };
  if (!body.request) return ports.dataverse.retrieve(address);
  const created = await ports.dataverse.createAt(address, rowOfRequest(body.request));
  return created.ok || created.error.kind !== "already-exists" ? created : ports.dataverse.retrieve(address);
};

/** Nothing has been asked of Stripe while there is no row. */
const withoutRow = (fault: DataverseFault, item: ClaimedItem, ports: PayPorts): Handled => {
  const { attempt, request } = bodyOf(item.body);
  if (fault.kind === "not-found" && ports.clock() - item.receivedAt > absentForMs) {
    ports.log.warn("attempt-dropped", { attempt, why: "its row was never committed" });
    return done;
  }
  // The commit is milliseconds away, as a rule.
  if (fault.kind === "not-found") return again(item, fault.kind, Math.min(5 * 2 ** item.tries, 5_000));
  if (fault.kind !== "refused") return again(item, fault.kind);
  const refused = faultOfDataverse(fault);
  if (!request || refused.kind !== "refusal") return { kind: "dead", why: `${fault.code} ${fault.message}` };
  ports.log.error("attempt-row-refused", { attempt, code: fault.code });
  ports.announce(refusedAnswer({ id: attempt }, refused).answer);
  return done;
};

const write = async (
  attempt: Attempt,
  outcome: Result<Outcome, PayFault>,
  { item, ports }: { readonly item: ClaimedItem; readonly ports: PayPorts },
): Promise<Handled> => {
  let answered: Answered;
  if (outcome.ok) answered = await answerOf(attempt, outcome.value);
  else if (outcome.error.kind === "refusal") answered = refusedAnswer(attempt, outcome.error);
  else return again(item, outcome.error.why, outcome.error.afterMs);
  const written = await writeAnswer(attempt, answered, ports);
  if (!written.ok) return again(item, `attempt: ${written.error.kind}`);
  const { state, reasonCode } = answered.answer;
  ports.log.info("attempt", { attempt: attempt.id, state, reason: reasonCode });
  return done;
};

/** What is to be done for an attempt as its row stands: carried out once, from then on only looked at. */
const outcomeOf = (attempt: Attempt, ports: PayPorts): Promise<Result<Outcome, PayFault>> =>
  attempt.payment ? settleByReading(attempt.payment, ports) : carryOut(attempt, ports);

/** Handles one press of Pay, from the inbox. */
export const handleAttempt =
  (ports: PayPorts) =>
  async (item: ClaimedItem): Promise<Handled> => {
    const body = bodyOf(item.body);
    const row = await committedRow(body, ports);
    if (!row.ok) return withoutRow(row.error, item, ports);
    const attempt = attemptOf(row.value);
    if (attempt.state === "session") return answerSession(attempt, item, ports);
    if (!isSettled(attempt.state)) return write(attempt, await outcomeOf(attempt, ports), { item, ports });
    ports.announce(answerOfRow(attempt.id, attempt.state, row.value.row));
    return done;
  };

/** Handles a touch: the browser has come back from the bank, or has waited long. The intent is read, nothing is confirmed. */
export const handleTouch =
  (ports: PayPorts) =>
  async (item: ClaimedItem): Promise<Handled> => {
    const { attempt: id } = bodyOf(item.body);
    const row = await ports.dataverse.retrieve({ set, id });
    if (!row.ok) return row.error.kind === "not-found" ? done : again(item, row.error.kind);
    const attempt = attemptOf(row.value);
    if (!isSettled(attempt.state) && attempt.payment) {
      return write(attempt, await outcomeOf(attempt, ports), { item, ports });
    }
    ports.announce(answerOfRow(id, attempt.state, row.value.row));
    return done;
  };
