import { reasonOfCode } from "./reason-of-code.ts";

/** Why a payment is not simply paid: our own words for Stripe's many codes, and the numbers of the choice `cfl_reason`. */
export const reasons = {
  declined: 413500000,
  insufficient_funds: 413500001,
  expired_card: 413500002,
  incorrect_details: 413500003,
  authentication_failed: 413500004,
  authentication_required: 413500005,
  card_not_supported: 413500006,
  contact_bank: 413500007,
  try_again_later: 413500008,
  limit_exceeded: 413500009,
  blocked_by_radar: 413500010,
  suspected_fraud: 413500011,
  lost_or_stolen: 413500012,
  currency_not_supported: 413500013,
  processing_error: 413500014,
  debit_failed: 413500015,
  abandoned: 413500016,
  duplicate: 413500017,
  requested_by_customer: 413500018,
  expired: 413500019,
  fraudulent: 413500020,
  dispute_fraudulent: 413500021,
  dispute_product: 413500022,
  dispute_other: 413500023,
  rejected_amount_changed: 413500024,
  rejected_currency: 413500025,
  rejected_amount: 413500026,
  rejected_profile: 413500027,
  rejected_row: 413500028,
  already_paid: 413500029,
  waiting: 413500030,
  other: 413500031,
} as const;

export type Reason = keyof typeof reasons;

const byValue = new Map<number, Reason>((Object.keys(reasons) as Reason[]).map((name) => [reasons[name], name]));

/** The word for an option value, or undefined when a maker added an option of their own. */
export const reasonFromValue = (value: unknown): Reason | undefined =>
  typeof value === "number" ? byValue.get(value) : undefined;

/** What Stripe said of a failed attempt. */
export interface FailureCodes {
  /** `error.code`, or a charge's `failure_code`. */
  readonly code?: string | null;
  readonly declineCode?: string | null;
  /** `confirm_card_data`, `do_not_try_again`, `try_again_later`. */
  readonly adviceCode?: string | null;
  /** Stripe's own Radar stopped it (`outcome.type` blocked), whatever the code says. */
  readonly blocked?: boolean;
}

const reasonOfAdvice: Readonly<Record<string, Reason>> = {
  confirm_card_data: "incorrect_details",
  do_not_try_again: "contact_bank",
  try_again_later: "try_again_later",
};

/** Our reason for a failed attempt. The precise code first; the advice speaks where the bank gave no more than "no". */
export const reasonOf = (failure: FailureCodes): Reason => {
  if (failure.blocked) return "blocked_by_radar";
  const precise = reasonOfCode(failure.declineCode) ?? reasonOfCode(failure.code);
  if (precise !== undefined && precise !== "declined") return precise;
  return reasonOfAdvice[failure.adviceCode ?? ""] ?? precise ?? (failure.declineCode ? "declined" : "other");
};

const cancellations: Readonly<Record<string, Reason>> = {
  abandoned: "abandoned",
  duplicate: "duplicate",
  requested_by_customer: "requested_by_customer",
  fraudulent: "fraudulent",
  automatic: "expired",
  expired: "expired",
};

/** Our reason for an intent's `cancellation_reason`. */
export const reasonOfCancellation = (code: string): Reason => cancellations[code] ?? "other";

const disputesOverGoods = new Set([
  "product_not_received",
  "product_unacceptable",
  "credit_not_processed",
  "duplicate",
]);

/** Our reason for a dispute's `reason`. */
export const reasonOfDispute = (code: string): Reason => {
  if (code === "fraudulent" || code === "unrecognized") return "dispute_fraudulent";
  return disputesOverGoods.has(code) || code === "subscription_canceled" ? "dispute_product" : "dispute_other";
};
