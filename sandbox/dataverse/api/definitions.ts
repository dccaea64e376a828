import type { DataverseEnvironment } from "../environment.ts";
import { parseSegment } from "../odata/address.ts";
import { noSuchRow, unknownSegment, unsupported } from "../refusal.ts";
import { type Choice, type Column, type Relationship, type Table } from "../schema/schema.ts";
import { answer, type Answer, type Operation } from "./exchange.ts";

type Json = Readonly<Record<string, unknown>>;

const label = (text: string): Json => {
  const localized = { Label: text, LanguageCode: 1033, IsManaged: false };
  return { LocalizedLabels: [localized], UserLocalizedLabel: localized };
};

const typeNames: Readonly<Record<Column["type"], string>> = {
  id: "Uniqueidentifier",
  guid: "Uniqueidentifier",
  text: "String",
  memo: "Memo",
  integer: "Integer",
  bigint: "BigInt",
  decimal: "Decimal",
  double: "Double",
  money: "Money",
  datetime: "DateTime",
  boolean: "Boolean",
  choice: "Picklist",
  choices: "Virtual",
  state: "State",
  status: "Status",
  lookup: "Lookup",
  customer: "Customer",
  owner: "Owner",
};

const attribute = (table: Table, column: Column): Json => ({
  "@odata.type": `#Microsoft.Dynamics.CRM.${typeNames[column.type]}AttributeMetadata`,
  LogicalName: column.name,
  SchemaName: column.schemaName,
  EntityLogicalName: table.name,
  AttributeType: typeNames[column.type],
  AttributeTypeName: { Value: `${typeNames[column.type]}Type` },
  DisplayName: label(column.label),
  IsPrimaryId: column.type === "id",
  IsPrimaryName: column.name === table.nameColumn,
  IsValidForCreate: column.creatable !== false,
  IsValidForUpdate: column.updatable !== false,
  IsValidForRead: column.readable !== false,
  ...(column.maxLength === undefined ? {} : { MaxLength: column.maxLength }),
  ...(column.precision === undefined ? {} : { Precision: column.precision }),
  ...(column.targets ? { Targets: column.targets } : {}),
});

const key = (table: Table, { name, schemaName, label: text, columns }: Table["keys"][number]): Json => ({
  LogicalName: name,
  SchemaName: schemaName,
  EntityLogicalName: table.name,
  DisplayName: label(text),
  KeyAttributes: columns,
  EntityKeyIndexStatus: "Active",
});

const relationship = (item: Relationship, tables: (name: string) => Table | undefined): Json => ({
  SchemaName: item.name,
  RelationshipType: "OneToManyRelationship",
  ReferencingEntity: item.referencing,
  ReferencingAttribute: item.column,
  ReferencedEntity: item.referenced,
  ReferencedAttribute: tables(item.referenced)?.id ?? "",
  ReferencingEntityNavigationPropertyName: item.navigation,
  ReferencedEntityNavigationPropertyName: item.collection,
});

const definition = (table: Table): Json => ({
  LogicalName: table.name,
  SchemaName: table.schemaName,
  EntitySetName: table.set,
  LogicalCollectionName: table.set,
  PrimaryIdAttribute: table.id,
  PrimaryNameAttribute: table.nameColumn,
  ObjectTypeCode: table.typeCode,
  OwnershipType:
    table.ownership === "user" ? "UserOwned" : table.ownership === "organization" ? "OrganizationOwned" : "None",
  IsCustomEntity: table.custom,
  DisplayName: label(table.label),
  DisplayCollectionName: label(table.labels),
});

const optionSet = (choice: Choice): Json => ({
  "@odata.type": "#Microsoft.Dynamics.CRM.OptionSetMetadata",
  Name: choice.name,
  IsGlobal: choice.global,
  DisplayName: label(choice.label),
  Options: choice.options.map((option) => ({
    Value: option.value,
    Label: label(option.label),
    Color: option.color ?? null,
  })),
});

const parts = (table: Table, { catalog }: DataverseEnvironment): Readonly<Record<string, readonly Json[]>> => ({
  Attributes: [...table.columns.values()].map((column) => attribute(table, column)),
  Keys: table.keys.map((each) => key(table, each)),
  ManyToOneRelationships: catalog.relationships
    .filter((item) => item.referencing === table.name)
    .map((item) => relationship(item, catalog.table)),
  OneToManyRelationships: catalog.relationships
    .filter((item) => item.referenced === table.name)
    .map((item) => relationship(item, catalog.table)),
});

/** Metadata queries know `eq` joined by `and`, as the real ones barely know more. */
const filtered = (items: readonly Json[], filter: string | null): readonly Json[] => {
  if (!filter) return items;
  const conditions = filter.split(/\s+and\s+/i).map((condition) => {
    const [, name = "", text, literal = ""] =
      /^\(?\s*(\w+)\s+eq\s+(?:'([^']*)'|(\w+))\s*\)?$/.exec(condition.trim()) ?? [];
    if (!name) throw unsupported(`the metadata filter ${filter}`);
    return [name, text ?? literal] as const;
  });
  return items.filter((item) => conditions.every(([name, value]) => String(item[name]) === value));
};

const selected = (item: Json, select: string | null): Json => {
  if (!select) return item;
  const names = new Set(select.split(",").map((name) => name.trim()));
  return Object.fromEntries(Object.entries(item).filter(([name]) => names.has(name) || name.startsWith("@")));
};

const list = (items: readonly Json[], { search }: Operation): Answer =>
  answer(200, { value: filtered(items, search.get("$filter")).map((item) => selected(item, search.get("$select"))) });

const expanded = (table: Table, operation: Operation, environment: DataverseEnvironment): Json => {
  const wanted = (operation.search.get("$expand") ?? "")
    .replace(/\([^)]*\)/g, "")
    .split(",")
    .filter(Boolean);
  const all = parts(table, environment);
  for (const name of wanted) if (!all[name]) throw unsupported(`$expand=${name} of a table definition`);
  return Object.fromEntries(wanted.map((name) => [name, all[name]]));
};

const optionSets = (operation: Operation, { catalog }: DataverseEnvironment): Answer => {
  const name = /Name='([^']+)'/.exec(operation.path)?.[1];
  if (name === undefined) return list(catalog.choices.map(optionSet), operation);
  const found = catalog.choices.find((choice) => choice.name === name);
  if (!found) throw noSuchRow("OptionSetMetadata", name);
  return answer(200, optionSet(found));
};

/** `EntityDefinitions…` and `GlobalOptionSetDefinitions…`, read only. */
export const getDefinitions = (operation: Operation, environment: DataverseEnvironment): Answer => {
  const { catalog } = environment;
  const [segment = "", part, ...rest] = operation.path.split("/");
  if (segment.startsWith("GlobalOptionSetDefinitions")) return optionSets(operation, environment);
  const { target } = parseSegment(segment);
  if (!target) return list(catalog.tables.map(definition), operation);
  const name = target.kind === "key" ? String(target.values["LogicalName"]) : target.id;
  const table = catalog.table(name);
  if (!table) throw noSuchRow("EntityMetadata", name);
  if (!part) {
    const body = {
      ...selected(definition(table), operation.search.get("$select")),
      ...expanded(table, operation, environment),
    };
    return answer(200, body);
  }
  if (rest.length > 0) throw unsupported(`the path ${operation.path}`);
  const items = parts(table, environment)[part];
  if (!items) throw unknownSegment(part);
  return list(items, operation);
};
