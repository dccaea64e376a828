import type { AlternateKey, Table, TableExtension } from "../model/table.ts";
import { attributeElement } from "./attribute.ts";
import { columnAttributes } from "./column-attributes.ts";
import { collectionNames, descriptions, displayNames, localizedNames } from "./labels.ts";
import { systemAttributes } from "./system-attributes.ts";
import { behaviourProperties, featureProperties, permissionProperties } from "./table-properties.ts";
import { element, leaf, leaves, parent, type XmlElement } from "./xml.ts";

const keyElement = (key: AlternateKey): XmlElement =>
  parent(
    "EntityKey",
    leaf("Name", key.name),
    leaf("LogicalName", key.name),
    leaf("IntroducedVersion", "1.0.0.0"),
    leaf("IsCustomizable", 1),
    parent("EntityKeyAttributes", ...key.columns.map((column) => leaf("AttributeName", column))),
    displayNames(key.label),
  );

const hasQuickCreate = (table: Table): boolean => table.forms.some(({ type }) => type === "quickCreate");

const tableName = (table: TableExtension["table"]): XmlElement =>
  element("Name", { LocalizedName: table.label, OriginalName: table.label }, table.name);

/** `Entities/<table>/Entity.xml` of a table of ours; forms, views and ribbon have files of their own. */
export const tableFile = (table: Table): XmlElement => {
  const attributes = [
    ...systemAttributes(table),
    ...table.columns.flatMap((column) => columnAttributes(table, column)),
  ].toSorted((one, other) => (one.physicalName.toLowerCase() < other.physicalName.toLowerCase() ? -1 : 1));
  return parent(
    "Entity",
    tableName(table),
    parent(
      "EntityInfo",
      element("entity", { Name: table.name }, [
        localizedNames(table.label),
        collectionNames(table.labels),
        descriptions(table.description),
        parent("attributes", ...attributes.map(attributeElement)),
        ...(table.keys.length > 0 ? [parent("EntityKeys", ...table.keys.map(keyElement))] : []),
        leaf("EntitySetName", table.set),
        ...leaves(featureProperties),
        leaf("OwnershipTypeMask", table.owner === "user" ? "UserOwned" : "OrgOwned"),
        ...leaves({ ...behaviourProperties, IsQuickCreateEnabled: hasQuickCreate(table) ? 1 : 0 }),
        ...leaves({ ...permissionProperties, ...(table.icon ? { IconVectorName: table.icon } : {}) }),
        ...(table.hasNotes ? [leaf("HasRelatedNotes", "True")] : []),
      ]),
    ),
    element("FormXml"),
    element("SavedQueries"),
    ...(table.charts?.length ? [element("Visualizations")] : []),
    element("RibbonDiffXml"),
  );
};

/** `Entity.xml` of a table that belongs to another solution: only the columns that this one adds. */
export const extensionFile = ({ table, columns }: TableExtension): XmlElement =>
  parent(
    "Entity",
    tableName(table),
    parent(
      "EntityInfo",
      element("entity", { Name: table.name }, [
        parent("attributes", ...columns.flatMap((column) => columnAttributes(table, column)).map(attributeElement)),
      ]),
    ),
    element("RibbonDiffXml"),
  );
