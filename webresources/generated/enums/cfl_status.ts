// Generated from solution/model by `npm run generate`. Change the model, not this file.

/** Payment status: Where the payment stands, as the gateway says it. */
export const cfl_status = {
  /** Created */
  created: 413500000,
  /** Requires action */
  requires_action: 413500001,
  /** Processing */
  processing: 413500002,
  /** Authorized */
  authorized: 413500003,
  /** Succeeded */
  succeeded: 413500004,
  /** Failed */
  failed: 413500005,
  /** Canceled */
  canceled: 413500006,
  /** Partially refunded */
  partially_refunded: 413500007,
  /** Refunded */
  refunded: 413500008,
  /** Disputed */
  disputed: 413500009,
  /** Charged back */
  charged_back: 413500010,
} as const;

export type cfl_status = (typeof cfl_status)[keyof typeof cfl_status];
