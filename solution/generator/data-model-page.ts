import { optionsOf, type Choice } from "../model/choice.ts";
import type { Solution } from "../model/solution.ts";
import { columnReference } from "./column-reference.ts";
import { erDiagram } from "./er-diagram.ts";
import { code, markdownTable, page, pageHeading } from "./markdown.ts";

const choiceBlocks = (choice: Choice): readonly string[] => [
  `### ${choice.label} (${code(choice.name)})`,
  choice.description,
  markdownTable(
    ["Value", "Label", "Word in code"],
    optionsOf(choice).map(({ value, label, word }) => [String(value), label, code(word)]),
  ),
];

const introduction = [
  "Every table of the base solution, what joins them, and each column with who writes it.",
  "“Server” is the Counterfoil server's application user; the other names are the roles of [roles.md](roles.md) without their first word.",
  "Columns that Dataverse gives every table (created on, owner, status, currency, exchange rate, base amounts) are left out.",
].join(" ");

const reading = [
  "Drawn are keys, lookups, choices and the primary name; the sections below have every column.",
  "`UK` marks an alternate key, `FK` a lookup. Deleting a row never takes payments with it.",
].join(" ");

/** Text of docs/data-model.md. */
export const dataModelPage = ({ tables, roles, choices }: Pick<Solution, "tables" | "roles" | "choices">): string =>
  page(
    pageHeading("Data model"),
    introduction,
    erDiagram(tables),
    reading,
    ...tables.flatMap((table) => columnReference(table, roles)),
    "## Choices",
    "Option values never change; new options are added at the end.",
    ...choices.flatMap(choiceBlocks),
  );
