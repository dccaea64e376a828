// Generated from solution/model by `npm run generate`. Change the model, not this file.

/** Event state: What became of a gateway event. */
export const cfl_eventstate = {
  /** Applied */
  applied: 413500000,
  /** Ignored */
  ignored: 413500001,
  /** Parked */
  parked: 413500002,
  /** Dead letter */
  dead_letter: 413500003,
  /** Replay requested */
  replay: 413500004,
} as const;

export type cfl_eventstate = (typeof cfl_eventstate)[keyof typeof cfl_eventstate];
