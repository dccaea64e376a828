// Generated from solution/model by `npm run generate`. Change the model, not this file.

/** Save for later: Whether the payment method is kept for later payments, and with whom present. */
export const cfl_setupfutureusage = {
  /** With the payer present */
  on_session: 413500000,
  /** Also without the payer */
  off_session: 413500001,
} as const;

export type cfl_setupfutureusage = (typeof cfl_setupfutureusage)[keyof typeof cfl_setupfutureusage];
