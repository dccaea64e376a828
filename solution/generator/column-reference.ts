import { filledByPeople } from "../model/column-writers.ts";
import type { Column } from "../model/column.ts";
import type { Role } from "../model/role.ts";
import { idOf, type Table } from "../model/table.ts";
import { code, markdownTable } from "./markdown.ts";
import { shortRoleName, writersOf } from "./roles-table.ts";

const typeOf = (column: Column): string => {
  switch (column.kind) {
    case "text":
      return column.format === undefined || column.format === "text" ? "text" : `text (${column.format})`;
    case "autonumber":
      return `text, numbered ${code(column.pattern)}`;
    case "memo":
      return "text over several lines";
    case "integer":
      return "whole number";
    case "decimal":
      return `decimal, ${column.places} places`;
    case "money":
      return "currency";
    case "datetime":
      return "date and time";
    case "yesno":
      return "yes or no";
    case "choice":
      return `choice ${code(column.choice)}`;
    case "lookup":
      return `lookup to ${code(column.target)}`;
    case "customer":
      return "lookup to `account` or `contact`";
  }
};

const lengthOf = (column: Column): string => {
  if (column.kind === "autonumber") return "100";
  return column.kind === "text" || column.kind === "memo" ? String(column.length) : "";
};

/** Who fills a column: by the roles that may write the table, and by what of it is people's where the server writes too. */
const writerOf = (table: Table, column: Column, roles: readonly Role[]): string => {
  if (column.kind === "autonumber") return "Dataverse";
  const writers = writersOf(table, roles).map(shortRoleName);
  const people = writers.filter((name) => name !== "Server");
  if (!writers.includes("Server")) return people.join(", ");
  return (filledByPeople[table.name] ?? []).includes(column.name) ? ["Server", ...people].join(", ") : "Server";
};

const columnRow = (table: Table, column: Column, roles: readonly Role[]): readonly string[] => [
  code(column.name),
  column.label,
  typeOf(column),
  lengthOf(column),
  column.required ?? "",
  writerOf(table, column, roles),
  column.exposed === false ? `${column.description} Kept out of audit and search.` : column.description,
];

const keyLines = (table: Table): string =>
  table.keys.length === 0
    ? "No alternate key."
    : table.keys
        .map(({ name, columns }) => `- Alternate key ${code(name)}: ${columns.map(code).join(", ")}`)
        .join("\n");

/** Heading, facts and columns of one table. */
export const columnReference = (table: Table, roles: readonly Role[]): readonly string[] => [
  `## ${table.label} (${code(table.name)})`,
  table.description,
  `Rows belong to ${table.owner === "user" ? "a user or team" : "the organisation"}. Set ${code(table.set)}, primary key ${code(idOf(table))}, primary name ${code(table.primaryName)}.`,
  keyLines(table),
  markdownTable(
    ["Column", "Label", "Type", "Length", "Required", "Written by", "What it says"],
    table.columns.map((column) => columnRow(table, column, roles)),
  ),
];
