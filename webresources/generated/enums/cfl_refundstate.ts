// Generated from solution/model by `npm run generate`. Change the model, not this file.

/** Refund state: How a refund stands: requested by staff, then as the gateway says it; rejected when it was refused in words. */
export const cfl_refundstate = {
  /** Requested */
  requested: 413500000,
  /** Requires action */
  requires_action: 413500001,
  /** Pending */
  pending: 413500002,
  /** Succeeded */
  succeeded: 413500003,
  /** Failed */
  failed: 413500004,
  /** Canceled */
  canceled: 413500005,
  /** Rejected */
  rejected: 413500006,
} as const;

export type cfl_refundstate = (typeof cfl_refundstate)[keyof typeof cfl_refundstate];
