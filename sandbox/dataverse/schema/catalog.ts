import { type Choice, type Column, isLookup, isPolymorphic, type Relationship, type Table } from "./schema.ts";

/** Single-valued navigation from a table: one lookup column, one target. */
export interface Navigation {
  readonly name: string;
  readonly column: Column;
  readonly target: Table;
  readonly polymorphic: boolean;
}

/** Collection-valued navigation from a table. */
export interface Collection {
  readonly name: string;
  readonly relationship: Relationship;
  readonly table: Table;
}

export interface SchemaParts {
  readonly tables: readonly Table[];
  readonly relationships: readonly Relationship[];
  readonly choices: readonly Choice[];
}

/** Every name of the schema, looked up as the Web API needs it. */
export interface Catalog {
  readonly tables: readonly Table[];
  readonly relationships: readonly Relationship[];
  readonly choices: readonly Choice[];
  table(name: string): Table | undefined;
  /** For names that the schema itself promised. */
  knownTable(name: string): Table;
  tableOfSet(set: string): Table | undefined;
  navigation(table: Table, name: string): Navigation | undefined;
  navigationsOf(table: Table): readonly Navigation[];
  collection(table: Table, name: string): Collection | undefined;
  collectionsOf(table: Table): readonly Collection[];
  /** The column behind `name` or `_name_value`. */
  property(table: Table, property: string): Column | undefined;
}

const group = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const members = groups.get(keyOf(item));
    if (members) members.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
};

const navigationsBy = (parts: SchemaParts, tables: ReadonlyMap<string, Table>): Map<string, Navigation[]> => {
  const all = parts.relationships.flatMap((relationship) => {
    const column = tables.get(relationship.referencing)?.columns.get(relationship.column);
    const target = tables.get(relationship.referenced);
    if (!column || !target) return [];
    const { referencing: from, navigation: name } = relationship;
    return [{ from, navigation: { name, column, target, polymorphic: isPolymorphic(column) } }];
  });
  const groups = group(all, (item) => item.from);
  return new Map([...groups].map(([name, items]) => [name, items.map((item) => item.navigation)]));
};

const collectionsBy = (parts: SchemaParts, tables: ReadonlyMap<string, Table>): Map<string, Collection[]> => {
  const all = parts.relationships.flatMap((relationship) => {
    const table = tables.get(relationship.referencing);
    return table && relationship.collection ? [{ name: relationship.collection, relationship, table }] : [];
  });
  return group(all, (item) => item.relationship.referenced);
};

export const createCatalog = (parts: SchemaParts): Catalog => {
  const byName = new Map(parts.tables.map((table) => [table.name, table]));
  const bySet = new Map(parts.tables.map((table) => [table.set, table]));
  const navigations = navigationsBy(parts, byName);
  const collections = collectionsBy(parts, byName);
  const navigationsOf = (table: Table): readonly Navigation[] => navigations.get(table.name) ?? [];
  const collectionsOf = (table: Table): readonly Collection[] => collections.get(table.name) ?? [];
  return {
    ...parts,
    table: (name) => byName.get(name),
    knownTable: (name) => {
      const table = byName.get(name);
      if (!table) throw new Error(`The schema has no table ${name}.`);
      return table;
    },
    tableOfSet: (set) => bySet.get(set),
    navigationsOf,
    collectionsOf,
    navigation: (table, name) => navigationsOf(table).find((navigation) => navigation.name === name),
    collection: (table, name) => collectionsOf(table).find((collection) => collection.name === name),
    property: (table, property) => {
      const lookup = /^_(.+)_value$/.exec(property)?.[1];
      const column = table.columns.get(lookup ?? property);
      return column && isLookup(column) === (lookup !== undefined) ? column : undefined;
    },
  };
};
