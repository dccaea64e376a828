import type { GatewayDispute, GatewayRefund, GatewayTruth } from "../../../core/gateway-objects.ts";
import { choices, tables } from "../../../core/generated/tables.ts";
import { decimalOf } from "../../../core/money.ts";
import { ok, type Result } from "../../../core/result.ts";
import type { Dataverse, DataverseFault, Row, Versioned } from "../../ports/dataverse.ts";
import { stampOf } from "./payment-columns.ts";

const optionOf = (words: Readonly<Record<string, number>>, word: string | null): number | null =>
  word === null ? null : (words[word] ?? null);

/** A child belongs to its Payment: same currency, same owner. */
const inherited = ({ row }: Versioned): Row => {
  const currency = row[`_${tables.payment.columns.transactioncurrencyid}_value`];
  return {
    "cfl_paymentid@odata.bind": `/${tables.payment.set}(${String(row[tables.payment.columns.id])})`,
    ...(typeof currency === "string"
      ? { "transactioncurrencyid@odata.bind": `/transactioncurrencies(${currency})` }
      : {}),
  };
};

const refundRow = (refund: GatewayRefund): Row => {
  const { columns } = tables.refund;
  return {
    [columns.amount]: decimalOf(refund),
    [columns.refundreason]: optionOf(choices.refundReason, refund.reason),
    [columns.state]: optionOf(choices.refundState, refund.status),
    [columns.failurereason]: refund.failure_reason ?? null,
  };
};

const disputeRow = (dispute: GatewayDispute): Row => {
  const { columns } = tables.dispute;
  return {
    [columns.amount]: decimalOf(dispute),
    [columns.state]: optionOf(choices.disputeState, dispute.status),
    [columns.reasoncode]: dispute.reason,
    [columns.evidencedueby]: stampOf(dispute.evidence_details.due_by),
  };
};

/** Writes refunds and disputes as rows of their own, found by their reference. */
export const writeChildren = async (
  payment: Versioned,
  truth: Pick<GatewayTruth, "refunds" | "disputes">,
  dataverse: Dataverse,
): Promise<Result<undefined, DataverseFault>> => {
  const parent = inherited(payment);
  const wanted = [
    ...truth.refunds.map((refund) => ({ set: tables.refund.set, id: refund.id, values: refundRow(refund) })),
    ...truth.disputes.map((dispute) => ({ set: tables.dispute.set, id: dispute.id, values: disputeRow(dispute) })),
  ];
  for (const { set, id, values } of wanted) {
    const written = await dataverse.upsert({ set, key: { cfl_gatewayreference: id } }, { ...values, ...parent });
    if (!written.ok) return written;
  }
  return ok(undefined);
};
