import { tables } from "../../../core/generated/tables.ts";
import type { PaymentFacts } from "../../../core/projection.ts";
import { reasons } from "../../../core/reasons.ts";
import { err, ok, type Result, unreachable } from "../../../core/result.ts";
import { paymentStatuses } from "../../../core/status.ts";
import type { Begun, CarryOut, Outcome } from "./action.ts";
import { ofDataverse, ofGuard, type OperateFault, refused } from "./fault.ts";
import { ofGateway } from "./gateway-fault.ts";
import type { OperatePorts } from "./ports.ts";
import { inWords } from "./refundable.ts";
import { settle } from "./settle.ts";
import { paymentOf, type PaymentRow, type Subject, subjectOf } from "./subject.ts";

const { columns, set } = tables.payment;

const reason = "requested_by_customer";

const canceledAlready = "This payment was canceled already.";

/** Why a payment cannot be canceled as it stands; undefined when it can. */
const standing = ({ status }: PaymentFacts): string | undefined => {
  switch (status) {
    case "created":
    case "requires_action":
    case "failed":
    case "authorized":
      return undefined;
    case "canceled":
      return canceledAlready;
    case "processing":
      return "The bank is working on this payment, so it cannot be canceled now. Wait until it has succeeded or failed.";
    case "succeeded":
    case "partially_refunded":
      return "This payment has succeeded and cannot be canceled any more. Refund it instead.";
    case "refunded":
      return "This payment has been refunded: there is nothing to cancel.";
    case "disputed":
    case "charged_back":
      return "This payment is disputed and cannot be canceled any more.";
    default:
      return unreachable(status);
  }
};

/** No intent was made yet: the row alone says that nobody waits for this payment any more. */
const giveUpRow = async (payment: PaymentRow, action: Begun, ports: OperatePorts): Promise<Outcome> => {
  if (payment.status === paymentStatuses.canceled) {
    return action.isTakenUp ? ok("The payment was canceled.") : err(refused(canceledAlready));
  }
  const values = {
    [columns.status]: paymentStatuses.canceled,
    [columns.reasoncode]: reason,
    [columns.reason]: reasons.requested_by_customer,
  };
  const written = await ports.dataverse.update({ set, id: payment.id }, values, { ifMatch: payment.etag });
  return written.ok
    ? ok("The payment was canceled; nothing had been asked of Stripe yet.")
    : err(ofDataverse(written.error));
};

const callGateway = async (
  action: Begun,
  subject: Subject,
  ports: OperatePorts,
): Promise<Result<undefined, OperateFault>> => {
  // Canceled is what was wanted: once we have begun, it counts as done, whoever was first.
  if (subject.facts.status === "canceled" && action.isTakenUp) return ok(undefined);
  const why = standing(subject.facts);
  if (why !== undefined) return err(refused(why));
  const canceled = await ports.gateway.cancelIntent(subject.payment.intentId, reason, `cancel:${action.id}`);
  if (canceled.ok) return ok(undefined);
  const plain = ofGateway(canceled.error);
  if (plain.kind === "postponed") return err(plain);
  const now = await subjectOf(subject.payment, ports);
  if (!now.ok) return now;
  return now.value.facts.status === "canceled"
    ? ok(undefined)
    : err(refused(standing(now.value.facts) ?? plain.message));
};

/** Gives a payment up: an authorisation is given free, a voucher or transfer is no longer waited for. */
export const cancel: CarryOut = async (action, ports): Promise<Outcome> => {
  const allowed = await ports.guard.allows(action.askedAtMs);
  if (!allowed.ok) return err(ofGuard(allowed.error));
  const payment = await paymentOf(action, ports);
  if (!payment.ok) return payment;
  const { intentId } = payment.value;
  if (!intentId) return giveUpRow(payment.value, action, ports);
  const subject = await subjectOf({ ...payment.value, intentId }, ports);
  if (!subject.ok) return subject;
  const { facts, truth } = subject.value;
  const called = await callGateway(action, subject.value, ports);
  if (!called.ok) return called;
  const settled = await settle({ id: payment.value.id, intentId }, ports);
  if (!settled.ok) return settled;
  return ok(
    facts.status === "authorized"
      ? `The authorisation of ${inWords(truth.intent.amount_capturable, facts)} was given up: the payer is not charged.`
      : "The payment was canceled.",
  );
};
