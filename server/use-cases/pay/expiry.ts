import type { Attempt } from "./attempt-row.ts";

/** An attempt that could not be confirmed for so long is not confirmed any more: its payer has left. */
const lifetimeMs = 10 * 60_000;

/** True when the attempt may not be confirmed any more. */
export const isExpired = ({ createdAtMs }: Pick<Attempt, "createdAtMs">, nowMs: number): boolean =>
  nowMs - createdAtMs > lifetimeMs;
