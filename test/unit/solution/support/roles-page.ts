import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./packed.ts";

export type Cell = readonly [role: string, table: string, deed: string, reach: string];

const rowCells = (line: string): readonly string[] =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());

const page = (): string => readFileSync(join(projectRoot, "docs", "roles.md"), "utf8");

/** The rows of the page's first table: a table's name, then what each role may do with it. */
export const overviewOfRolesPage = (): readonly (readonly string[])[] =>
  (page().split("\n## ")[0] ?? "")
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => rowCells(line.replaceAll("`", "")));

/** Every cell of the tables in docs/roles.md, read from the page that people read. */
export const cellsOfRolesPage = (): readonly Cell[] => {
  const sections = page().split("\n## ").slice(1);
  return sections.flatMap((section) => {
    const [role = "", ...lines] = section.split("\n");
    const [heading, , ...rows] = lines.filter((line) => line.startsWith("| ")).map(rowCells);
    return rows.flatMap(([table = "", ...reaches]) =>
      reaches.map((reach, index): Cell => [role, table.replaceAll("`", ""), heading?.[index + 1] ?? "", reach]),
    );
  });
};
