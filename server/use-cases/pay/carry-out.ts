import { tables } from "../../../core/generated/tables.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { Settled } from "../../ports/ledger.ts";
import type { Attempt } from "./attempt-row.ts";
import { checkToken } from "./check-token.ts";
import { confirm, settleByReading } from "./confirm.ts";
import { isExpired } from "./expiry.ts";
import { nextStep } from "./next-press.ts";
import { orderOf } from "./order.ts";
import { abandon, ensurePayment, isOwed } from "./payment-row.ts";
import type { PaymentOrder } from "./payment-values.ts";
import type { PayPorts } from "./ports.ts";
import { isBeyondBounds, presentIntent } from "./present-intent.ts";
import { faultOfDataverse, faultOfGateway, faultOfGuard, type PayFault, postponed, refusal } from "./refusal.ts";
import { byAnother, type Outcome } from "./receipt.ts";
import { returnAddress } from "./return-address.ts";
import type { WrittenDown } from "./unconfirmed-intent.ts";

/** What it came to; or undefined: this Payment is over, its row says so, and the next one is due. */
type Round = Result<Outcome | undefined, PayFault>;

/** Races with other servers end after a round or two; more is somebody's endless loop. */
const mostRounds = 5;

const settleAsFound = ({ payment, intent }: WrittenDown, ports: PayPorts): Promise<Result<Settled, PayFault>> =>
  settleByReading({ id: payment.id, intentId: intent.id }, ports);

/** Cancels and waits for it to be true. The key holds the state: a refusal of yesterday must not be replayed today. */
const replace = async (found: WrittenDown, order: PaymentOrder, ports: PayPorts): Promise<Round> => {
  const { intent } = found;
  const key = `cancel:${intent.id}:${intent.status}:${order.attempt.id}`;
  const canceled = await ports.gateway.cancelIntent(intent.id, "abandoned", key);
  if (!canceled.ok && canceled.error.kind !== "unexpected-state") return err(faultOfGateway(canceled.error));
  const settled = await settleAsFound(found, ports);
  if (!settled.ok) return settled;
  return settled.value.facts.status === "canceled"
    ? ok(undefined)
    : err(postponed("the earlier intent could not be cancelled", 500));
};

const confirmOrReplace = async (found: WrittenDown, order: PaymentOrder, ports: PayPorts): Promise<Round> => {
  const { attempt, profile } = order;
  const beyond = await isBeyondBounds(found, ports);
  if (!beyond.ok) return beyond;
  if (beyond.value) {
    const canceled = await replace(found, order, ports);
    return canceled.ok ? err(refusal("limit_exceeded", "too_many_attempts")) : canceled;
  }
  const returnUrl = returnAddress(attempt.returnTo, profile.returnOrigins);
  if (!returnUrl) return err(refusal("rejected_profile", "no_return_origin"));
  if (isExpired(attempt, ports.clock())) return err(refusal("expired", "attempt_expired"));
  const payment = { ...found.payment, intentId: found.intent.id };
  const confirmed = await confirm({ attempt, payment, token: attempt.confirmationToken ?? "", returnUrl }, ports);
  if (!confirmed.ok) return confirmed;
  return confirmed.value.kind === "settled" ? ok(confirmed.value.settled) : replace(found, order, ports);
};

const inPayment = async (order: PaymentOrder, ports: PayPorts): Promise<Round> => {
  const payment = await ensurePayment(order, ports);
  if (!payment.ok) return payment;
  // The profile went from test to live: what was begun with the other keys cannot be looked at, and not be charged again unseen.
  if (payment.value.livemode !== ports.livemode) return err(refusal("rejected_profile", "mode_mismatch"));
  const found =
    payment.value.intentId || isOwed(payment.value, order)
      ? await presentIntent(payment.value, order, ports)
      : ok(undefined);
  if (!found.ok) return found;
  if (!found.value) return abandon(payment.value, ports);
  const step = nextStep(found.value.intent, order);
  switch (step.kind) {
    case "confirm":
    case "confirm-or-replace":
      return confirmOrReplace(found.value, order, ports);
    case "replace":
      return replace(found.value, order, ports);
    case "next-generation": {
      const written = await settleAsFound(found.value, ports);
      return written.ok ? ok(undefined) : written;
    }
    case "waiting":
      return err(refusal("waiting", "waiting_for_transfer"));
    case "pending":
    case "already-paid": {
      const settled = await settleAsFound(found.value, ports);
      return settled.ok ? ok(byAnother(settled.value)) : settled;
    }
  }
};

/** The token was spent: on a Payment of this row, which then says what happened, else on something foreign. */
const settleSpent = async (attempt: Attempt, intentId: string, ports: PayPorts): Promise<Result<Outcome, PayFault>> => {
  const { columns, set } = tables.payment;
  const row = await ports.dataverse.retrieve({ set, key: { [columns.gatewayreference]: intentId } });
  if (!row.ok && row.error.kind !== "not-found") return err(faultOfDataverse(row.error));
  const isOurs = row.ok && row.value.row[columns.sourceid] === attempt.recordId;
  if (!isOurs) return err(refusal("rejected_row", "confirmation_token_spent"));
  return settleByReading({ id: String(row.value.row[columns.id]), intentId }, ports);
};

/**
 * Carries an attempt out, from the source row to the written outcome. Safe to repeat, and beside another server.
 * The token is asked first: if it was spent, money may have moved, and nothing that changed since is a reason to refuse.
 */
export const carryOut = async (attempt: Attempt, ports: PayPorts): Promise<Result<Outcome, PayFault>> => {
  const [token, order, allowed] = await Promise.all([
    checkToken(attempt, ports),
    orderOf(attempt, ports),
    ports.guard.allows(attempt.createdAtMs),
  ]);
  if (!token.ok) return token;
  if (token.value.kind === "spent") return settleSpent(attempt, token.value.intentId, ports);
  if (isExpired(attempt, ports.clock())) return err(refusal("expired", "attempt_expired"));
  if (!allowed.ok) return err(faultOfGuard(allowed.error));
  if (!order.ok) return order;
  for (let round = 1; round <= mostRounds; round++) {
    const outcome = await inPayment(order.value, ports);
    if (!outcome.ok) return outcome;
    if (outcome.value) return ok(outcome.value);
  }
  return err(postponed("the payment was cancelled again and again", 1_000));
};
