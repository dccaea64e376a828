// Generated from solution/model by `npm run generate`. Change the model, not this file.

/** Payment reason: Why the payment or attempt stands as it does, in our own words, whatever the gateway's code. */
export const cfl_reason = {
  /** Declined */
  declined: 413500000,
  /** Insufficient funds */
  insufficient_funds: 413500001,
  /** Expired card */
  expired_card: 413500002,
  /** Incorrect details */
  incorrect_details: 413500003,
  /** Authentication failed */
  authentication_failed: 413500004,
  /** Authentication required */
  authentication_required: 413500005,
  /** Card not supported */
  card_not_supported: 413500006,
  /** Payer must contact the bank */
  contact_bank: 413500007,
  /** Try again later */
  try_again_later: 413500008,
  /** Limit exceeded */
  limit_exceeded: 413500009,
  /** Blocked by Radar */
  blocked_by_radar: 413500010,
  /** Suspected fraud */
  suspected_fraud: 413500011,
  /** Lost or stolen */
  lost_or_stolen: 413500012,
  /** Currency not supported */
  currency_not_supported: 413500013,
  /** Processing error */
  processing_error: 413500014,
  /** Debit failed */
  debit_failed: 413500015,
  /** Abandoned */
  abandoned: 413500016,
  /** Duplicate */
  duplicate: 413500017,
  /** Requested by customer */
  requested_by_customer: 413500018,
  /** Expired */
  expired: 413500019,
  /** Fraudulent */
  fraudulent: 413500020,
  /** Disputed as fraudulent */
  dispute_fraudulent: 413500021,
  /** Disputed over the product */
  dispute_product: 413500022,
  /** Disputed for another cause */
  dispute_other: 413500023,
  /** Rejected: the amount changed */
  rejected_amount_changed: 413500024,
  /** Rejected: currency */
  rejected_currency: 413500025,
  /** Rejected: amount */
  rejected_amount: 413500026,
  /** Rejected: payment profile */
  rejected_profile: 413500027,
  /** Rejected: source row */
  rejected_row: 413500028,
  /** Already paid */
  already_paid: 413500029,
  /** Waiting for an earlier payment */
  waiting: 413500030,
  /** Other */
  other: 413500031,
} as const;

export type cfl_reason = (typeof cfl_reason)[keyof typeof cfl_reason];
