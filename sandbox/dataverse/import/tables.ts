import type { Choice, Key, Relationship, Table } from "../schema/schema.ts";
import { columnOf, isPrimaryName } from "./columns.ts";
import { labelOf, translationsOf } from "./labels.ts";
import { child, childrenOf, type Element, textOf } from "./xml.ts";

const keysOf = (entity: Element | undefined): readonly Key[] =>
  childrenOf(entity, "EntityKeys", "EntityKey").map((key) => ({
    name: textOf(key, "LogicalName") ?? "",
    schemaName: textOf(key, "Name") ?? "",
    label: labelOf(key, "displaynames", "displayname") ?? "",
    labelIn: translationsOf(key, "displaynames", "displayname"),
    columns: childrenOf(key, "EntityKeyAttributes", "AttributeName").map(({ text }) => text.toLowerCase()),
  }));

const wordsOf = (entity: Element | undefined, name: string) => ({
  label: labelOf(entity, "LocalizedNames", "LocalizedName") ?? name,
  labelIn: translationsOf(entity, "LocalizedNames", "LocalizedName"),
  labels: labelOf(entity, "LocalizedCollectionNames", "LocalizedCollectionName") ?? name,
  labelsIn: translationsOf(entity, "LocalizedCollectionNames", "LocalizedCollectionName"),
  description: labelOf(entity, "Descriptions", "Description") ?? "",
});

/** A table of customizations.xml; `extension` when only additions to somebody else's table are given. */
export const tableOf = (node: Element, globals: ReadonlyMap<string, Choice>, extension: boolean): Table => {
  const entity = child(node, "EntityInfo", "entity");
  const schemaName = entity?.attributes["Name"] ?? textOf(node, "Name") ?? "";
  const attributes = childrenOf(entity, "attributes", "attribute");
  const columns = attributes.map((attribute) => columnOf(attribute, globals));
  const primary = attributes.findIndex(isPrimaryName);
  const name = schemaName.toLowerCase();
  return {
    name,
    schemaName,
    set: textOf(entity, "EntitySetName") ?? `${name}s`,
    ...wordsOf(entity, name),
    id: columns.find(({ type }) => type === "id")?.name ?? `${name}id`,
    nameColumn: columns[primary]?.name ?? "",
    ownership: textOf(entity, "OwnershipTypeMask") === "UserOwned" ? "user" : "organization",
    // The environment gives it its own.
    typeCode: 0,
    custom: true,
    columns: new Map(columns.map((column) => [column.name, column])),
    keys: keysOf(entity),
    ...(textOf(entity, "HasRelatedNotes") === "True" ? { hasNotes: true } : {}),
    ...(extension ? { extension } : {}),
  };
};

const cascades = new Set(["NoCascade", "RemoveLink", "Restrict", "Cascade"]);

/** A one-to-many relationship; names are logical, navigation names as written. */
export const relationshipOf = (node: Element): Relationship => {
  const roles = childrenOf(node, "EntityRelationshipRoles", "EntityRelationshipRole");
  const navigation = (type: string): string | undefined =>
    textOf(
      roles.find((role) => textOf(role, "RelationshipRoleType") === type),
      "NavigationPropertyName",
    );
  const column = textOf(node, "ReferencingAttributeName") ?? "";
  const name = node.attributes["Name"] ?? "";
  const onDelete = textOf(node, "CascadeDelete") ?? "NoCascade";
  return {
    name,
    referencing: (textOf(node, "ReferencingEntityName") ?? "").toLowerCase(),
    column: column.toLowerCase(),
    referenced: (textOf(node, "ReferencedEntityName") ?? "").toLowerCase(),
    // The platform's own relationships state no names: there it is the logical one.
    navigation: navigation("1") ?? column.toLowerCase(),
    collection: navigation("0") ?? name,
    onDelete: cascades.has(onDelete) ? (onDelete as Relationship["onDelete"]) : "NoCascade",
  };
};
