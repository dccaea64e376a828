import { type ColumnSurroundings, columnOf } from "./column.ts";
import { chartOf } from "./chart.ts";
import type { ColumnDefinition, FormDefinition, TableDefinition } from "./definitions.ts";
import { formOf } from "./form.ts";
import { ribbonOf } from "./ribbon.ts";
import { all, attribute, first, labelIn, text, type XmlNode } from "./xml.ts";
import { viewOf } from "./view.ts";

/** Public (0) and associated (2) views; quick find, lookup and advanced find have no page of their own. */
const shownQueryTypes = new Set(["0", "2"]);

const isPrimaryName = (node: XmlNode): boolean => text(node, "DisplayMask").includes("PrimaryName");

const formsOf = (entity: XmlNode, type: string): readonly FormDefinition[] =>
  all(entity, "FormXml", "forms")
    .filter((forms) => attribute(forms, "type") === type)
    .flatMap((forms) => all(forms, "systemform"))
    .map(formOf);

/** An `Entity` element: columns, views, forms, buttons and charts of an own table. */
export const tableOf = (entity: XmlNode, around: ColumnSurroundings): TableDefinition => {
  const info = first(entity, "EntityInfo", "entity");
  const name = (attribute(info, "Name") || text(entity, "Name")).toLowerCase();
  const attributes = all(info, "attributes", "attribute");
  const columns: Readonly<Record<string, ColumnDefinition>> = Object.fromEntries(
    attributes.map((node) => columnOf(node, around)).map((column) => [column.name, column]),
  );
  const primary = attributes.find(isPrimaryName);
  return {
    name,
    set: text(info, "EntitySetName") || `${name}s`,
    label: labelIn(info, "LocalizedNames", "LocalizedName") || attribute(first(entity, "Name"), "LocalizedName"),
    labels: labelIn(info, "LocalizedCollectionNames", "LocalizedCollectionName"),
    primaryId: Object.values(columns).find((column) => column.type === "id")?.name ?? `${name}id`,
    primaryName: primary ? columnOf(primary, around).name : "",
    columns,
    views: all(entity, "SavedQueries", "savedqueries", "savedquery")
      .filter((query) => shownQueryTypes.has(text(query, "querytype")))
      .map((query) => viewOf(query, name, columns)),
    forms: formsOf(entity, "main"),
    quickCreate: formsOf(entity, "quickCreate"),
    quickViews: formsOf(entity, "quick"),
    cards: formsOf(entity, "card"),
    buttons: ribbonOf(first(entity, "RibbonDiffXml")),
    charts: all(entity, "Visualizations", "visualization").map((node) => chartOf(node, columns)),
    icon: text(info, "IconVectorName").replace(/^\$webresource:/, ""),
  };
};
