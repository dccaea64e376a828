import { createCatalog, type Catalog } from "../schema/catalog.ts";
import { platformRelationships, platformTables } from "../schema/platform/tables.ts";
import { type Choice, type Column, isLookup, type Relationship, type Table } from "../schema/schema.ts";
import { withSystemColumns } from "../schema/system-columns.ts";
import { withSystemRelationships } from "../schema/system-relationships.ts";

/** What one solution adds to an environment's schema. */
export interface SchemaAddition {
  readonly tables: readonly Table[];
  readonly relationships: readonly Relationship[];
  readonly choices: readonly Choice[];
}

/** Numbers of own tables begin here; each environment gives its own. */
const firstTypeCode = 10_100;

/** Of a table that is whole twice the later one speaks; the platform's own tables keep their words. */
const widened = (present: Table, added: Table): Table => ({
  ...(present.custom && !added.extension && added.nameColumn !== ""
    ? { ...added, typeCode: present.typeCode }
    : present),
  columns: new Map([...present.columns, ...added.columns]),
  keys: [...present.keys.filter((key) => !added.keys.some(({ name }) => name === key.name)), ...added.keys],
});

/** Whole tables first, then what other solutions add to them. */
const mergeTables = (additions: readonly SchemaAddition[]): ReadonlyMap<string, Table> => {
  const tables = new Map(platformTables.map((table) => [table.name, table]));
  const added = additions.flatMap((addition) => addition.tables);
  let typeCode = firstTypeCode;
  for (const table of added.filter(({ extension }) => !extension)) {
    const present = tables.get(table.name);
    tables.set(table.name, present ? widened(present, table) : { ...table, typeCode: typeCode++ });
  }
  for (const table of added.filter(({ extension }) => extension)) {
    const present = tables.get(table.name);
    if (present) tables.set(table.name, widened(present, table));
  }
  return tables;
};

/** A global choice is the same in every column, whoever brought it last. */
const withChoices = (table: Table, choices: ReadonlyMap<string, Choice>): Table => {
  const current = ({ choice }: Column): Choice | undefined => (choice?.global ? choices.get(choice.name) : undefined);
  const columns = [...table.columns].map(([name, column]): [string, Column] => {
    const choice = current(column);
    return [name, choice && choice !== column.choice ? { ...column, choice } : column];
  });
  return { ...table, columns: new Map(columns) };
};

/** A lookup's targets are what its relationships point to. */
const withTargets = (table: Table, relationships: readonly Relationship[]): Table => {
  const columns = new Map(table.columns);
  const aim = (column: Column): Column => {
    const targets = relationships
      .filter((item) => item.referencing === table.name && item.column === column.name)
      .map((item) => item.referenced)
      .filter((target) => target !== "owner");
    return { ...column, targets: [...new Set([...(column.targets ?? []), ...targets])] };
  };
  for (const column of columns.values()) if (isLookup(column)) columns.set(column.name, aim(column));
  return { ...table, columns };
};

/** Notes may be written on a table that says so, and go with their row. */
const noteRelationship = ({ name }: Table): Relationship => ({
  name: `${name}_Annotations`,
  referencing: "annotation",
  column: "objectid",
  referenced: name,
  navigation: `objectid_${name}`,
  collection: `${name}_Annotations`,
  onDelete: "Cascade",
});

/** The catalog of an environment with these solutions imported; without any, the platform's own. */
export const mergeSchema = (additions: readonly SchemaAddition[]): Catalog => {
  const merged = [...mergeTables(additions).values()];
  const named = additions
    .flatMap(({ relationships }) => relationships)
    .filter(({ referenced }) => referenced !== "owner");
  const noted = merged
    .filter(({ hasNotes, name }) => hasNotes && !named.some((item) => item.name === `${name}_Annotations`))
    .map(noteRelationship);
  const stated = [...platformRelationships, ...named, ...noted];
  const choices = new Map(additions.flatMap((addition) => addition.choices).map((choice) => [choice.name, choice]));
  const tables = merged.map((table) => withSystemColumns(withTargets(withChoices(table, choices), stated)));
  return createCatalog({
    tables,
    relationships: withSystemRelationships(tables, stated),
    choices: [...choices.values()],
  });
};
