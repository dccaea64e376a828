import { tables } from "../../../core/generated/tables.ts";
import type { Row } from "../../ports/dataverse.ts";
import type { ClaimedItem, Handled } from "../../ports/inbox.ts";
import type { Attempt } from "./attempt-row.ts";
import type { PayPorts } from "./ports.ts";
import { openSavedMethods } from "./saved-methods.ts";

const { columns, set } = tables.paymentAttempt;

const done: Handled = { kind: "done" };

/** The form waits two seconds and then opens without: nobody reads an answer that comes much later. */
const lifetimeMs = 10_000;

/**
 * Answers the question for saved methods on the row that asked it. It is no attempt: no token, no Payment, no state of one.
 * Where there is nothing to offer the row says why in a code, so that the form need not wait.
 */
export const answerSession = async (attempt: Attempt, item: ClaimedItem, ports: PayPorts): Promise<Handled> => {
  if (ports.clock() - item.receivedAt > lifetimeMs) return done;
  const { profileId, table, recordId, replyKey, createdBy, etag, id } = attempt;
  const asker = createdBy === undefined ? undefined : ({ kind: "user", id: createdBy } as const);
  const opened = await openSavedMethods({ profileId, table, recordId, replyKey, asker }, ports);
  let values: Row;
  if (opened.ok) values = { [columns.reply]: opened.value };
  else if (opened.error.kind === "refusal") values = { [columns.reasoncode]: opened.error.code };
  else return { kind: "again", why: opened.error.why, afterMs: 200 };
  const written = await ports.dataverse.update({ set, id }, values, { ifMatch: etag });
  if (!written.ok) ports.log.warn("session-not-answered", { attempt: id, why: written.error.kind });
  return done;
};
