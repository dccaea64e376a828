import type { GatewayRefund } from "../../../core/gateway-objects.ts";
import { normalGuid } from "../../../core/ids.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { GatewayFault } from "../../ports/gateway.ts";
import type { RefundRow } from "./command-row.ts";
import { ofGuard, ofLedger, type OperateFault, refused } from "./fault.ts";
import { ofGateway } from "./gateway-fault.ts";
import type { OperatePorts } from "./ports.ts";
import { refundable } from "./refundable.ts";
import { paymentOf, type Subject, subjectOf } from "./subject.ts";

type Made = Result<GatewayRefund, OperateFault>;

/** The gateway's refund that this row has made already: whatever was lost on the way, it is found by its metadata. */
const madeBefore = (row: RefundRow, { truth, organizationId }: Subject): GatewayRefund | undefined =>
  truth.refunds.find(
    ({ metadata }) =>
      normalGuid(metadata?.["cfl_refund"] ?? "") === row.id &&
      normalGuid(metadata?.["cfl_organization"] ?? "") === normalGuid(organizationId),
  );

const judge = (row: RefundRow, { facts, payment }: Subject): ReturnType<typeof refundable> => {
  if (row.amount !== undefined && row.currencyId !== payment.currencyId) {
    const payments = facts.currency.toUpperCase();
    return err(
      `The amount is in another currency than the payment. Ask again, with ${payments} as the refund's currency.`,
    );
  }
  return refundable(facts, row.amount);
};

/** Stripe said no: what the payment has become meanwhile is the better explanation, and the refund may be ours after all. */
const explain = async (
  fault: GatewayFault,
  { row, before }: { readonly row: RefundRow; readonly before: Subject },
  ports: OperatePorts,
): Promise<Made> => {
  const plain = ofGateway(fault);
  if (plain.kind === "postponed") return err(plain);
  const now = await subjectOf(before.payment, ports);
  if (!now.ok) return now;
  const made = madeBefore(row, now.value);
  if (made) return ok(made);
  const judged = judge(row, now.value);
  return err(judged.ok ? plain : refused(judged.error));
};

const make = async (row: RefundRow, subject: Subject, ports: OperatePorts): Promise<Made> => {
  if (row.reason === "expired_uncaptured_charge") {
    return err(refused("This reason is Stripe's own to give. Ask again with another reason, or with none."));
  }
  const judged = judge(row, subject);
  if (!judged.ok) return err(refused(judged.error));
  const { amount } = judged.value;
  const created = await ports.gateway.createRefund(
    {
      paymentIntent: subject.payment.intentId,
      ...(amount === undefined ? {} : { amount }),
      ...(row.reason === undefined ? {} : { reason: row.reason }),
      metadata: { cfl_refund: row.id, cfl_organization: subject.organizationId },
    },
    `refund:${row.id}`,
  );
  return created.ok ? ok(created.value.object) : explain(created.error, { row, before: subject }, ports);
};

/**
 * Gives money back for a Refund row, once: the row's GUID is the idempotency key, and the refund carries it, so that it is
 * found again when Stripe has forgotten the key. What Stripe then says is read and written by the ledger, never projected
 * from the answer, which may be a repetition.
 */
export const carryOutRefund = async (row: RefundRow, ports: OperatePorts): Promise<Made> => {
  if (row.reference) return err(refused(`This row stands for ${row.reference} already. Ask again with a new refund.`));
  const allowed = await ports.guard.allows(row.askedAtMs);
  if (!allowed.ok) return err(ofGuard(allowed.error));
  const payment = await paymentOf(row, ports);
  if (!payment.ok) return payment;
  const { intentId } = payment.value;
  if (!intentId) return err(refused("Nothing has been paid, so there is nothing to give back."));
  const subject = await subjectOf({ ...payment.value, intentId }, ports);
  if (!subject.ok) return subject;
  const before = madeBefore(row, subject.value);
  const made = before ? ok(before) : await make(row, subject.value, ports);
  if (!made.ok) return made;
  const settled = await ports.ledger.refetch({ id: payment.value.id, intentId });
  return settled.ok ? made : err(ofLedger(settled.error));
};
