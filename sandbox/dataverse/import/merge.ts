import { createCatalog, type Catalog } from "../schema/catalog.ts";
import { platformRelationships, platformTables } from "../schema/platform/tables.ts";
import { type Column, isLookup, type Relationship, type Table } from "../schema/schema.ts";
import { withSystemColumns } from "../schema/system-columns.ts";
import { withSystemRelationships } from "../schema/system-relationships.ts";
import type { ImportedSolution } from "./solution.ts";

/** A solution's columns are added to a table that is there already; its own tables come whole. */
const mergeTables = (solutions: readonly ImportedSolution[]): Map<string, Table> => {
  const tables = new Map(platformTables.map((table) => [table.name, table]));
  for (const table of solutions.flatMap((solution) => solution.tables)) {
    const present = tables.get(table.name);
    const columns = present ? new Map([...present.columns, ...table.columns]) : table.columns;
    tables.set(table.name, present ? { ...present, columns, keys: [...present.keys, ...table.keys] } : table);
  }
  return tables;
};

/** A lookup's targets are what its relationships point to. */
const withTargets = (table: Table, relationships: readonly Relationship[]): Table => {
  const columns = new Map(table.columns);
  const aim = (column: Column): Column => {
    const targets = relationships
      .filter((item) => item.referencing === table.name && item.column === column.name)
      .map((item) => item.referenced)
      .filter((target) => target !== "owner");
    return { ...column, targets: column.targets ?? targets };
  };
  for (const column of columns.values()) if (isLookup(column)) columns.set(column.name, aim(column));
  return { ...table, columns };
};

/** The catalog of an environment with these solutions imported. */
export const mergeSchema = (solutions: readonly ImportedSolution[]): Catalog => {
  const stated = [...platformRelationships, ...solutions.flatMap((solution) => solution.relationships)].filter(
    (relationship) => relationship.referenced !== "owner",
  );
  const tables = [...mergeTables(solutions).values()].map((table) => withSystemColumns(withTargets(table, stated)));
  return createCatalog({
    tables,
    relationships: withSystemRelationships(tables, stated),
    choices: solutions.flatMap((solution) => solution.choices),
  });
};
