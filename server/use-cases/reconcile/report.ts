import { type Finding, lineOf } from "./finding.ts";

/** How a run stands, in numbers. */
export interface Counts {
  /** Payments compared. */
  readonly checked: number;
  /** Events that webhooks never brought. */
  readonly recovered: number;
  /** Rows that were mended, or made; in a dry run: would be. */
  readonly corrected: number;
  readonly unmended: number;
}

/** What a run has found so far; as much as its row can hold. */
export interface Notes extends Counts {
  /** A line each. */
  readonly findings: string;
  /** Lines that found no room. */
  readonly cut: number;
}

export const noNotes: Notes = { checked: 0, recovered: 0, corrected: 0, unmended: 0, findings: "", cut: 0 };

/** The column takes 100,000 characters; the last line tells what was cut. */
const mostText = 99_000;

export interface Report {
  notes(): Notes;
  compared(payments: number): void;
  found(finding: Finding): void;
}

const countOf = ({ repair }: Finding): "recovered" | "corrected" | "unmended" => {
  if (repair.kind === "cannot") return "unmended";
  return repair.kind === "recovered" || repair.kind === "would-recover" ? "recovered" : "corrected";
};

const leavesAsItWas = ({ repair }: Finding): boolean => repair.kind === "cannot" || repair.kind.startsWith("would-");

/** Goes on from what a run that was stopped had found. `tell` hears of each finding at once. */
export const createReport = (from: Notes, tell: (finding: Finding) => void): Report => {
  let notes = from;
  const unchanged = new Set<string>();
  return {
    notes: () => notes,
    compared: (payments) => {
      notes = { ...notes, checked: notes.checked + payments };
    },
    found: (finding) => {
      // What is not mended is met again by the next phase: once is enough.
      if (unchanged.has(finding.reference)) return;
      if (leavesAsItWas(finding)) unchanged.add(finding.reference);
      const line = `${lineOf(finding)}\n`;
      const fits = notes.cut === 0 && notes.findings.length + line.length <= mostText;
      const count = countOf(finding);
      notes = {
        ...notes,
        [count]: notes[count] + 1,
        ...(fits ? { findings: notes.findings + line } : { cut: notes.cut + 1 }),
      };
      tell(finding);
    },
  };
};

/** The findings as the row shows them. */
export const textOf = ({ findings, cut }: Notes): string => (cut === 0 ? findings : `${findings}… and ${cut} more.\n`);
