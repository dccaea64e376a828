// Generated from solution/model by `npm run generate`. Change the model, not this file.

/** Dispute state: How a dispute or inquiry stands; the gateway's own list. */
export const cfl_disputestate = {
  /** Inquiry needs response */
  warning_needs_response: 413500000,
  /** Inquiry under review */
  warning_under_review: 413500001,
  /** Inquiry closed */
  warning_closed: 413500002,
  /** Needs response */
  needs_response: 413500003,
  /** Under review */
  under_review: 413500004,
  /** Won */
  won: 413500005,
  /** Lost */
  lost: 413500006,
  /** Prevented */
  prevented: 413500007,
  /** Appeal needs response */
  appeal_needs_response: 413500008,
  /** Appeal under review */
  appeal_under_review: 413500009,
} as const;

export type cfl_disputestate = (typeof cfl_disputestate)[keyof typeof cfl_disputestate];
