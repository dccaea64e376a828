import { attemptStates } from "../../core/attempt.ts";
import { choices, tables } from "../../core/generated/tables.ts";
import { moneyFromDecimal } from "../../core/money.ts";
import type { Receipt } from "../state/payment-state.ts";
import { answerColumns, answerOfRow, literal, receiptLinkOf, textOf } from "./columns.ts";
import type { Row } from "./columns.ts";
import type { PaymentSource, Standing } from "./payment-host.ts";
import { provenBy } from "./proven-by.ts";
import { firstRow, rowsOf } from "./web-api.ts";
import type { WebApi } from "./web-api.ts";

const payment = tables.payment.columns;
const attempt = tables.paymentAttempt.columns;
const open: Standing = { kind: "open" };

/** Money that has come stays shown whatever follows; only a payment handed back in full is told apart. */
const standings: Readonly<Record<number, Receipt["standing"]>> = {
  [choices.status.authorized]: "authorized",
  [choices.status.succeeded]: "paid",
  [choices.status.partially_refunded]: "paid",
  [choices.status.disputed]: "paid",
  [choices.status.refunded]: "refunded",
  [choices.status.charged_back]: "refunded",
};

const moneyOf = (amount: unknown, currency: unknown): Pick<Receipt, "money"> => {
  const money = typeof amount === "number" ? moneyFromDecimal(amount, String(currency)) : undefined;
  return money?.ok ? { money: money.value } : {};
};

const currencyOf = (row: Row): unknown => {
  const currency = row[payment.transactioncurrencyid];
  return typeof currency === "object" && currency !== null && "isocurrencycode" in currency
    ? currency.isocurrencycode
    : undefined;
};

const ofPayment = (row: Row): Standing => {
  const reference = textOf(row[payment.gatewayreference]);
  const named = reference === undefined ? {} : { reference };
  const standing = standings[Number(row[payment.status])];
  if (standing !== undefined) {
    const money = moneyOf(row[payment.amount], currencyOf(row));
    const proof = provenBy({ ...named, receiptUrl: receiptLinkOf(row[payment.receipturl]) });
    return { kind: "paid", receipt: { standing, ...money, ...proof } };
  }
  return row[payment.status] === choices.status.processing ? { kind: "pending", ...named } : open;
};

const paymentQuery = (source: PaymentSource, profile: string): string =>
  [
    `?$select=${[payment.status, payment.gatewayreference, payment.amount, payment.receipturl].join(",")}`,
    `&$expand=${payment.transactioncurrencyid}($select=isocurrencycode)`,
    `&$filter=${payment.sourceid} eq ${literal(source.record)} and ${payment.sourcetable} eq ${literal(source.table)}`,
    ` and _${payment.profileid}_value eq ${profile}&$orderby=createdon desc&$top=1`,
  ].join("");

/** Dataverse keeps whole seconds: a declined press and the one that paid may have the same. */
const mostAtOnce = 5;

/** Found attempts are only the payer's own: another's next step is not theirs to take. */
const attemptQuery = (source: PaymentSource, user: string): string =>
  [
    `?$select=${answerColumns},${attempt.createdon},${attempt.amount},${attempt.currency}&$filter=${attempt.sourceid} eq ${literal(source.record)}`,
    ` and ${attempt.sourcetable} eq ${literal(source.table)} and _createdby_value eq ${user} and ${attempt.state} ne ${attemptStates.session}`,
    `&$orderby=createdon desc&$top=${mostAtOnce}`,
  ].join("");

const unfinished = new Set<number>([
  ...[attemptStates.waiting, attemptStates.working, attemptStates.requires_action],
  ...[attemptStates.processing, attemptStates.checking],
]);

/** An older attempt that is still not over is nobody's unfinished business any more: the form opens, and the server decides. */
const resumableMs = 3_600_000;

const isRecent = (row: Row, now: Date): boolean =>
  now.getTime() - Date.parse(textOf(row[attempt.createdon]) ?? "") < resumableMs;

/** A voucher or transfer waits for days: the payer who comes back must find what to do. */
const isAwaited = (row: Row, now: Date): boolean =>
  row[attempt.state] === attemptStates.requires_action &&
  Date.parse(textOf(row[attempt.expireson]) ?? "") > now.getTime();

/** The newest; of several in one second the one that paid, else the one that is not over. */
const newestOf = (rows: readonly Row[]): Row | undefined => {
  const [first] = rows;
  const together = rows.filter((row) => row[attempt.createdon] === first?.[attempt.createdon]);
  const isPaid = (row: Row): boolean => row[attempt.state] === attemptStates.succeeded;
  return together.find(isPaid) ?? together.find((row) => unfinished.has(Number(row[attempt.state]))) ?? first;
};

const ofAttempt = (row: Row | undefined, now: Date): Standing => {
  if (row === undefined) return open;
  const money = moneyOf(row[attempt.amount], row[attempt.currency]);
  if (row[attempt.state] === attemptStates.succeeded) {
    return { kind: "paid", receipt: { standing: "paid", ...money, ...provenBy(answerOfRow(row)) } };
  }
  const state = Number(row[attempt.state] ?? attemptStates.waiting);
  return unfinished.has(state) && (isRecent(row, now) || isAwaited(row, now))
    ? { kind: "unfinished", answer: answerOfRow(row), ...money }
    : open;
};

/** Somebody who may not read these rows simply gets the form: the server refuses what must not be paid again. */
const orOpen = (found: Promise<Standing>): Promise<Standing> => found.catch(() => open);

export interface StandingQuestion {
  /** GUID of the profile. */
  readonly profile: string;
  /** GUID of the signed-in user, where the host tells. */
  readonly user: string | undefined;
  readonly now: Date;
}

const byPayment = async (api: WebApi, source: PaymentSource, profile: string): Promise<Standing> => {
  const row = await firstRow(api, tables.payment.name, paymentQuery(source, profile));
  return row === undefined ? open : ofPayment(row);
};

const byAttempt = async (api: WebApi, source: PaymentSource, { user, now }: StandingQuestion): Promise<Standing> =>
  user === undefined
    ? open
    : ofAttempt(newestOf(await rowsOf(api, tables.paymentAttempt.name, attemptQuery(source, user))), now);

/** Where the row stands: money that came, else the payer's own unfinished attempt, else money on its way. */
export const standingOfRow = async (
  api: WebApi,
  source: PaymentSource,
  question: StandingQuestion,
): Promise<Standing> => {
  const [payment, own] = await Promise.all([
    orOpen(byPayment(api, source, question.profile)),
    orOpen(byAttempt(api, source, question)),
  ]);
  return payment.kind === "paid" || own.kind === "open" ? payment : own;
};
