// Generated from solution/model by `npm run generate`. Change the model, not this file.

/** Action: What staff ask the server to do. */
export const cfl_actionkind = {
  /** Capture */
  capture: 413500000,
  /** Cancel */
  cancel: 413500001,
  /** Take the state from the gateway */
  sync: 413500002,
  /** Replay an event */
  replay: 413500003,
  /** Confirm this environment */
  confirm_environment: 413500004,
} as const;

export type cfl_actionkind = (typeof cfl_actionkind)[keyof typeof cfl_actionkind];
