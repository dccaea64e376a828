// Generated from solution/model by `npm run generate`. Change the model, not this file.

/** Whether a row is active. */
export const statecode = {
  /** Active */
  active: 0,
  /** Inactive */
  inactive: 1,
} as const;

export type statecode = (typeof statecode)[keyof typeof statecode];
