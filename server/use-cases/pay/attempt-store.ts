import { attemptStates } from "../../../core/attempt.ts";
import { tables } from "../../../core/generated/tables.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { DataverseFault, Row, Versioned } from "../../ports/dataverse.ts";
import type { Settled } from "../../ports/ledger.ts";
import { type Answered, answerOf } from "./answer.ts";
import { type Attempt, attemptOf } from "./attempt-row.ts";
import type { PortalRequest } from "./inbox-items.ts";
import type { PayPorts } from "./ports.ts";

const { columns, set } = tables.paymentAttempt;

/** Writes an answer onto the attempt's row as it was read, then tells whoever waits for it. A later answer is never overwritten. */
export const writeAnswer = async (
  { id, etag }: Pick<Attempt, "id" | "etag">,
  { answer, values }: Answered,
  ports: Pick<PayPorts, "dataverse" | "announce">,
): Promise<Result<Versioned, DataverseFault>> => {
  const written = await ports.dataverse.update({ set, id }, values, { ifMatch: etag });
  if (written.ok) ports.announce(answer);
  return written;
};

const open = [
  attemptStates.working,
  attemptStates.requires_action,
  attemptStates.processing,
  attemptStates.checking,
] as const;

/**
 * When an event or a later read settles a payment, attempts that were left open follow: the payer's form, or the next
 * person to look, finds the end there even if the browser that started it is gone.
 */
export const attemptsFollow = async (
  settled: Settled,
  ports: Pick<PayPorts, "dataverse" | "announce">,
): Promise<Result<undefined, DataverseFault>> => {
  const paymentId = String(settled.payment.row[tables.payment.columns.id]);
  const states = open.map((state) => `${columns.state} eq ${state}`).join(" or ");
  const filter = `_${columns.paymentid}_value eq ${paymentId} and (${states})`;
  const found = await ports.dataverse.list(set, { filter });
  if (!found.ok) return found;
  for (const row of found.value) {
    const attempt = attemptOf(row);
    const answered = await answerOf(attempt, settled);
    if (answered.answer.state === attempt.state) continue;
    const written = await writeAnswer(attempt, answered, ports);
    if (!written.ok) return err(written.error);
  }
  return ok(undefined);
};

/** Columns of an attempt that arrives through a portal, where no row exists yet. */
export const rowOfRequest = (request: PortalRequest): Row => ({
  [`${tables.paymentAttempt.navigation.profileid}@odata.bind`]: `/${tables.paymentProfile.set}(${request.profile})`,
  [columns.sourcetable]: request.recordTable,
  [columns.sourceid]: request.recordId,
  [columns.amount]: request.amount,
  [columns.currency]: request.currency,
  [columns.confirmationtoken]: request.confirmationToken,
  [columns.replykey]: request.replyKey,
  [columns.state]: attemptStates.working,
  ...(request.returnTo ? { [columns.returnto]: request.returnTo } : {}),
  ...(request.visitor ? { [columns.visitorid]: request.visitor } : {}),
});
