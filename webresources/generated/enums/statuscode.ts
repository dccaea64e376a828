// Generated from solution/model by `npm run generate`. Change the model, not this file.

/** Why a row is active or not; left as the platform has it. */
export const statuscode = {
  /** Active */
  active: 1,
  /** Inactive */
  inactive: 2,
} as const;

export type statuscode = (typeof statuscode)[keyof typeof statuscode];
