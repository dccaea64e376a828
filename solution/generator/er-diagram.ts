import type { Column } from "../model/column.ts";
import { lookupRelationships } from "../model/relationship.ts";
import { idOf, type Table } from "../model/table.ts";

const isLink = ({ kind }: Column): boolean => kind === "lookup" || kind === "customer";

const keyMarks = (table: Table, column: Column): readonly string[] => [
  ...(isLink(column) ? ["FK"] : []),
  ...(table.keys.some(({ columns }) => columns.includes(column.name)) ? ["UK"] : []),
];

const attributeLine = (table: Table, column: Column): string =>
  ["   ", column.kind, column.name, keyMarks(table, column).join(", ")].filter(Boolean).join(" ");

/** What tells rows apart and joins them, and what they say first: not every column, or the picture could not be read. */
const isDrawn = (table: Table, column: Column): boolean =>
  keyMarks(table, column).length > 0 || column.name === table.primaryName || column.kind === "choice";

const entityLines = (table: Table): readonly string[] => [
  `  ${table.name} {`,
  `    uuid ${idOf(table)} PK`,
  ...table.columns.filter((column) => isDrawn(table, column)).map((column) => attributeLine(table, column)),
  "  }",
];

const linkLines = (table: Table): readonly string[] =>
  lookupRelationships(table.name, table.columns).map(({ to, from, column }) => {
    const required = table.columns.some(({ name, required: level }) => name === column && level === "required");
    return `  ${to} ${required ? "||" : "|o"}--o{ ${from} : ${column}`;
  });

/** A Mermaid diagram of tables and the lookups between them, as a fenced block. */
export const erDiagram = (tables: readonly Table[]): string =>
  ["```mermaid", "erDiagram", ...tables.flatMap(entityLines), ...tables.flatMap(linkLines), "```"].join("\n");
