// Generated from solution/model by `npm run generate`. Change the model, not this file.

/** Action state: How a staff command stands. */
export const cfl_actionstate = {
  /** Requested */
  requested: 413500000,
  /** Working */
  working: 413500001,
  /** Done */
  done: 413500002,
  /** Rejected */
  rejected: 413500003,
  /** Failed */
  failed: 413500004,
} as const;

export type cfl_actionstate = (typeof cfl_actionstate)[keyof typeof cfl_actionstate];
