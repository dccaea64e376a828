/** First lines of every early-bound file. */
export const earlyBoundHeading: readonly string[] = [
  "// Generated from solution/model by `npm run generate`. Change the model, not this file.",
  "",
];
