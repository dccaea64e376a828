// Generated from solution/model by `npm run generate`. Change the model, not this file.

/** Capture method: When an authorised payment is captured. */
export const cfl_capturemethod = {
  /** At once, settled later */
  automatic_async: 413500000,
  /** At once */
  automatic: 413500001,
  /** By staff */
  manual: 413500002,
} as const;

export type cfl_capturemethod = (typeof cfl_capturemethod)[keyof typeof cfl_capturemethod];
