import { attemptStates } from "../../core/attempt.ts";
import type { AttemptAnswer, AttemptState } from "../../core/attempt.ts";
import { choices, tables } from "../../core/generated/tables.ts";

/** A row as the Web API returns it. */
export type Row = Readonly<Record<string, unknown>>;

export const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** The word behind an option value. */
const wordOf = <Word extends string>(words: Readonly<Record<Word, number>>, value: unknown): Word | undefined => {
  const names = Object.keys(words) as Word[]; // Object.keys forgets the keys' type
  return names.find((name) => words[name] === value);
};

/** Stripe's page with the receipt; plain http is no address of Stripe's, but the sandbox's on this machine. */
export const receiptLinkOf = (value: unknown): string | undefined =>
  typeof value === "string" && /^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost)[:/])/.test(value) ? value : undefined;

const attempt = tables.paymentAttempt.columns;

/** What the columns of an attempt row say. A row without a state was not seen by the server yet. */
export const answerOfRow = (row: Row): AttemptAnswer => {
  const state: AttemptState = wordOf(attemptStates, row[attempt.state]) ?? "waiting";
  const answer = {
    reply: textOf(row[attempt.reply]),
    reference: textOf(row[attempt.gatewayreference]),
    reasonCode: textOf(row[attempt.reasoncode]),
    reason: wordOf(choices.reason, row[attempt.reason]),
    message: textOf(row[attempt.reasonmessage]),
    expiresOn: textOf(row[attempt.expireson]),
    receiptUrl: receiptLinkOf(row[attempt.receipturl]),
  };
  const told = Object.entries(answer).filter(([, value]) => value !== undefined);
  return { attempt: String(row[attempt.id]), state, ...Object.fromEntries(told) };
};

/** The columns that `answerOfRow` reads. */
export const answerColumns = [
  ...[attempt.id, attempt.state, attempt.reply, attempt.gatewayreference, attempt.reasoncode],
  ...[attempt.reason, attempt.reasonmessage, attempt.expireson, attempt.receipturl],
].join(",");

/** A text inside an OData literal. */
export const literal = (text: string): string => `'${encodeURIComponent(text.replaceAll("'", "''"))}'`;
