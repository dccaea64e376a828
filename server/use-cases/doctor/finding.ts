import type { CheckId } from "./catalogue.ts";

/**
 * ok: as it should be. warning: it works, and should not stay so. wrong: payments suffer or would. unchecked: it could not be found
 * out. skipped: there is nothing to look at, or nobody asked for it.
 */
export type State = "ok" | "warning" | "wrong" | "unchecked" | "skipped";

/** What was found of one check, in sentences for an administrator. Why it matters stands in the catalogue. */
export interface Finding {
  readonly check: CheckId;
  readonly state: State;
  readonly what: string;
  /** The command, page or setting that mends it; never there when nothing is to be done. */
  readonly mend?: string;
}

/** Findings of one check, by their states. */
export const of = (check: CheckId) => ({
  ok: (what: string): Finding => ({ check, state: "ok", what }),
  warning: (what: string, mend: string): Finding => ({ check, state: "warning", what, mend }),
  wrong: (what: string, mend: string): Finding => ({ check, state: "wrong", what, mend }),
  unchecked: (what: string, mend: string): Finding => ({ check, state: "unchecked", what, mend }),
  skipped: (what: string): Finding => ({ check, state: "skipped", what }),
});

/** `one`, `one and two`, `one, two and three`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

/** The same for lists that may be long: what does not fit is counted. */
export const listedShortly = (words: readonly string[], most = 8): string =>
  words.length <= most ? listed(words) : listed([...words.slice(0, most), `${words.length - most} more`]);

/** Many findings of one check: one sentence when all are well, else those alone that are not. */
export const together = (findings: readonly Finding[], whenFine: Finding): readonly Finding[] => {
  const others = findings.filter(({ state }) => state !== "ok");
  return others.length === 0 ? [whenFine] : others;
};
