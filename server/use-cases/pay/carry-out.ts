import { moneyFromDecimal } from "../../../core/money.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { Settled } from "../../ports/ledger.ts";
import type { Attempt } from "./attempt-row.ts";
import { checkToken } from "./check-token.ts";
import { confirm, settleByReading } from "./confirm.ts";
import { nextStep } from "./next-press.ts";
import { ensurePayment, type Payment, type PaymentOrder } from "./payment-row.ts";
import type { PayPorts } from "./ports.ts";
import { readProfile } from "./profile.ts";
import { faultOfGateway, type PayFault, refusal, refusalOfMoney } from "./refusal.ts";
import { readSource } from "./source-row.ts";
import { createWrittenDown, type WrittenDown } from "./unconfirmed-intent.ts";

/** Presses of Pay on one Payment; beyond it the intent is cancelled. */
const mostAttempts = 10;
/** Cancelled intents of one row that are looked past. */
const mostGenerations = 20;

/** Everything that must agree before Stripe is asked for anything: profile, row, amount. */
export const orderOf = async (attempt: Attempt, ports: PayPorts): Promise<Result<PaymentOrder, PayFault>> => {
  const wish = { id: attempt.profileId, table: attempt.table, livemode: ports.livemode };
  const profile = await readProfile(ports.dataverse, wish);
  if (!profile.ok) return profile;
  const source = await readSource({ table: attempt.table, id: attempt.recordId, profile: profile.value }, ports);
  if (!source.ok) return source;
  const { currency, amount } = source.value;
  const money = moneyFromDecimal(amount, currency.code);
  if (!money.ok) return err(refusalOfMoney(money.error));
  const shown = moneyFromDecimal(attempt.amount, attempt.currency);
  const agrees = shown.ok && shown.value.amount === money.value.amount && shown.value.currency === money.value.currency;
  if (!agrees) return err(refusal("rejected_amount_changed", "amount_changed"));
  return ok({ attempt, profile: profile.value, source: source.value, money: money.value });
};

const cancel = async ({ payment, intent }: WrittenDown, ports: PayPorts): Promise<Result<undefined, PayFault>> => {
  const canceled = await ports.gateway.cancelIntent(intent.id, "abandoned", `cancel:${intent.id}`);
  if (!canceled.ok && canceled.error.kind !== "unexpected-state") return err(faultOfGateway(canceled.error));
  const settled = await settleByReading({ id: payment.id, intentId: intent.id }, ports);
  if (!settled.ok) return settled;
  return settled.value.intent.status === "canceled"
    ? ok(undefined)
    : err({ kind: "postponed", why: "the earlier intent could not be cancelled", afterMs: 500 });
};

const presentIntent = async (
  payment: Payment,
  order: PaymentOrder,
  ports: PayPorts,
): Promise<Result<WrittenDown, PayFault>> => {
  if (!payment.intentId) return createWrittenDown(payment, order, ports);
  const truth = await ports.gateway.retrieveTruth(payment.intentId);
  return truth.ok ? ok({ payment, intent: truth.value.intent }) : err(faultOfGateway(truth.error));
};

/** Undefined: this generation is over, go on with the next. */
type Outcome = Result<Settled | undefined, PayFault>;

const returnUrlOf = ({ profile }: PaymentOrder): Result<string, PayFault> => {
  const [origin] = profile.returnOrigins;
  return origin ? ok(origin) : err(refusal("rejected_profile", "no_return_origin"));
};

const confirmOrReplace = async (found: WrittenDown, order: PaymentOrder, ports: PayPorts): Promise<Outcome> => {
  const { payment, intent } = found;
  if (payment.attemptCount >= mostAttempts) {
    const canceled = await cancel(found, ports);
    return canceled.ok ? err(refusal("limit_exceeded", "too_many_attempts")) : canceled;
  }
  const returnUrl = returnUrlOf(order);
  if (!returnUrl.ok) return returnUrl;
  const token = await checkToken(order.attempt, ports);
  if (!token.ok) return token;
  const known = { ...payment, intentId: intent.id };
  if (token.value.kind === "spent") {
    if (token.value.intentId !== intent.id) return err(refusal("rejected_row", "confirmation_token_spent"));
    return settleByReading(known, ports);
  }
  const wanted = { attempt: order.attempt, payment: known, token: token.value.token, returnUrl: returnUrl.value };
  const confirmed = await confirm(wanted, ports);
  if (!confirmed.ok) return confirmed;
  if (confirmed.value.kind === "settled") return ok(confirmed.value.settled);
  const replaced = await cancel(found, ports);
  return replaced.ok ? ok(undefined) : replaced;
};

const inGeneration = async (generation: number, order: PaymentOrder, ports: PayPorts): Promise<Outcome> => {
  const payment = await ensurePayment(order, generation, ports.dataverse);
  if (!payment.ok) return payment;
  if (payment.value.canceled) return ok(undefined);
  const found = await presentIntent(payment.value, order, ports);
  if (!found.ok) return found;
  const step = nextStep(found.value.intent, order.money, order.profile);
  switch (step.kind) {
    case "confirm":
    case "confirm-or-replace":
      return confirmOrReplace(found.value, order, ports);
    case "replace": {
      const replaced = await cancel(found.value, ports);
      return replaced.ok ? ok(undefined) : replaced;
    }
    case "next-generation":
      return ok(undefined);
    case "waiting":
      return err(refusal("waiting", "waiting_for_transfer"));
    case "pending":
    case "already-paid":
      return settleByReading({ id: found.value.payment.id, intentId: found.value.intent.id }, ports);
  }
};

/** Carries an attempt out, from the source row to the written outcome. Safe to repeat, and beside another server. */
export const carryOut = async (attempt: Attempt, ports: PayPorts): Promise<Result<Settled, PayFault>> => {
  const order = await orderOf(attempt, ports);
  if (!order.ok) return order;
  for (let generation = 1; generation <= mostGenerations; generation++) {
    const outcome = await inGeneration(generation, order.value, ports);
    if (!outcome.ok) return outcome;
    if (outcome.value) return ok(outcome.value);
  }
  return err(refusal("limit_exceeded", "too_many_attempts"));
};
