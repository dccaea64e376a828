import { partFromDecimal } from "../../../core/money.ts";
import type { PaymentFacts } from "../../../core/projection.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { Begun, CarryOut, Outcome } from "./action.ts";
import { ofGuard, type OperateFault, refused } from "./fault.ts";
import { ofGateway } from "./gateway-fault.ts";
import type { OperatePorts } from "./ports.ts";
import { inWords, partInWords } from "./refundable.ts";
import { settle } from "./settle.ts";
import { paymentOf, type Subject, subjectOf } from "./subject.ts";

/** Why a payment that is not authorised cannot be captured. */
const standing = (facts: PaymentFacts): string => {
  if (facts.status === "canceled") {
    return facts.reasonCode === "automatic"
      ? "The authorisation has expired: nothing can be captured any more. Ask for a new payment."
      : "This payment was canceled: nothing can be captured any more. Ask for a new payment.";
  }
  return facts.amountCaptured > 0
    ? `This payment has been captured already (${inWords(facts.amountCaptured, facts)}).`
    : "Nothing is authorised on this payment, so there is nothing to capture.";
};

/** Minor units to capture, undefined for all that is authorised, or why not. */
const capturable = ({ facts, truth, payment }: Subject, action: Begun): Result<number | undefined, string> => {
  if (facts.status !== "authorized") return err(standing(facts));
  if (action.amount === undefined) return ok(undefined);
  if (action.currencyId !== payment.currencyId) {
    const currency = facts.currency.toUpperCase();
    return err(
      `The amount is in another currency than the payment. Ask again, with ${currency} as the action's currency.`,
    );
  }
  const part = partFromDecimal(action.amount, facts.currency);
  if (!part.ok) return err(partInWords(part.error, facts.currency));
  const authorised = truth.intent.amount_capturable;
  return part.value.amount <= authorised
    ? ok(part.value.amount)
    : err(`Only ${inWords(authorised, facts)} of this payment is authorised.`);
};

/** The capture carries the action's GUID, so that it is known as ours when Stripe has forgotten the key. */
const isOurs = ({ truth: { intent } }: Subject, action: Begun): boolean =>
  intent.metadata["cfl_action"] === action.id && intent.status === "succeeded";

const callGateway = async (
  action: Begun,
  subject: Subject,
  ports: OperatePorts,
): Promise<Result<undefined, OperateFault>> => {
  if (isOurs(subject, action)) return ok(undefined);
  const wanted = capturable(subject, action);
  if (!wanted.ok) return err(refused(wanted.error));
  const capture = {
    ...(wanted.value === undefined ? {} : { amount: wanted.value }),
    metadata: { cfl_action: action.id },
  };
  const captured = await ports.gateway.captureIntent(subject.payment.intentId, capture, `capture:${action.id}`);
  if (captured.ok) return ok(undefined);
  const plain = ofGateway(captured.error);
  if (plain.kind === "postponed") return err(plain);
  // What the payment has become meanwhile is the better explanation.
  const now = await subjectOf(subject.payment, ports);
  if (!now.ok) return now;
  if (isOurs(now.value, action)) return ok(undefined);
  const judged = capturable(now.value, action);
  return err(judged.ok ? plain : refused(judged.error));
};

/** Takes authorised money, all of it or a part; what is not taken is given free. */
export const capture: CarryOut = async (action, ports): Promise<Outcome> => {
  const allowed = await ports.guard.allows(action.askedAtMs);
  if (!allowed.ok) return err(ofGuard(allowed.error));
  const payment = await paymentOf(action, ports);
  if (!payment.ok) return payment;
  const { intentId } = payment.value;
  if (!intentId) return err(refused("Nothing is authorised on this payment, so there is nothing to capture."));
  const subject = await subjectOf({ ...payment.value, intentId }, ports);
  if (!subject.ok) return subject;
  const called = await callGateway(action, subject.value, ports);
  if (!called.ok) return called;
  const facts = await settle({ id: payment.value.id, intentId }, ports);
  return facts.ok ? ok(`${inWords(facts.value.amountCaptured, facts.value)} was captured.`) : facts;
};
