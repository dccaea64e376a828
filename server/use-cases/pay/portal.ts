import type { AttemptAnswer } from "../../../core/attempt.ts";
import { tables } from "../../../core/generated/tables.ts";
import { isGuid, normalGuid } from "../../../core/ids.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { isReplyKey } from "../../../core/sealing.ts";
import { answerOfRow } from "./answer.ts";
import { attemptOf, isSettled } from "./attempt-row.ts";
import { attemptItem, type PortalRequest, touchItem } from "./inbox-items.ts";
import type { Outcomes } from "./outcomes.ts";
import type { ReceivePorts } from "./receive-attempt.ts";
import type { PayPorts } from "./ports.ts";

const { columns, set } = tables.paymentAttempt;

/** The relay's call is answered within this time, decided or not: a server logic has 120 s, a payer less patience. */
const waitMs = 20_000;

export type PortalFault =
  | { readonly kind: "malformed"; readonly detail: string }
  | { readonly kind: "unknown" }
  | { readonly kind: "unavailable" };

export interface PortalPorts extends ReceivePorts {
  readonly dataverse: PayPorts["dataverse"];
  readonly outcomes: Outcomes;
}

type Fields = Readonly<Record<string, unknown>>;

const guidIn = (fields: Fields, name: string): string | undefined => {
  const value = fields[name];
  return typeof value === "string" && isGuid(value) ? normalGuid(value) : undefined;
};

const textIn = (fields: Fields, name: string, pattern: RegExp): string | undefined => {
  const value = fields[name];
  return typeof value === "string" && pattern.test(value) ? value : undefined;
};

const visitorOf = (fields: Fields): string | undefined => {
  const visitor = fields["visitor"];
  return typeof visitor === "object" && visitor !== null ? guidIn(visitor as Fields, "id") : undefined;
};

/** Parses what the relay posts; the error names the first field that is wrong. */
const readRequest = async (body: unknown): Promise<Result<PortalRequest & { readonly attempt: string }, string>> => {
  const fields = (typeof body === "object" && body !== null ? body : {}) as Fields;
  const parsed = {
    attempt: guidIn(fields, "attempt"),
    profile: guidIn(fields, "profile"),
    recordTable: textIn(fields, "recordTable", /^[a-z][a-z0-9_]{0,127}$/),
    recordId: guidIn(fields, "recordId"),
    amount: typeof fields["amount"] === "number" && Number.isFinite(fields["amount"]) ? fields["amount"] : undefined,
    currency: textIn(fields, "currency", /^[A-Z]{3}$/),
    confirmationToken: textIn(fields, "confirmationToken", /^ctoken_\w{1,200}$/),
    replyKey: textIn(fields, "replyKey", /^[\w-]{1,200}$/),
  };
  const missing = Object.entries(parsed).find(([, value]) => value === undefined);
  if (missing) return err(`${missing[0]} is missing or malformed`);
  const request = { ...parsed, visitor: visitorOf(fields) } as PortalRequest & { attempt: string };
  return (await isReplyKey(request.replyKey)) ? ok(request) : err("replyKey is missing or malformed");
};

/** Takes an attempt from the relay: durable first, then carried out, answered in the same call. */
export const receiveFromPortal = async (
  body: unknown,
  ports: PortalPorts,
): Promise<Result<AttemptAnswer, PortalFault>> => {
  const request = await readRequest(body);
  if (!request.ok) return err({ kind: "malformed", detail: request.error });
  const { attempt, ...rest } = request.value;
  const outcome = ports.outcomes.next(attempt, waitMs);
  const source = { table: rest.recordTable, id: rest.recordId };
  const stored = await ports.inbox.store(attemptItem({ attempt, request: rest }, source, ports.clock()));
  if (!stored.ok) return err({ kind: "unavailable" });
  // A repetition meets an item that may be finished long since: then only the row knows.
  if (stored.value.repeated) return repeatForPortal({ attempt, visitor: rest.visitor }, ports);
  return ok((await outcome) ?? { attempt, state: "working" });
};

/** The relay asks again: the visitor came back from the bank, or the first answer got lost. Reads Stripe anew unless all is settled. */
export const repeatForPortal = async (
  asked: { readonly attempt: string; readonly visitor: string | undefined; readonly replyKey?: string },
  ports: PortalPorts,
): Promise<Result<AttemptAnswer, PortalFault>> => {
  const address = { set, id: asked.attempt };
  const row = await ports.dataverse.retrieve(address);
  if (!row.ok) return err({ kind: row.error.kind === "not-found" ? "unknown" : "unavailable" });
  const owner = row.value.row[columns.visitorid];
  if ((typeof owner === "string" ? owner : undefined) !== asked.visitor) return err({ kind: "unknown" });
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
