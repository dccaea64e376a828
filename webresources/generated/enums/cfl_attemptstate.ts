// Generated from solution/model by `npm run generate`. Change the model, not this file.

/** Attempt state: How one press of Pay stands. */
export const cfl_attemptstate = {
  /** Waiting */
  waiting: 413500000,
  /** Working */
  working: 413500001,
  /** Requires action */
  requires_action: 413500002,
  /** Processing */
  processing: 413500003,
  /** Succeeded */
  succeeded: 413500004,
  /** Declined */
  declined: 413500005,
  /** Rejected */
  rejected: 413500006,
  /** Expired */
  expired: 413500007,
  /** Checking */
  checking: 413500008,
  /** Saved methods asked for */
  session: 413500009,
} as const;

export type cfl_attemptstate = (typeof cfl_attemptstate)[keyof typeof cfl_attemptstate];
