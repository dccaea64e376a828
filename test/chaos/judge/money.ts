import type { GatewayRefund, GatewayTruth } from "../../../core/gateway-objects.ts";
import type { Evidence, Finding } from "./evidence.ts";
import { groupBy } from "./group-by.ts";

/** Money was taken, or is held: what was released again without being taken does not count. */
const tookMoney = ({ intent, charges }: GatewayTruth): number =>
  charges.filter(({ status, amount_captured }) => {
    if (status === "failed") return false;
    return amount_captured > 0 || intent.status !== "canceled";
  }).length;

/** The source row behind an intent that Counterfoil made. */
const sourceOf = ({ intent }: GatewayTruth, { rows }: Evidence): string | undefined => {
  const payment = rows.payments.find((row) => row["cfl_paymentid"] === intent.metadata["cfl_payment"]);
  const source = payment?.["cfl_sourceid"];
  return typeof source === "string" ? source : undefined;
};

const chargedTwice = (evidence: Evidence, truths: ReadonlyMap<string, GatewayTruth>): readonly Finding[] => {
  const bySource = groupBy(truths.values(), (truth) => sourceOf(truth, evidence) ?? truth.intent.id);
  return [...bySource].flatMap(([source, family]) => {
    const charges = family.reduce((sum, truth) => sum + tookMoney(truth), 0);
    return charges > 1
      ? [{ verdict: "doubled", about: source, of: source, why: `${charges} charges took money` } as const]
      : [];
  });
};

const takenTooMuch = ({ intent, charges }: GatewayTruth): readonly Finding[] => {
  const taken = charges.reduce((sum, { amount_captured }) => sum + amount_captured, 0);
  return taken > intent.amount
    ? [{ verdict: "doubled", about: intent.id, of: intent.id, why: `${taken} taken of ${intent.amount}` }]
    : [];
};

/** A Refund row's own refunds carry its GUID. */
const rowOf = ({ metadata }: GatewayRefund): string => metadata?.["cfl_refund"] ?? "";

const refundedTwice = ({ intent, refunds }: GatewayTruth, { refundsAsked }: Evidence): readonly Finding[] =>
  [...groupBy(refunds, rowOf)].flatMap(([row, made]) => {
    const asked = row === "" ? (refundsAsked.get(intent.id) ?? 0) : 1;
    const why = `${made.length} refunds, ${asked} asked for`;
    return made.length > asked ? [{ verdict: "doubled", about: row || intent.id, of: intent.id, why } as const] : [];
  });

/** Money moves once. */
export const judgeMoney = (evidence: Evidence, truths: ReadonlyMap<string, GatewayTruth>): readonly Finding[] => [
  ...chargedTwice(evidence, truths),
  ...[...truths.values()].flatMap((truth) => [...takenTooMuch(truth), ...refundedTwice(truth, evidence)]),
];
