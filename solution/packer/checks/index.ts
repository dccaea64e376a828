import type { Check } from "../subject.ts";

/** Everything that is looked for before a solution is packed. */
export const checks: readonly Check[] = [];
