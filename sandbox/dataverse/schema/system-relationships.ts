import { isLookup, type Column, type Relationship, type Table } from "./schema.ts";

const prefixes: Readonly<Record<string, string>> = {
  createdby: "lk",
  modifiedby: "lk",
  owninguser: "user",
  owningteam: "team",
  owningbusinessunit: "business_unit",
};

const nameOf = (table: Table, column: Column, target: string): string => {
  const prefix = prefixes[column.name];
  if (prefix === "lk") return `lk_${table.name}_${column.name}`;
  if (prefix) return `${prefix}_${table.name}`;
  if (column.name === "transactioncurrencyid") return `TransactionCurrency_${table.schemaName}`;
  return `${table.name}_${column.name}_${target}`;
};

/** Navigation name of a lookup without a relationship of its own: with several targets, the target's name follows. */
const navigationOf = (column: Column, target: string): string => {
  if (column.type === "owner") return column.name;
  const name = column.name.includes("_") ? column.schemaName : column.name;
  return (column.targets?.length ?? 0) > 1 ? `${name}_${target}` : name;
};

/** What a relationship is made of where no definition states it. */
export const impliedRelationship = (table: Table, column: Column, target: string): Relationship => ({
  name: nameOf(table, column, target),
  referencing: table.name,
  column: column.name,
  referenced: target,
  navigation: navigationOf(column, target),
  collection: nameOf(table, column, target),
  onDelete: "NoCascade",
});

/** Adds the relationships that lookups imply: the platform's own, and both halves of a customer column. */
export const withSystemRelationships = (
  tables: readonly Table[],
  stated: readonly Relationship[],
): readonly Relationship[] => {
  const keyOf = (from: string, column: string, to: string): string => `${from}/${column}/${to}`;
  const known = new Set(stated.map((item) => keyOf(item.referencing, item.column, item.referenced)));
  const implied = tables.flatMap((table) =>
    [...table.columns.values()]
      .filter(isLookup)
      .flatMap((column) =>
        (column.targets ?? [])
          .filter((target) => !known.has(keyOf(table.name, column.name, target)))
          .map((target) => impliedRelationship(table, column, target)),
      ),
  );
  return [...stated, ...implied];
};
