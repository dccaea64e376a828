/** Calls of one visitor in a sliding window; memory is bounded by forgetting windows that are over. */
export interface Rate {
  /** False: too many. */
  allows(who: string, nowMs: number): boolean;
}

export const createRate = (most: number, windowMs: number): Rate => {
  const calls = new Map<string, number[]>();
  return {
    allows: (who, nowMs) => {
      const recent = (calls.get(who) ?? []).filter((at) => at > nowMs - windowMs);
      if (calls.size > 10_000) calls.clear();
      calls.set(who, [...recent, nowMs]);
      return recent.length < most;
    },
  };
};
