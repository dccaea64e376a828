import { refundStates } from "../../../core/refund-facts.ts";
import { idOf } from "../../../core/reference.ts";
import { differencesBetween } from "./compare.ts";
import type { Evidence, Finding, Row, RowEvidence } from "./evidence.ts";
import { expectedDispute, expectedRefund } from "./expected-rows.ts";
import { groupBy } from "./group-by.ts";

interface Child {
  readonly id: string;
  readonly intent: string;
  readonly wanted: Row;
}

/** The child's own columns, its currency, and whose child it is. */
const seenOf = (row: Row, { currencies, payments }: RowEvidence): Row => ({
  ...row,
  currency: currencies.get(String(row["_transactioncurrencyid_value"])),
  payment: payments.find((payment) => payment["cfl_paymentid"] === row["_cfl_paymentid_value"])?.[
    "cfl_gatewayreference"
  ],
});

const judgeChild = (child: Child, found: readonly Row[], rows: RowEvidence): readonly Finding[] => {
  const { id, intent } = child;
  const [row, ...others] = found;
  if (row === undefined) return [{ verdict: "lost", about: id, of: intent, why: "no row has it" }];
  const why = differencesBetween(seenOf(row, rows), { ...child.wanted, payment: intent });
  return [
    ...(why === "" ? [] : [{ verdict: "wrong", about: `row of ${id}`, of: intent, why } as const]),
    ...others.map(() => ({ verdict: "doubled", about: id, of: intent, why: "two rows have it" }) as const),
  ];
};

const judgeAll = (children: readonly Child[], found: readonly Row[], rows: RowEvidence): readonly Finding[] => {
  const byReference = groupBy(found, (row) => String(row["cfl_gatewayreference"] ?? ""));
  const known = new Set(children.map(({ id }) => id));
  const strange = [...byReference].filter(([reference]) => reference !== "" && !known.has(reference));
  return [
    ...children.flatMap((child) => judgeChild(child, byReference.get(child.id) ?? [], rows)),
    ...strange.map(
      ([reference]) =>
        ({
          verdict: "wrong",
          about: `row of ${reference}`,
          of: reference,
          why: "Stripe has nothing of the kind",
        }) as const,
    ),
  ];
};

/** A refund that staff asked for was carried out or refused in words; anything else is still open. */
const isUnanswered = (row: Row): boolean =>
  typeof row["cfl_gatewayreference"] !== "string" && row["cfl_state"] !== refundStates.rejected;

const unanswered = ({ refunds }: RowEvidence): readonly Finding[] =>
  refunds.filter(isUnanswered).map((row) => ({
    verdict: "wrong",
    about: `Refund row ${String(row["cfl_refundid"])}`,
    of: String(row["cfl_refundid"]),
    why: "neither carried out nor refused",
  }));

/** Every refund and dispute has one row of its payment, and it is true. */
export const judgeChildren = ({ stripe, rows }: Evidence): readonly Finding[] => {
  const refunds = stripe.refunds.map((refund) => ({
    id: refund.id,
    intent: idOf(refund.payment_intent) ?? "",
    wanted: expectedRefund(refund),
  }));
  const disputes = stripe.disputes.map((dispute) => ({
    id: dispute.id,
    intent: idOf(dispute.payment_intent) ?? "",
    wanted: expectedDispute(dispute),
  }));
  return [...judgeAll(refunds, rows.refunds, rows), ...judgeAll(disputes, rows.disputes, rows), ...unanswered(rows)];
};
