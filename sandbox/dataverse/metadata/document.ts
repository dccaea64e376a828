import type { Catalog } from "../schema/catalog.ts";
import { type Column, isLookup, propertyOf, type Table } from "../schema/schema.ts";

const edmTypes: Readonly<Record<Column["type"], string>> = {
  id: "Edm.Guid",
  guid: "Edm.Guid",
  text: "Edm.String",
  memo: "Edm.String",
  integer: "Edm.Int32",
  bigint: "Edm.Int64",
  decimal: "Edm.Decimal",
  double: "Edm.Double",
  money: "Edm.Decimal",
  datetime: "Edm.DateTimeOffset",
  boolean: "Edm.Boolean",
  choice: "Edm.Int32",
  choices: "Edm.String",
  state: "Edm.Int32",
  status: "Edm.Int32",
  lookup: "Edm.Guid",
  customer: "Edm.Guid",
  owner: "Edm.Guid",
};

const edmTypeOf = (column: Column): string => (column.dateOnly ? "Edm.Date" : edmTypes[column.type]);

const properties = (table: Table): readonly string[] =>
  [...table.columns.values()].map((column) => {
    const scale = edmTypes[column.type] === "Edm.Decimal" ? ' Scale="Variable"' : "";
    return `<Property Name="${propertyOf(column)}" Type="${edmTypeOf(column)}"${scale} />`;
  });

const navigations = (table: Table, catalog: Catalog): readonly string[] => {
  const seen = new Set<string>();
  const once = (name: string): boolean => !seen.has(name) && Boolean(seen.add(name));
  const single = catalog
    .navigationsOf(table)
    .filter(({ name }) => once(name))
    .map(({ name, column, target }) => {
      const constraint = isLookup(column)
        ? `<ReferentialConstraint Property="${propertyOf(column)}" ReferencedProperty="${target.id}" />`
        : "";
      return `<NavigationProperty Name="${name}" Type="mscrm.${target.name}">${constraint}</NavigationProperty>`;
    });
  const many = catalog
    .collectionsOf(table)
    .filter(({ name }) => once(name))
    .map(({ name, table: other }) => `<NavigationProperty Name="${name}" Type="Collection(mscrm.${other.name})" />`);
  return [...single, ...many];
};

const entityType = (table: Table, catalog: Catalog): string =>
  `<EntityType Name="${table.name}"><Key><PropertyRef Name="${table.id}" /></Key>` +
  `${properties(table).join("")}${navigations(table, catalog).join("")}</EntityType>`;

/** `$metadata`: the environment's tables as CSDL. */
export const metadataDocument = (catalog: Catalog): string => {
  const types = catalog.tables.map((table) => entityType(table, catalog)).join("");
  const sets = catalog.tables.map(({ set, name }) => `<EntitySet Name="${set}" EntityType="mscrm.${name}" />`).join("");
  return (
    '<?xml version="1.0" encoding="utf-8"?>' +
    '<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>' +
    '<Schema Namespace="Microsoft.Dynamics.CRM" Alias="mscrm" xmlns="http://docs.oasis-open.org/odata/ns/edm">' +
    `${types}<EntityContainer Name="System">${sets}</EntityContainer></Schema></edmx:DataServices></edmx:Edmx>`
  );
};
