import type { Reason } from "../../core/reasons.ts";
import type { MoneyRefusal } from "../../core/money.ts";
import type { Missing } from "../state/payment-state.ts";

/** Every sentence the payer or maker may read, by its name in the .resx files. `{0}` and `{1}` are filled in. */
export const stringKeys = [
  ...(["Amount_Due", "Test_Mode", "Pay", "Paying", "Loading", "Try_Again", "Reference"] as const),
  ...(["NotConfigured_Title", "SaveFirst", "UnsavedChange", "ReadOnly", "Checking_Next", "Slow_Title"] as const),
  ...(["Declined_Title", "NotCharged", "Pending_Title", "Pending_Text", "Checking_Text"] as const),
  ...(["Waiting_Title", "Waiting_Text", "Waiting_Until", "Waiting_Link", "Waiting_GiveUp"] as const),
  ...(["Paid_Title", "Authorized_Title", "Authorized_Text", "Refunded_Title", "Amount_Paid", "Receipt_Link"] as const),
  ...(["Unavailable_Title", "Unavailable_stripe", "Unavailable_host", "Unavailable_form", "Rejected_Title"] as const),
  ...(["Unavailable_offline", "Unavailable_policy", "Unavailable_slow", "Unavailable_denied"] as const),
  ...(["NotCharged_Denied", "Refusal_Next", "Paid_Already", "Refunded_Text"] as const),
  ...(["Missing_recordTable", "Missing_recordId", "Missing_profile", "Missing_publishableKey"] as const),
  ...(["Missing_amount", "Refusal_nothing", "Refusal_fraction", "Refusal_minimum", "Refusal_maximum"] as const),
  ...(["Refusal_currency", "Reason_declined", "Reason_insufficient_funds", "Reason_expired_card"] as const),
  ...(["Reason_incorrect_details", "Reason_authentication_failed", "Reason_authentication_required"] as const),
  ...(["Reason_card_not_supported", "Reason_contact_bank", "Reason_try_again_later", "Reason_limit_exceeded"] as const),
  ...(["Reason_currency_not_supported", "Reason_processing_error", "Reason_debit_failed"] as const),
  ...(["Reason_abandoned", "Reason_rejected_amount_changed", "Reason_rejected_currency"] as const),
  ...(["Reason_rejected_amount", "Reason_rejected_profile", "Reason_rejected_row"] as const),
  ...(["Reason_too_many_requests", "Reason_not_available", "Reason_other_visitor"] as const),
  ...(["Reason_too_many_attempts"] as const),
  ...(["Telephone_Hint", "Reason_telephone_not_allowed", "Reason_telephone_not_offered"] as const),
  ...(["Reason_telephone_not_enabled", "Reason_telephone_cards_only"] as const),
] as const;

export type StringKey = (typeof stringKeys)[number];

/** Looks a sentence up in the payer's language and fills in its gaps. */
export type Strings = (key: StringKey, ...gaps: readonly string[]) => string;

export const missingKey = (missing: Missing): StringKey => `Missing_${missing}`;

/** The payer must not learn what would help a thief, and need not learn what only staff can mend. */
const generic: readonly Reason[] = [
  ...(["blocked_by_radar", "suspected_fraud", "lost_or_stolen", "fraudulent", "other"] as const),
  ...(["duplicate", "requested_by_customer", "expired"] as const),
];

/** What a page's content security policy must allow for Stripe, a directive a line, fit to be copied as it stands. */
export const stripePolicy = [
  "script-src https://js.stripe.com https://*.js.stripe.com;",
  "frame-src https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com;",
  "connect-src https://api.stripe.com;",
];

/** A reason as others may hear it. */
export const spokenReason = (reason: string): string => (generic.some((name) => name === reason) ? "declined" : reason);

const isKey = (text: string): text is StringKey => stringKeys.some((key) => key === text);

/** The sentence for a reason; undefined for one that we have no words for. */
export const reasonKey = (reason: string): StringKey | undefined => {
  if (generic.some((name) => name === reason)) return "Reason_declined";
  const key = `Reason_${reason}`;
  return isKey(key) ? key : undefined;
};

/** The sentence for an amount that cannot be charged. */
export const refusalKey = ({ kind }: MoneyRefusal): StringKey => {
  switch (kind) {
    case "not-a-number":
    case "not-positive":
      return "Refusal_nothing";
    case "fraction-of-minor-unit":
      return "Refusal_fraction";
    case "below-minimum":
      return "Refusal_minimum";
    case "too-large":
      return "Refusal_maximum";
    case "unknown-currency":
      return "Refusal_currency";
  }
};
