import type { Catalog } from "../schema/catalog.ts";
import type { Key, Relationship, Table } from "../schema/schema.ts";
import { privilegeName } from "../security/principal.ts";
import { verbs } from "../security/principals.ts";
import { attribute } from "./attributes.ts";
import { type Json, label, managed, metadataId } from "./labels.ts";

const ownership = { user: "UserOwned", organization: "OrganizationOwned", none: "None" } as const;

/** What may be done with a table's rows; rows of an organisation have no owner to be assigned to. */
const privileges = (table: Table): readonly Json[] =>
  verbs
    .filter((verb) => verb !== "Assign" || table.ownership === "user")
    .map((verb) => ({
      CanBeBasic: table.ownership === "user",
      CanBeDeep: table.ownership === "user",
      CanBeGlobal: true,
      CanBeLocal: table.ownership === "user",
      CanBeEntityReference: false,
      CanBeParentEntityReference: false,
      Name: privilegeName(verb, table),
      PrivilegeId: metadataId(`privilege ${privilegeName(verb, table).toLowerCase()}`),
      PrivilegeType: verb,
    }));

/** A table's definition, without its parts. */
export const definition = (table: Table): Json => ({
  MetadataId: metadataId(table.name),
  LogicalName: table.name,
  SchemaName: table.schemaName,
  EntitySetName: table.set,
  LogicalCollectionName: table.set,
  CollectionSchemaName: table.schemaName,
  PrimaryIdAttribute: table.id,
  PrimaryNameAttribute: table.nameColumn,
  ObjectTypeCode: table.typeCode,
  OwnershipType: ownership[table.ownership],
  IsActivity: table.id === "activityid",
  IsCustomEntity: table.custom,
  IsKnowledgeManagementEnabled: false,
  IsCustomizable: managed(true),
  DisplayName: label(table.label, table.labelIn),
  DisplayCollectionName: label(table.labels, table.labelsIn),
  HasNotes: table.hasNotes === true,
  Description: label(table.description ?? ""),
  Privileges: privileges(table),
});

const key = (table: Table, { name, schemaName, label: text, labelIn, columns }: Key): Json => ({
  MetadataId: metadataId(`key ${table.name}.${name}`),
  LogicalName: name,
  SchemaName: schemaName,
  EntityLogicalName: table.name,
  DisplayName: label(text, labelIn),
  KeyAttributes: columns,
  // Imported keys are ready at once: here no background job builds the index.
  EntityKeyIndexStatus: "Active",
});

const relationship = (item: Relationship, catalog: Catalog): Json => ({
  MetadataId: metadataId(`relationship ${item.name}`),
  SchemaName: item.name,
  RelationshipType: "OneToManyRelationship",
  ReferencingEntity: item.referencing,
  ReferencingAttribute: item.column,
  ReferencedEntity: item.referenced,
  ReferencedAttribute: catalog.table(item.referenced)?.id ?? "",
  ReferencingEntityNavigationPropertyName: item.navigation,
  ReferencedEntityNavigationPropertyName: item.collection,
  CascadeConfiguration: { Delete: item.onDelete },
});

/** What `EntityDefinitions(…)/Part` and `$expand=Part` give. */
export const partsOf = (table: Table, catalog: Catalog): Readonly<Record<string, readonly Json[]>> => ({
  Attributes: [...table.columns.values()].map((column) => attribute(table, column)),
  Keys: table.keys.map((each) => key(table, each)),
  ManyToOneRelationships: catalog.relationships
    .filter((item) => item.referencing === table.name)
    .map((item) => relationship(item, catalog)),
  OneToManyRelationships: catalog.relationships
    .filter((item) => item.referenced === table.name)
    .map((item) => relationship(item, catalog)),
  ManyToManyRelationships: [],
});
