import type { Call } from "./recording-proxy.ts";

export type Latency = Readonly<Record<Call["to"], number>>;

/** Milliseconds during which at least one injected wait was going on: calls that go side by side count once. */
export const injectedMs = (calls: readonly Pick<Call, "to" | "begunAt">[], latency: Latency): number => {
  const waits = calls
    .map(({ to, begunAt }) => ({ from: begunAt, until: begunAt + latency[to] }))
    .sort((a, b) => a.from - b.from);
  let [sum, until] = [0, 0];
  for (const wait of waits) {
    sum += Math.max(0, wait.until - Math.max(wait.from, until));
    until = Math.max(until, wait.until);
  }
  return sum;
};
