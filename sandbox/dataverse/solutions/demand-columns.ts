import { componentType, type ComponentName } from "../import/component-types.ts";
import { lookupWithoutRelationship, nameTooLong, noMaxLength, noPrimaryName, typeChanged } from "../import/refusals.ts";
import type { ImportedSolution } from "../import/solution.ts";
import { typeNames } from "../metadata/attributes.ts";
import type { Catalog } from "../schema/catalog.ts";
import type { Column, Relationship, Table } from "../schema/schema.ts";
import type { Warning } from "./component-changes.ts";

const longestName = 50;

const demandColumn = (column: Column, present: Column | undefined, place: string): void => {
  if (!present && column.type === "text" && column.maxLength === undefined) throw noMaxLength(place);
  if (present && typeNames[present.type] !== typeNames[column.type]) {
    throw typeChanged({ column: place, installed: typeNames[present.type], given: typeNames[column.type] });
  }
};

const isAimed = (table: Table, column: Column, relationships: readonly Relationship[]): boolean =>
  relationships.some((item) => item.referencing === table.name && item.column === column.name);

const demandTable = (table: Table, solution: ImportedSolution, before: Catalog): void => {
  if (!table.extension && table.nameColumn === "" && !before.table(table.name)) throw noPrimaryName(table.name);
  const relationships = [...before.relationships, ...solution.relationships];
  for (const column of table.columns.values()) {
    const place = `${table.name}.${column.name}`;
    demandColumn(column, before.table(table.name)?.columns.get(column.name), place);
    // The platform's own lookups bring their relationships by themselves.
    const own = column.type === "lookup" && column.name.includes("_");
    if (own && !isAimed(table, column, relationships)) throw lookupWithoutRelationship(place);
  }
};

/** Names that this package brings into the environment and that carry a prefix. */
const newNames = ({ tables, choices, rows }: ImportedSolution, before: Catalog): readonly ComponentName[] => [
  ...tables
    .filter((table) => !table.extension && !before.table(table.name))
    .map(({ name }) => ({ type: componentType.table, name })),
  ...tables.flatMap((table) =>
    [...table.columns.keys()]
      .filter((name) => name.includes("_") && !before.table(table.name)?.columns.has(name))
      .map((name) => ({ type: componentType.column, name })),
  ),
  ...choices
    .filter(({ name }) => !before.choices.some((each) => each.name === name))
    .map(({ name }) => ({ type: componentType.choice, name })),
  ...rows.filter(({ table }) => table === "webresource" || table === "customcontrol").map(({ component }) => component),
];

const isSchemaName = ({ type }: ComponentName): boolean =>
  type === componentType.table || type === componentType.column;

/** Refuses columns and names that the platform would not create. */
export const demandColumns = (solution: ImportedSolution, before: Catalog): void => {
  const long = newNames(solution, before).find((each) => isSchemaName(each) && each.name.length > longestName);
  if (long) throw nameTooLong(long);
  for (const table of solution.tables) demandTable(table, solution, before);
};

/** Names with another prefix than the publisher's. Microsoft's own packages have them too, so they are no reason to refuse. */
export const prefixWarnings = (solution: ImportedSolution, before: Catalog): readonly Warning[] => {
  const { prefix } = solution.manifest.publisher;
  return newNames(solution, before)
    .filter(({ name }) => !name.toLowerCase().startsWith(`${prefix}_`))
    .map((component) => ({
      component,
      words: `The name does not begin with the customization prefix '${prefix}' of the solution's publisher.`,
    }));
};
