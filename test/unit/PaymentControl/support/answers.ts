import type { AttemptAnswer } from "../../../../core/attempt.ts";

/** What a look says of whichever attempt is asked for. */
export const saying = (answer: Omit<AttemptAnswer, "attempt">) => (asked: { attempt: string }) =>
  ({ kind: "answer", answer: { attempt: asked.attempt, ...answer } }) as const;

/** An attempt of before. */
export const attempt = "44444444-4444-4444-8444-444444444444";

/** What a look says of that attempt, whichever is asked for. */
export const answering = (answer: Omit<AttemptAnswer, "attempt">) =>
  ({ kind: "answer", answer: { attempt, ...answer } }) as const;
