import type { Choice, Key, Relationship, Table } from "../schema/schema.ts";
import { columnOf, isPrimaryName, labelOf, translationsOf } from "./columns.ts";
import { child, childrenOf, type Element, textOf } from "./xml.ts";

const keysOf = (entity: Element | undefined): readonly Key[] =>
  childrenOf(entity, "EntityKeys", "EntityKey").map((key) => ({
    name: textOf(key, "LogicalName") ?? "",
    schemaName: textOf(key, "Name") ?? "",
    label: labelOf(key, "displaynames", "displayname") ?? "",
    labelIn: translationsOf(key, "displaynames", "displayname"),
    columns: childrenOf(key, "EntityKeyAttributes", "AttributeName").map(({ text }) => text.toLowerCase()),
  }));

/** A table of customizations.xml. `code` is the number that this environment gives it. */
export const tableOf = (node: Element, globals: ReadonlyMap<string, Choice>, code: number): Table => {
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
    label: labelOf(entity, "LocalizedNames", "LocalizedName") ?? name,
    labelIn: translationsOf(entity, "LocalizedNames", "LocalizedName"),
    labels: labelOf(entity, "LocalizedCollectionNames", "LocalizedCollectionName") ?? name,
    labelsIn: translationsOf(entity, "LocalizedCollectionNames", "LocalizedCollectionName"),
    id: columns.find(({ type }) => type === "id")?.name ?? `${name}id`,
    nameColumn: columns[primary]?.name ?? "",
    ownership: textOf(entity, "OwnershipTypeMask") === "UserOwned" ? "user" : "organization",
    typeCode: code,
    custom: true,
    columns: new Map(columns.map((column) => [column.name, column])),
    keys: keysOf(entity),
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
