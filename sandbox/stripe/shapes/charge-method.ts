import type Stripe from "stripe";
import type { Behaviour } from "../cards/instrument.ts";
import type { CardBehaviour, Check } from "../cards/behaviour.ts";
import { digitsOf } from "../store/ids.ts";

/** How a charge came about, as far as its details show it. */
export interface MethodUse {
  readonly chargeId: string;
  readonly amount: number;
  readonly created: number;
  readonly method: Stripe.PaymentMethod;
  readonly behaviour: Behaviour;
  /** The payer's bank has seen the payer. */
  readonly authenticated: boolean;
  readonly approved: boolean;
  /** Authorised only. */
  readonly manual: boolean;
}

const authorizationDays = 7;

/** Electronic commerce indicator of a full authentication; Mastercard numbers its own way. */
const indicatorOf = (card: CardBehaviour): "02" | "05" => (card.brand === "mastercard" ? "02" : "05");

const threeDSecureShape = (
  use: MethodUse,
  card: CardBehaviour,
): Stripe.Charge.PaymentMethodDetails.Card["three_d_secure"] =>
  use.authenticated || use.behaviour.frictionless
    ? {
        authentication_flow: use.authenticated ? "challenge" : "frictionless",
        electronic_commerce_indicator: indicatorOf(card),
        exemption_indicator: null,
        result: "authenticated",
        result_reason: null,
        transaction_id: digitsOf(use.chargeId, 20),
        version: "2.2.0",
      }
    : null;

const checksShape = (use: MethodUse, card: CardBehaviour): Stripe.Charge.PaymentMethodDetails.Card["checks"] => {
  const address = use.method.billing_details.address;
  const given = (value: string | null | undefined, check: Check): Check | null => (value ? check : null);
  return {
    address_line1_check: given(address?.line1, card.checks.line1),
    address_postal_code_check: given(address?.postal_code, card.checks.postalCode),
    cvc_check: use.method.card?.checks?.cvc_check ? card.checks.cvc : null,
  };
};

const cardDetails = (use: MethodUse, card: CardBehaviour, shown: Stripe.PaymentMethod.Card) => ({
  amount_authorized: use.approved ? use.amount : null,
  authorization_code: use.approved ? digitsOf(`authorization ${use.chargeId}`, 6) : null,
  brand: card.brand,
  ...(use.manual && use.approved ? { capture_before: use.created + authorizationDays * 86_400 } : {}),
  checks: checksShape(use, card),
  country: card.country,
  electronic_commerce_indicator: use.authenticated || use.behaviour.frictionless ? indicatorOf(card) : null,
  exp_month: shown.exp_month,
  exp_year: shown.exp_year,
  extended_authorization: { status: "disabled" } as const,
  fingerprint: shown.fingerprint ?? null,
  funding: card.funding,
  incremental_authorization: { status: "unavailable" } as const,
  installments: null,
  last4: shown.last4,
  mandate: null,
  multicapture: { status: "unavailable" } as const,
  network: card.brand,
  network_token: { used: false },
  network_transaction_id: use.approved ? digitsOf(`network ${use.chargeId}`, 15) : null,
  overcapture: { maximum_amount_capturable: use.amount, status: "unavailable" } as const,
  regulated_status: "unregulated" as const,
  three_d_secure: threeDSecureShape(use, card),
  transaction_link_id: null,
  wallet: null,
});

/** The method's traits as they were when it was charged. */
export const methodDetailsShape = (use: MethodUse): Stripe.Charge.PaymentMethodDetails => {
  const { method, behaviour } = use;
  if (behaviour.card && method.card) return { type: "card", card: cardDetails(use, behaviour.card, method.card) };
  if (method.sepa_debit) {
    const { bank_code, branch_code, country, fingerprint, last4 } = method.sepa_debit;
    return { type: "sepa_debit", sepa_debit: { bank_code, branch_code, country, fingerprint, last4, mandate: null } };
  }
  if (method.konbini) return { type: "konbini", konbini: { store: { chain: "lawson" } } };
  return {
    type: "ideal",
    ideal: {
      bank: null,
      bic: null,
      generated_sepa_debit: null,
      generated_sepa_debit_mandate: null,
      iban_last4: null,
      transaction_id: digitsOf(use.chargeId, 16),
      verified_name: null,
    },
  };
};
