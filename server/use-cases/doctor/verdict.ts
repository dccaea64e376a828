import type { Finding, State } from "./finding.ts";

/** How many findings there are of each state. */
export const countStates = (findings: readonly Finding[]): Readonly<Record<State, number>> => {
  const count = (state: State): number => findings.filter((finding) => finding.state === state).length;
  return {
    ok: count("ok"),
    warning: count("warning"),
    wrong: count("wrong"),
    unchecked: count("unchecked"),
    skipped: count("skipped"),
  };
};

/** For scripts: 1 something is wrong, 2 something could not be checked, 0 neither. Warnings alone are 0. */
export const exitCodeOf = (findings: readonly Finding[]): 0 | 1 | 2 => {
  const { wrong, unchecked } = countStates(findings);
  if (wrong > 0) return 1;
  return unchecked > 0 ? 2 : 0;
};
