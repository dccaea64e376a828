import { isKnownType, keyOf } from "../import/component-types.ts";
import type { ImportedSolution } from "../import/solution.ts";
import type { Choice, Column, Option, Table } from "../schema/schema.ts";
import type { Definition } from "./definition.ts";

/** A solution as it is after its first import. */
export const definitionOf = ({ manifest, ...solution }: ImportedSolution): Definition => ({
  uniqueName: manifest.uniqueName,
  version: manifest.version,
  managed: manifest.managed,
  publisher: manifest.publisher.uniqueName,
  tables: solution.tables,
  relationships: solution.relationships,
  choices: solution.choices,
  roles: solution.roles,
  components: solution.rows.map(({ table, id, component }) => ({ table, id, component })),
  references: [
    ...solution.references,
    ...manifest.requirements
      .filter(({ type }) => isKnownType(type))
      .map(({ type, name, dependent }) => ({ type, name, by: dependent })),
  ],
  digest: solution.digest,
});

/** Old items that the new ones do not replace stay; they come first. */
const united = <Item>(before: readonly Item[], after: readonly Item[], keyIn: (item: Item) => string): Item[] => {
  const replaced = new Set(after.map(keyIn));
  return [...before.filter((item) => !replaced.has(keyIn(item))), ...after];
};

const keptOptions = (before: readonly Option[], after: readonly Option[]): readonly Option[] => [
  ...after,
  ...before.filter(({ value }) => !after.some((option) => option.value === value)),
];

/** An update adds options and words them anew; it never takes one away that rows may hold. */
const unitedChoice = (before: Choice | undefined, after: Choice): Choice =>
  before ? { ...after, options: keptOptions(before.options, after.options) } : after;

const unitedColumn = (before: Column | undefined, after: Column): Column =>
  after.choice ? { ...after, choice: unitedChoice(before?.choice, after.choice) } : after;

const unitedTable = (before: Table | undefined, after: Table): Table => {
  if (!before) return after;
  const columns = [...after.columns].map(([name, column]): [string, Column] => [
    name,
    unitedColumn(before.columns.get(name), column),
  ]);
  return {
    ...after,
    columns: new Map([...before.columns, ...columns]),
    keys: united(before.keys, after.keys, ({ name }) => name),
  };
};

const named = ({ name }: { readonly name: string }): string => name;

/** An update: what the new version brings is added or replaced, and nothing is taken away. */
export const updated = (before: Definition, after: Definition): Definition => {
  const tables = after.tables.map((table) =>
    unitedTable(
      before.tables.find(({ name }) => name === table.name),
      table,
    ),
  );
  const choices = after.choices.map((choice) =>
    unitedChoice(
      before.choices.find(({ name }) => name === choice.name),
      choice,
    ),
  );
  const users = new Set(after.references.map(({ by }) => keyOf(by)));
  return {
    ...after,
    tables: united(before.tables, tables, named),
    relationships: united(before.relationships, after.relationships, named),
    choices: united(before.choices, choices, named),
    roles: united(before.roles, after.roles, ({ id }) => id),
    components: united(before.components, after.components, ({ table, id }) => `${table}/${id}`),
    references: [...before.references.filter(({ by }) => !users.has(keyOf(by))), ...after.references],
  };
};
