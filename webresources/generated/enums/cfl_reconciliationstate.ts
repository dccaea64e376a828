// Generated from solution/model by `npm run generate`. Change the model, not this file.

/** Reconciliation state: How a run of the reconciliation stands. */
export const cfl_reconciliationstate = {
  /** Running */
  running: 413500000,
  /** Done */
  done: 413500001,
  /** Stopped */
  stopped: 413500002,
  /** Failed */
  failed: 413500003,
} as const;

export type cfl_reconciliationstate = (typeof cfl_reconciliationstate)[keyof typeof cfl_reconciliationstate];
