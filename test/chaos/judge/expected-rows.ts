import { disputeStates, projectDispute } from "../../../core/dispute-facts.ts";
import type { GatewayDispute, GatewayRefund, GatewayTruth } from "../../../core/gateway-objects.ts";
import { decimalOf } from "../../../core/money.ts";
import { project } from "../../../core/projection.ts";
import { reasons } from "../../../core/reasons.ts";
import { projectRefund, refundStates } from "../../../core/refund-facts.ts";
import { paymentStatuses } from "../../../core/status.ts";
import type { Row } from "./evidence.ts";

/** What the columns must say, written down here anew: the judge does not lean on the server's own mapping. */
const settled = (amount: number | null, currency: string | null): number | null =>
  amount === null || currency === null ? null : decimalOf({ amount, currency });

const time = (seconds: number | null): string | null =>
  seconds === null ? null : new Date(seconds * 1000).toISOString();

export const expectedPayment = (truth: GatewayTruth): Row => {
  const facts = project(truth);
  const money = (amount: number): number => decimalOf({ amount, currency: facts.currency });
  return {
    cfl_gatewayreference: facts.gatewayReference,
    cfl_amount: money(facts.amount),
    cfl_status: paymentStatuses[facts.status],
    cfl_chargereference: facts.chargeReference,
    cfl_reasoncode: facts.reasonCode,
    cfl_errorcode: facts.errorCode,
    cfl_advicecode: facts.adviceCode,
    cfl_reason: facts.reason === null ? null : reasons[facts.reason],
    cfl_reasonmessage: facts.reasonMessage,
    cfl_paymentmethodtype: facts.paymentMethodType,
    cfl_paymentmethodlabel: facts.paymentMethodLabel,
    cfl_amountcaptured: money(facts.amountCaptured),
    cfl_amountrefunded: money(facts.amountRefunded),
    cfl_amountrefundpending: money(facts.amountRefundPending),
    cfl_amountdisputed: money(facts.amountDisputed),
    cfl_fee: settled(facts.fee, facts.settlementCurrency),
    cfl_net: settled(facts.net, facts.settlementCurrency),
    cfl_settlementcurrency: facts.settlementCurrency?.toUpperCase() ?? null,
    cfl_livemode: facts.livemode,
    cfl_paidon: time(facts.paidOn),
    cfl_receipturl: facts.receiptUrl,
    ...(facts.receiptEmail === null ? {} : { cfl_receiptemail: facts.receiptEmail }),
    currency: facts.currency.toUpperCase(),
  };
};

const refundReasons: Readonly<Record<string, number>> = {
  duplicate: 413500000,
  fraudulent: 413500001,
  requested_by_customer: 413500002,
  expired_uncaptured_charge: 413500003,
};

export const expectedRefund = (refund: GatewayRefund): Row => {
  const facts = projectRefund(refund);
  return {
    cfl_gatewayreference: facts.reference,
    cfl_amount: decimalOf(facts),
    cfl_state: refundStates[facts.state],
    cfl_refundreason: refundReasons[facts.reason ?? ""] ?? null,
    cfl_failurereason: facts.failureReason,
    currency: facts.currency.toUpperCase(),
  };
};

export const expectedDispute = (dispute: GatewayDispute): Row => {
  const facts = projectDispute(dispute);
  return {
    cfl_gatewayreference: facts.reference,
    cfl_amount: decimalOf(facts),
    cfl_state: disputeStates[facts.state],
    cfl_reasoncode: facts.reasonCode,
    cfl_evidencedueby: time(facts.evidenceDueBy),
    currency: facts.currency.toUpperCase(),
  };
};
