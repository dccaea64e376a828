import type Stripe from "stripe";
import type { Behaviour } from "../cards/instrument.ts";
import type { Decline } from "../cards/declines.ts";

/** What became of a charge, and what to write on it. */
export interface Outcome {
  readonly status: "succeeded" | "failed" | "pending";
  readonly outcome: Stripe.Charge.Outcome;
  readonly failureCode: string | null;
  readonly failureMessage: string | null;
}

const riskScores = { normal: 32, elevated: 68, highest: 92 } as const;

const riskOf = (behaviour: Behaviour) => {
  const level = behaviour.card?.risk;
  return level ? { risk_level: level, risk_score: riskScores[level] } : { risk_level: "not_assessed" };
};

const noAdvice = { advice_code: null, network_advice_code: null, network_decline_code: null };

/** Radar's own rules: elevated risk is looked at by somebody, the highest is blocked. */
const reviewed = {
  reason: "elevated_risk_level",
  rule: "manual_review_if_elevated_risk",
  seller_message: "Stripe evaluated this payment as having elevated risk, and placed it in your manual review queue.",
  type: "manual_review",
} as const;

const authorized = { reason: null, seller_message: "Payment complete.", type: "authorized" } as const;

export const approvedOutcome = (behaviour: Behaviour): Outcome => ({
  status: "succeeded",
  outcome: {
    ...noAdvice,
    ...riskOf(behaviour),
    network_status: "approved_by_network",
    ...(behaviour.card?.risk === "elevated" ? reviewed : authorized),
  },
  failureCode: null,
  failureMessage: null,
});

export const pendingOutcome = (behaviour: Behaviour): Outcome => ({ ...approvedOutcome(behaviour), status: "pending" });

export const declinedOutcome = (behaviour: Behaviour, decline: Decline): Outcome => ({
  status: "failed",
  outcome: {
    ...riskOf(behaviour),
    advice_code: decline.advice,
    network_advice_code: decline.advice === "try_again_later" ? "02" : "03",
    network_decline_code: decline.networkCode,
    network_status: "declined_by_network",
    reason: decline.declineCode,
    seller_message: sellerMessage(decline),
    type: "issuer_declined",
  },
  failureCode: decline.code,
  failureMessage: decline.message,
});

/** Radar never asked the network. To the payer it looks like any decline. */
export const blockedOutcome = (behaviour: Behaviour): Outcome => ({
  status: "failed",
  outcome: {
    ...noAdvice,
    ...riskOf(behaviour),
    network_status: "not_sent_to_network",
    reason: "highest_risk_level",
    rule: "block_if_high_risk",
    seller_message: "Stripe blocked this payment as too risky.",
    type: "blocked",
  },
  failureCode: "card_declined",
  failureMessage: "Your card was declined.",
});

const sellerMessage = (decline: Decline): string =>
  decline.declineCode === "generic_decline"
    ? "The bank did not return any further details with this decline."
    : `The bank returned the decline code \`${decline.declineCode}\`.`;
