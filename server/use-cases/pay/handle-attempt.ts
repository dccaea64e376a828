import { tables } from "../../../core/generated/tables.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { DataverseFault, Versioned } from "../../ports/dataverse.ts";
import type { ClaimedItem, Handled, InboxHandler } from "../../ports/inbox.ts";
import { answerOf, type Answered, answerOfRow, refusedAnswer } from "./answer.ts";
import { type Attempt, attemptOf, isSettled } from "./attempt-row.ts";
import { rowOfRequest, writeAnswer } from "./attempt-store.ts";
import { carryOut } from "./carry-out.ts";
import { settleByReading } from "./confirm.ts";
import { type AttemptBody, bodyOf } from "./inbox-items.ts";
import type { PayPorts } from "./ports.ts";
import { type PayFault, postponed, refusal } from "./refusal.ts";

const { set } = tables.paymentAttempt;

/** The transaction that sent us the attempt may still roll back: an absent row is waited for this long, then dropped. */
const absentForMs = 120_000;
/** An attempt that was never looked at for so long is not confirmed any more: its payer has left. */
const expiresAfterMs = 10 * 60_000;

const done: Handled = { kind: "done" };

const backOffMs = (tries: number): number => Math.min(20 * 2 ** tries, 30_000);

const again = (item: ClaimedItem, fault: { readonly why: string; readonly afterMs?: number }): Handled => ({
  kind: "again",
  why: fault.why,
  afterMs: fault.afterMs ?? backOffMs(item.tries),
});

/** The committed row. A portal's attempt has none until we make it. */
const committedRow = async (body: AttemptBody, ports: PayPorts): Promise<Result<Versioned, DataverseFault>> => {
  const address = { set, id: body.attempt };
  if (!body.request) return ports.dataverse.retrieve(address);
  const created = await ports.dataverse.createAt(address, rowOfRequest(body.request));
  return created.ok || created.error.kind !== "already-exists" ? created : ports.dataverse.retrieve(address);
};

/** A repetition of an attempt whose Payment is known: what happened is read, nothing is confirmed again. */
const outcomeOf = async (attempt: Attempt, item: ClaimedItem, ports: PayPorts): Promise<Result<Answered, PayFault>> => {
  const age = ports.clock() - attempt.createdAtMs;
  if (item.tries === 1 && attempt.state === "waiting" && age > expiresAfterMs) {
    return ok(refusedAnswer(attempt, refusal("expired", "attempt_expired")));
  }
  const settled = await carryOut(attempt, ports);
  if (settled.ok) return ok(await answerOf(attempt, settled.value));
  return settled.error.kind === "refusal" ? ok(refusedAnswer(attempt, settled.error)) : err(settled.error);
};

/** Handles one press of Pay, from the inbox. */
export const handleAttempt =
  (ports: PayPorts): InboxHandler =>
  async (item) => {
    const body = bodyOf(item.body);
    const row = await committedRow(body, ports);
    if (!row.ok) {
      if (row.error.kind === "not-found" && ports.clock() - item.receivedAt > absentForMs) {
        ports.log.warn("attempt-dropped", { attempt: body.attempt, why: "its row was never committed" });
        return done;
      }
      if (row.error.kind === "refused") return { kind: "dead", why: `${row.error.code} ${row.error.message}` };
      return again(item, { why: row.error.kind });
    }
    const attempt = attemptOf(row.value);
    if (isSettled(attempt.state)) {
      ports.announce(answerOfRow(attempt.id, attempt.state, row.value.row));
      return done;
    }
    const outcome = await outcomeOf(attempt, item, ports);
    if (!outcome.ok)
      return again(item, outcome.error.kind === "postponed" ? outcome.error : { why: outcome.error.code });
    const { answer } = outcome.value;
    ports.log.info("attempt", { attempt: attempt.id, state: answer.state, reason: answer.reasonCode });
    const written = await writeAnswer(attempt.id, outcome.value, ports);
    return written.ok ? done : again(item, { why: written.error.kind });
  };

/** Handles a touch: the browser has come back from the bank, or has waited long. The intent is read, nothing is confirmed. */
export const handleTouch =
  (ports: PayPorts): InboxHandler =>
  async (item) => {
    const { attempt: id } = bodyOf(item.body);
    const row = await ports.dataverse.retrieve({ set, id });
    if (!row.ok) return row.error.kind === "not-found" ? done : again(item, { why: row.error.kind });
    const attempt = attemptOf(row.value);
    const intentId = row.value.row[tables.paymentAttempt.columns.gatewayreference];
    if (isSettled(attempt.state) || !attempt.paymentId || typeof intentId !== "string") {
      ports.announce(answerOfRow(id, attempt.state, row.value.row));
      return done;
    }
    const settled = await settleByReading({ id: attempt.paymentId, intentId }, ports);
    if (!settled.ok)
      return again(item, settled.error.kind === "postponed" ? settled.error : postponed(settled.error.code));
    const written = await writeAnswer(id, await answerOf(attempt, settled.value), ports);
    return written.ok ? done : again(item, { why: written.error.kind });
  };
