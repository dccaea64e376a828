// Generated from solution/model by `npm run generate`. Change the model, not this file.

/** Refund reason: Why money is given back; the gateway's own list. */
export const cfl_refundreason = {
  /** Duplicate */
  duplicate: 413500000,
  /** Fraudulent */
  fraudulent: 413500001,
  /** Requested by customer */
  requested_by_customer: 413500002,
  /** Uncaptured charge expired */
  expired_uncaptured_charge: 413500003,
} as const;

export type cfl_refundreason = (typeof cfl_refundreason)[keyof typeof cfl_refundreason];
