import type { GatewayIntent } from "../../../core/gateway-objects.ts";
import { tables } from "../../../core/generated/tables.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { LedgerFault, Settled } from "../../ports/ledger.ts";
import type { Attempt } from "./attempt-row.ts";
import type { Payment } from "./payment-row.ts";
import type { PayPorts } from "./ports.ts";
import { faultOfGateway, type PayFault, postponed } from "./refusal.ts";

/** Confirmed, and the outcome is on the row; or Stripe does not allow it in the intent's state. */
export type Confirmed = { readonly kind: "settled"; readonly settled: Settled } | { readonly kind: "not-allowed" };

const { columns } = tables.payment;

/** Here money may have moved already: whatever is wrong, it is tried again, and never called a refusal. */
const faultOfLedger = (fault: LedgerFault): PayFault => {
  if (fault.kind === "contended") return postponed("the payment is being changed", 200);
  const { kind } = fault.fault;
  if (kind === "refused") return postponed(`${fault.fault.code} ${fault.fault.message}`, 30_000);
  return postponed(`${fault.kind}: ${kind}`, "retryAfterMs" in fault.fault ? fault.fault.retryAfterMs : undefined);
};

const settledAs = (answer: Result<Settled, LedgerFault>): Result<Confirmed, PayFault> =>
  answer.ok ? ok({ kind: "settled", settled: answer.value }) : err(faultOfLedger(answer.error));

/** Reads the truth and writes it: after a doubt, a touch, a replayed answer. */
export const settleByReading = async (
  payment: { readonly id: string; readonly intentId: string },
  ports: PayPorts,
  attemptCount?: number,
): Promise<Result<Settled, PayFault>> => {
  const also = attemptCount === undefined ? undefined : { [columns.attemptcount]: attemptCount };
  const answer = await ports.ledger.refetch(payment, also);
  return answer.ok ? answer : err(faultOfLedger(answer.error));
};

export interface Confirmation {
  readonly attempt: Attempt;
  readonly payment: Payment & { readonly intentId: string };
  readonly token: string;
  readonly returnUrl: string;
}

/** Confirms with the key `confirm:{attempt}` and writes the outcome at once: a decline has its reason before any webhook. */
export const confirm = async (wanted: Confirmation, ports: PayPorts): Promise<Result<Confirmed, PayFault>> => {
  const { attempt, payment, token, returnUrl } = wanted;
  const count = payment.attemptCount + 1;
  const also = { [columns.attemptcount]: count };
  const answer = await ports.gateway.confirmIntent(
    payment.intentId,
    { confirmationToken: token, returnUrl, ...(attempt.telephone ? { telephone: true } : {}) },
    `confirm:${attempt.id}`,
  );
  // A replayed answer shows the past: it is never written, the intent is read instead.
  const settled = async (intent: GatewayIntent, replayed: boolean): Promise<Result<Confirmed, PayFault>> =>
    settledAs(replayed ? await ports.ledger.refetch(payment, also) : await ports.ledger.record(payment, intent, also));
  if (answer.ok) return settled(answer.value.object, answer.value.replayed);
  switch (answer.error.kind) {
    case "declined":
      return settled(answer.error.intent, answer.error.replayed);
    case "unexpected-state":
      return ok({ kind: "not-allowed" });
    default:
      return err(faultOfGateway(answer.error));
  }
};
