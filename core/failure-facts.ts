import type { GatewayCharge, GatewayIntent } from "./gateway-objects.ts";
import type { PaymentFacts } from "./payment-facts.ts";
import { staffSentence } from "./reason-sentences.ts";
import { reasonOf } from "./reasons.ts";
import type { Reason } from "./reasons.ts";
import { idOf } from "./reference.ts";

/** The reason columns of a Payment row. */
export type ReasonFacts = Pick<PaymentFacts, "reasonCode" | "errorCode" | "adviceCode" | "reason" | "reasonMessage">;

/** Empty: nothing is wrong. */
export const noReason: ReasonFacts = {
  reasonCode: null,
  errorCode: null,
  adviceCode: null,
  reason: null,
  reasonMessage: null,
};

export const reasonFacts = (reason: Reason, codes: Partial<ReasonFacts>): ReasonFacts => ({
  ...noReason,
  reason,
  reasonMessage: staffSentence(reason),
  ...codes,
});

/** A charge that Stripe's Radar stopped may carry the bank's words ("fraudulent"): only its outcome tells. */
const isBlocked = (charge: GatewayCharge | undefined): charge is GatewayCharge => charge?.outcome?.type === "blocked";

/** Why an intent in requires_payment_method failed: its last error, else its latest charge. */
export const failureFactsOf = (intent: GatewayIntent, charges: readonly GatewayCharge[]): ReasonFacts => {
  const error = intent.last_payment_error;
  const chargeId = error ? error.charge : idOf(intent.latest_charge);
  const charge = charges.find(({ id }) => id === chargeId);
  const errorCode = error ? (error.code ?? null) : (charge?.failure_code ?? null);
  const adviceCode = error?.advice_code ?? null;
  const declineCode = error ? error.decline_code : charge?.outcome?.reason;
  const blocked = isBlocked(charge);
  return reasonFacts(reasonOf({ code: errorCode, declineCode, adviceCode, blocked }), {
    reasonCode: (blocked ? charge.outcome?.reason : undefined) ?? declineCode ?? errorCode,
    errorCode,
    adviceCode,
  });
};
