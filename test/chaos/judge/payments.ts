import type { GatewayIntent, GatewayTruth } from "../../../core/gateway-objects.ts";
import { differencesBetween } from "./compare.ts";
import type { Evidence, Finding, Row, RowEvidence, StripeEvidence } from "./evidence.ts";
import { expectedPayment } from "./expected-rows.ts";

/** The row as it is compared: an empty flag says no. */
const seenOf = (row: Row, { currencies }: RowEvidence): Row => ({
  ...row,
  cfl_underreview: row["cfl_underreview"] === true,
  cfl_fraudwarning: row["cfl_fraudwarning"] === true,
  currency: currencies.get(String(row["_transactioncurrencyid_value"])),
});

const wantedOf = (truth: GatewayTruth, { underReview, warned }: StripeEvidence): Row => ({
  ...expectedPayment(truth),
  cfl_underreview: underReview.has(truth.intent.id),
  cfl_fraudwarning: warned.has(truth.intent.id),
});

/** A second intent that a crash left behind may stay without a row, as long as it never carried money: its payment has another. */
const isSpare = ({ intent, charges }: GatewayTruth, rows: RowEvidence): boolean =>
  charges.length === 0 && rows.payments.some((row) => row["cfl_paymentid"] === intent.metadata["cfl_payment"]);

const ofIntent = (truth: GatewayTruth, { stripe, rows }: Evidence): readonly Finding[] => {
  const { id } = truth.intent;
  const found = rows.payments.filter((row) => row["cfl_gatewayreference"] === id);
  const [row, ...others] = found;
  if (row === undefined) {
    return isSpare(truth, rows) ? [] : [{ verdict: "lost", about: id, of: id, why: "no Payment row has it" }];
  }
  const why = differencesBetween(seenOf(row, rows), wantedOf(truth, stripe));
  return [
    ...(why === "" ? [] : [{ verdict: "wrong", about: `Payment of ${id}`, of: id, why } as const]),
    ...others.map(() => ({ verdict: "doubled", about: id, of: id, why: "two Payment rows have it" }) as const),
  ];
};

const ofRow = (row: Row, intents: ReadonlyMap<string, GatewayIntent>): readonly Finding[] => {
  const reference = row["cfl_gatewayreference"];
  if (typeof reference !== "string" || intents.has(reference)) return [];
  return [{ verdict: "wrong", about: `Payment of ${reference}`, of: reference, why: "Stripe has no such intent" }];
};

/** Every intent has one Payment row, and it is true. */
export const judgePayments = (evidence: Evidence, truths: ReadonlyMap<string, GatewayTruth>): readonly Finding[] => {
  const intents = new Map([...truths].map(([id, { intent }]) => [id, intent]));
  return [
    ...[...truths.values()].flatMap((truth) => ofIntent(truth, evidence)),
    ...evidence.rows.payments.flatMap((row) => ofRow(row, intents)),
  ];
};
