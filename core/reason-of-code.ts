import type { Reason } from "./reasons.ts";

/** Stripe's decline codes and error codes, gathered under our reasons. https://docs.stripe.com/declines/codes */
const codes: Readonly<Partial<Record<Reason, string>>> = {
  declined:
    "generic_decline card_declined do_not_honor not_permitted transaction_not_allowed payment_intent_payment_attempt_failed",
  insufficient_funds: "insufficient_funds",
  expired_card: "expired_card payment_method_not_available_expired",
  incorrect_details:
    "incorrect_cvc invalid_cvc incorrect_number invalid_number incorrect_zip incorrect_address incorrect_pin invalid_pin " +
    "invalid_expiry_month invalid_expiry_year invalid_account invalid_amount bank_account_unusable account_number_invalid " +
    "invalid_bank_account_iban payment_method_invalid_parameter routing_number_invalid",
  authentication_failed:
    "payment_intent_authentication_failure setup_intent_authentication_failure authentication_not_handled payment_method_customer_decline",
  authentication_required: "authentication_required offline_pin_required online_or_offline_pin_required",
  card_not_supported: "card_not_supported service_not_allowed testmode_decline payment_method_unsupported_type",
  contact_bank:
    "call_issuer approve_with_id do_not_try_again no_action_taken restricted_card security_violation stop_payment_order " +
    "revocation_of_authorization revocation_of_all_authorizations new_account_information_available account_closed",
  try_again_later:
    "try_again_later issuer_not_available reenter_transaction payment_method_provider_timeout payment_intent_payment_attempt_expired",
  limit_exceeded:
    "card_velocity_exceeded withdrawal_count_limit_exceeded pin_try_exceeded card_decline_rate_limit_exceeded " +
    "charge_exceeds_source_limit charge_exceeds_transaction_limit charge_exceeds_weekly_limit amount_too_large",
  suspected_fraud: "fraudulent merchant_blacklist highest_risk_level elevated_risk_level",
  lost_or_stolen: "lost_card stolen_card pickup_card",
  currency_not_supported: "currency_not_supported",
  processing_error: "processing_error payment_method_provider_decline",
  debit_failed:
    "debit_not_authorized bank_ownership_changed debit_disputed no_account bank_account_restricted recipient_deceased branch_does_not_exist",
  duplicate: "duplicate_transaction",
};

const reasonsByCode = new Map<string, Reason>(
  (Object.keys(codes) as Reason[]).flatMap((reason) =>
    (codes[reason] ?? "").split(" ").map((code): [string, Reason] => [code, reason]),
  ),
);

/** The reason that a code stands for, or undefined for a code that is not in our table (Stripe adds codes at any time). */
export const reasonOfCode = (code: string | null | undefined): Reason | undefined => reasonsByCode.get(code ?? "");
