import type { AttemptAnswer, AttemptReply, AttemptState } from "../../../core/attempt.ts";
import { attemptStates } from "../../../core/attempt.ts";
import { tables } from "../../../core/generated/tables.ts";
import { payerSentence } from "../../../core/reason-sentences.ts";
import { reasons } from "../../../core/reasons.ts";
import { isReplyKey, seal } from "../../../core/sealing.ts";
import type { PaymentFacts } from "../../../core/projection.ts";
import { unreachable } from "../../../core/result.ts";
import type { Row } from "../../ports/dataverse.ts";
import type { Attempt } from "./attempt-row.ts";
import { type Outcome, receiptFor } from "./receipt.ts";
import { voucherEnd } from "./voucher-end.ts";
import type { Refusal } from "./refusal.ts";

const { columns, navigation } = tables.paymentAttempt;

/** An answer and the columns that say it on the attempt's row. */
export interface Answered {
  readonly answer: AttemptAnswer;
  readonly values: Row;
}

/** How the payment's state reads to the one who pressed Pay. */
export const attemptStateOf = ({ status }: Pick<PaymentFacts, "status">): AttemptState => {
  switch (status) {
    case "succeeded":
    case "authorized":
    case "partially_refunded":
    case "refunded":
    case "disputed":
    case "charged_back":
      return "succeeded";
    case "requires_action":
    case "processing":
      return status;
    case "failed":
    case "canceled":
      return "declined";
    case "created":
      return "checking";
    default:
      return unreachable(status);
  }
};

/** The client secret, for the browser that holds the reply key alone; nobody else can read the row's column. */
const sealedReply = async (secret: string | null, replyKey: string | undefined): Promise<string | undefined> => {
  if (!secret || !replyKey || !(await isReplyKey(replyKey))) return undefined;
  const reply: AttemptReply = { clientSecret: secret };
  return seal(replyKey, JSON.stringify(reply));
};

const reasonColumns = (answer: AttemptAnswer, reason: number | null, facts?: PaymentFacts): Row => ({
  [columns.reasoncode]: answer.reasonCode ?? null,
  [columns.errorcode]: facts?.errorCode ?? null,
  [columns.advicecode]: facts?.adviceCode ?? null,
  [columns.reason]: reason,
  [columns.reasonmessage]: answer.message ?? null,
});

/** The outcome of an attempt whose payment was just written. The token is cleared: it is of no more use. */
export const answerOf = async (
  attempt: Pick<Attempt, "id" | "replyKey" | "state" | "payment">,
  outcome: Outcome,
): Promise<Answered> => {
  const { facts, intent, payment } = outcome;
  const state = attemptStateOf(facts);
  const reply = state === "requires_action" ? await sealedReply(intent.client_secret, attempt.replyKey) : undefined;
  const expiresOn = state === "requires_action" ? voucherEnd(intent) : undefined;
  const receiptUrl = state === "succeeded" ? receiptFor(attempt, outcome) : undefined;
  const bad = state === "declined" && facts.reason ? facts.reason : undefined;
  const answer: AttemptAnswer = {
    attempt: attempt.id,
    state,
    reference: intent.id,
    ...(reply ? { reply } : {}),
    ...(expiresOn ? { expiresOn } : {}),
    ...(receiptUrl ? { receiptUrl } : {}),
    ...(bad ? { reason: bad, message: payerSentence(bad) } : {}),
    ...(bad && facts.reasonCode ? { reasonCode: facts.reasonCode } : {}),
  };
  const paymentId = String(payment.row[tables.payment.columns.id]);
  return {
    answer,
    values: {
      [columns.state]: attemptStates[state],
      [columns.reply]: reply ?? null,
      [columns.expireson]: expiresOn ?? null,
      [columns.gatewayreference]: intent.id,
      [columns.confirmationtoken]: null,
      ...(receiptUrl ? { [columns.receipturl]: receiptUrl } : {}),
      [`${navigation.paymentid}@odata.bind`]: `/${tables.payment.set}(${paymentId})`,
      ...reasonColumns(answer, bad ? reasons[bad] : null, facts),
    },
  };
};

/** A refused attempt: nothing was moved, and the row says why. */
export const refusedAnswer = (attempt: { readonly id: string }, refused: Refusal): Answered => {
  const answer: AttemptAnswer = {
    attempt: attempt.id,
    state: refused.reason === "expired" ? "expired" : "rejected",
    reason: refused.reason,
    reasonCode: refused.code,
    message: refused.message,
  };
  return {
    answer,
    values: {
      [columns.state]: attemptStates[answer.state],
      [columns.reply]: null,
      [columns.confirmationtoken]: null,
      ...reasonColumns(answer, reasons[refused.reason]),
    },
  };
};

/** The answer that a row already carries, for a repetition. */
export const answerOfRow = (id: string, state: AttemptState, row: Row): AttemptAnswer => {
  const text = (column: string): string | undefined => {
    const value = row[column];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const reason = (Object.keys(reasons) as (keyof typeof reasons)[]).find(
    (name) => reasons[name] === row[columns.reason],
  );
  const reply = text(columns.reply);
  const reference = text(columns.gatewayreference);
  const reasonCode = text(columns.reasoncode);
  const message = text(columns.reasonmessage);
  const receiptUrl = text(columns.receipturl);
  return {
    attempt: id,
    state,
    ...(reply ? { reply } : {}),
    ...(reference ? { reference } : {}),
    ...(reasonCode ? { reasonCode } : {}),
    ...(reason ? { reason } : {}),
    ...(message ? { message } : {}),
    ...(receiptUrl ? { receiptUrl } : {}),
  };
};
