import { styleText } from "node:util";
import { catalogue, subjectOf, subjects } from "../use-cases/doctor/catalogue.ts";
import type { Finding, State } from "../use-cases/doctor/finding.ts";
import { countStates, exitCodeOf } from "../use-cases/doctor/verdict.ts";

/** What `--json` prints. Fields are added, never changed or taken away, while `format` stays. */
export interface DoctorReport {
  readonly format: 1;
  readonly url: string;
  readonly exitCode: 0 | 1 | 2;
  readonly summary: Readonly<Record<State, number>>;
  readonly findings: readonly (Finding & { readonly why: string })[];
}

/** Findings as scripts take them. */
export const reportOf = (url: string, findings: readonly Finding[]): DoctorReport => ({
  format: 1,
  url,
  exitCode: exitCodeOf(findings),
  summary: countStates(findings),
  findings: findings.map((finding) => ({ ...finding, why: catalogue[finding.check].why })),
});

const marks: Readonly<Record<State, { readonly word: string; readonly color: Parameters<typeof styleText>[0] }>> = {
  ok: { word: "ok", color: "green" },
  warning: { word: "warning", color: "yellow" },
  wrong: { word: "WRONG", color: "red" },
  unchecked: { word: "unknown", color: "magenta" },
  skipped: { word: "-", color: "gray" },
};

const width = 9;

const markOf = (state: State): string => styleText(marks[state].color, marks[state].word.padEnd(width));

const margin = " ".repeat(width);

const linesOfFinding = ({ check, state, what, mend }: Finding): readonly string[] => [
  `${markOf(state)}${what}`,
  ...(mend === undefined ? [] : [`${margin}Why:  ${catalogue[check].why}`, `${margin}Mend: ${mend}`]),
];

/** One cause, such as Dataverse that does not answer, shows in many findings: a reason or a mend that was read above is not read again. */
const afresh = (): ((lines: readonly string[]) => readonly string[]) => {
  const told = new Set<string>();
  return ([what, ...about]) => {
    if (what === undefined) return [];
    const left = about.filter((line) => !told.has(line));
    left.forEach((line) => told.add(line));
    return [what, ...left];
  };
};

/** What is said of several things in the same words is said once. */
const once = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((one, index) => findings.findIndex(({ what }) => what === one.what) === index);

const summaryOf = (findings: readonly Finding[]): string => {
  const { ok, warning, wrong, unchecked, skipped } = countStates(findings);
  const counts = [
    `${ok} fine`,
    `${warning} ${warning === 1 ? "warning" : "warnings"}`,
    `${wrong} wrong`,
    `${unchecked} could not be checked`,
    `${skipped} not looked at`,
  ];
  return `${counts.join(", ")}.`;
};

/** Findings as people read them, under headings; the last line sums up. Colours only where they can be shown. */
export const linesOf = (findings: readonly Finding[]): readonly string[] => {
  const untold = afresh();
  const told = (finding: Finding): readonly string[] => untold(linesOfFinding(finding));
  return [
    ...Object.entries(subjects).flatMap(([subject, heading]) => {
      const own = findings.filter(({ check }) => subjectOf(check) === subject);
      return own.length === 0 ? [] : [styleText("bold", heading), ...once(own).flatMap(told), ""];
    }),
    styleText("bold", summaryOf(findings)),
  ];
};
