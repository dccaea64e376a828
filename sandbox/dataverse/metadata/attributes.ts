import type { Column, ColumnType, Table } from "../schema/schema.ts";
import { type Json, label, managed, metadataId } from "./labels.ts";

/** `String`, `Memo`, `Picklist` …: the platform's words for the types of columns. */
export const typeNames: Readonly<Record<ColumnType, string>> = {
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

/** Customers and owners are lookups to metadata, and choices of several values a type of their own. */
const definitionNames: Readonly<Partial<Record<ColumnType, string>>> = {
  id: "",
  guid: "",
  customer: "Lookup",
  owner: "Lookup",
  choices: "MultiSelectPicklist",
};

/** `Microsoft.Dynamics.CRM.PicklistAttributeMetadata`: what a path may cast a column's definition to. */
export const definitionType = ({ type }: Column): string =>
  `Microsoft.Dynamics.CRM.${definitionNames[type] ?? typeNames[type]}AttributeMetadata`;

const levels = { none: "None", recommended: "Recommended", required: "ApplicationRequired", system: "SystemRequired" };

const limits = (column: Column): Json => ({
  ...(column.maxLength === undefined ? {} : { MaxLength: column.maxLength }),
  ...(column.precision === undefined ? {} : { Precision: column.precision }),
  ...(column.precisionSource === undefined ? {} : { PrecisionSource: column.precisionSource }),
  ...(column.minimum === undefined ? {} : { MinValue: column.minimum }),
  ...(column.maximum === undefined ? {} : { MaxValue: column.maximum }),
  ...(column.targets === undefined ? {} : { Targets: column.targets }),
  ...(column.baseOf === undefined ? {} : { CalculationOf: column.baseOf }),
  ...(column.type === "datetime" ? { Format: column.dateOnly ? "DateOnly" : "DateAndTime" } : {}),
});

/** A column's definition. */
export const attribute = (table: Table, column: Column): Json => ({
  "@odata.type": `#${definitionType(column)}`,
  MetadataId: metadataId(`${table.name}.${column.name}`),
  LogicalName: column.name,
  SchemaName: column.schemaName,
  EntityLogicalName: table.name,
  AttributeType: typeNames[column.type],
  AttributeTypeName: { Value: column.type === "choices" ? "MultiSelectPicklistType" : `${typeNames[column.type]}Type` },
  AttributeOf: null,
  DisplayName: label(column.label, column.labelIn),
  Description: label(column.description ?? ""),
  RequiredLevel: managed(levels[column.required ?? "none"]),
  IsPrimaryId: column.type === "id",
  IsPrimaryName: column.name === table.nameColumn,
  IsCustomAttribute: table.custom && column.name.includes("_"),
  IsValidForCreate: column.creatable !== false,
  IsValidForUpdate: column.updatable !== false,
  IsValidForRead: column.readable !== false,
  IsSecured: false,
  AutoNumberFormat: column.autoNumber ?? "",
  ...limits(column),
});
