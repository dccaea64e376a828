import type { AttemptAnswer } from "../../../core/attempt.ts";
import { tables } from "../../../core/generated/tables.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { isReplyKey } from "../../../core/sealing.ts";
import { answerOfRow } from "./answer.ts";
import { attemptOf, isSettled } from "./attempt-row.ts";
import { attemptItem, givenUpItem, touchItem } from "./inbox-items.ts";
import type { Outcomes } from "./outcomes.ts";
import { readPortalRequest } from "./portal-request.ts";
import type { ReceivePorts } from "../receive/receive.ts";
import type { PayPorts } from "./ports.ts";

const { columns, set } = tables.paymentAttempt;

/** The relay's call is answered within this time, decided or not: a server logic has 120 s, a payer less patience. */
const waitMs = 20_000;

export type PortalFault =
  | { readonly kind: "malformed"; readonly detail: string }
  /** There is no such attempt, and there will be none. */
  | { readonly kind: "unknown" }
  /** Another visitor's. */
  | { readonly kind: "foreign" }
  | { readonly kind: "unavailable" };

export interface PortalPorts extends ReceivePorts {
  readonly dataverse: PayPorts["dataverse"];
  readonly outcomes: Outcomes;
}

/** Takes an attempt from the relay: durable first, then carried out, answered in the same call. */
export const receiveFromPortal = async (
  body: unknown,
  ports: PortalPorts,
): Promise<Result<AttemptAnswer, PortalFault>> => {
  const read = await readPortalRequest(body);
  if (!read.ok) return err({ kind: "malformed", detail: read.error });
  const { attempt, request } = read.value;
  const outcome = ports.outcomes.next(attempt, waitMs);
  const source = { table: request.recordTable, id: request.recordId };
  const stored = await ports.inbox.store(attemptItem({ attempt, request }, source, ports.clock()));
  if (!stored.ok) return err({ kind: "unavailable" });
  // A repetition meets an item that may be finished long since: then only the row knows.
  if (stored.value.repeated) return repeatForPortal({ attempt, visitor: request.visitor }, ports);
  return ok((await outcome) ?? { attempt, state: "working" });
};

/**
 * No row yet. An attempt that waits in the inbox may still be carried out; any other is given up for good before the page
 * is told that it is unknown, so that "you have not been charged" stays true if it arrives late.
 */
const withoutRow = async (attempt: string, ports: PortalPorts): Promise<Result<AttemptAnswer, PortalFault>> => {
  const placeholder = givenUpItem(attempt, ports.clock());
  if (!ports.inbox.holds(placeholder.id)) {
    const stored = await ports.inbox.store(placeholder);
    if (!stored.ok) return err({ kind: "unavailable" });
    if (!stored.value.repeated || !ports.inbox.holds(placeholder.id)) return err({ kind: "unknown" });
  }
  return ok({ attempt, state: "working" });
};

/** The relay asks again: the visitor came back from the bank, or the first answer got lost. Reads Stripe anew unless all is settled. */
export const repeatForPortal = async (
  asked: { readonly attempt: string; readonly visitor: string | undefined; readonly replyKey?: string },
  ports: PortalPorts,
): Promise<Result<AttemptAnswer, PortalFault>> => {
  const address = { set, id: asked.attempt };
  const row = await ports.dataverse.retrieve(address);
  if (!row.ok) return row.error.kind === "not-found" ? withoutRow(asked.attempt, ports) : err({ kind: "unavailable" });
  const owner = row.value.row[columns.visitorid];
  if ((typeof owner === "string" ? owner : undefined) !== asked.visitor) return err({ kind: "foreign" });
  const attempt = attemptOf(row.value);
  if (isSettled(attempt.state)) return ok(answerOfRow(attempt.id, attempt.state, row.value.row));
  if (asked.replyKey && asked.replyKey !== attempt.replyKey && (await isReplyKey(asked.replyKey))) {
    await ports.dataverse.update(address, { [columns.replykey]: asked.replyKey }, { ifMatch: "*" });
  }
  const outcome = ports.outcomes.next(attempt.id, waitMs);
  const stored = await ports.inbox.store(touchItem(attempt.id, String(ports.clock()), ports.clock()));
  if (!stored.ok) return err({ kind: "unavailable" });
  return ok((await outcome) ?? answerOfRow(attempt.id, attempt.state, row.value.row));
};
