import type { Cell, Measurement, Row } from "../measurement.ts";

/** A measurement as it is kept: a run of one benchmark leaves the others' figures alone. */
export interface Kept extends Measurement {
  readonly title: string;
  readonly date: string;
  readonly machine: string;
}

const cellOf = (cell: Cell | undefined): string =>
  typeof cell === "number" ? cell.toLocaleString("en-US") : (cell ?? "").replaceAll("|", "\\|");

const tableOf = (rows: readonly Row[]): string => {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const isRight = (heading: string): boolean => rows.every((row) => /^[\d–]/.test(cellOf(row[heading])));
  return [
    line(headings),
    line(headings.map((heading) => (isRight(heading) ? "--:" : "---"))),
    ...rows.map((row) => line(headings.map((heading) => cellOf(row[heading])))),
  ].join("\n");
};

export const pictureName = (name: string, index: number): string => `${name}${index === 0 ? "" : `-${index + 1}`}.svg`;

const sectionOf = ({ name, title, rows, notes = [], plots = [], date, machine }: Kept): string =>
  [
    `## ${title}`,
    rows.length > 0 ? tableOf(rows) : "",
    ...plots.map((plot, index) => `![${plot.title}](benchmarks/${pictureName(name, index)})`),
    notes.map((note) => `- ${note}`).join("\n"),
    `_${date} · \`npm run bench -- ${name}\` · ${machine}_`,
  ]
    .filter(Boolean)
    .join("\n\n");

const opening = `# Benchmarks

Written by \`npm run bench\`; \`npm run bench -- <name>\` takes one of them anew. The stand-ins for Stripe and Dataverse, the load and the
server share one machine, so rates compare only within a run: each stands beside a floor or a peer that had the same load in the same run.`;

/** The whole page, in Markdown. */
export const pageOf = (measurements: readonly Kept[]): string =>
  `${[opening, ...measurements.map(sectionOf)].join("\n\n")}\n`;
