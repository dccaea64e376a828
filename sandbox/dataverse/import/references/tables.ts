import { componentType, type Reference } from "../component-types.ts";
import { bare } from "../parts.ts";
import { childrenOf, descendants, type Element, textOf } from "../xml.ts";
import { columnReference, fetchReferences, tableReference } from "./fetch.ts";
import { formReferences } from "./forms.ts";

const viewReferences = (node: Element, table: string): readonly Reference[] =>
  childrenOf(node, "SavedQueries", "savedqueries", "savedquery").flatMap((view) => {
    const by = { type: componentType.view, name: bare(textOf(view, "savedqueryid")) };
    const cells = descendants(view, "cell").flatMap(({ attributes }) => attributes["name"] ?? []);
    return [
      ...childrenOf(view, "fetchxml", "fetch", "entity").flatMap((entity) => fetchReferences(entity, by)),
      // `alias.column` is of a linked table.
      ...cells.filter((cell) => !cell.includes(".")).map((cell) => columnReference(table, cell, by)),
    ];
  });

const chartReferences = (node: Element): readonly Reference[] =>
  childrenOf(node, "Visualizations", "visualization").flatMap((chart) => {
    const by = { type: componentType.chart, name: bare(textOf(chart, "savedqueryvisualizationid")) };
    return descendants(chart, "fetch").flatMap((fetch) =>
      childrenOf(fetch, "entity").flatMap((entity) => fetchReferences(entity, by)),
    );
  });

const webResourcesIn = (element: Element): readonly string[] => [
  ...Object.values(element.attributes).flatMap((value) => /^\$webresource:(.+)$/.exec(value)?.[1] ?? []),
  ...element.children.flatMap(webResourcesIn),
];

/** Web resources that a table's buttons and its icon name. */
const fileReferences = (node: Element, table: string): readonly Reference[] => {
  const by = { type: componentType.table, name: table };
  const icon = textOf(childrenOf(node, "EntityInfo", "entity")[0], "IconVectorName");
  const ribbon = childrenOf(node, "RibbonDiffXml").flatMap(webResourcesIn);
  return [...(icon ? [icon] : []), ...ribbon].map((name) => ({
    ...{ type: componentType.webResource, name: name.toLowerCase(), by },
  }));
};

const attributeReferences = (node: Element, table: string): readonly Reference[] => {
  const entity = childrenOf(node, "EntityInfo", "entity")[0];
  const choices = childrenOf(entity, "attributes", "attribute").flatMap((attribute): readonly Reference[] => {
    const choice = textOf(attribute, "OptionSetName");
    const by = { type: componentType.column, name: textOf(attribute, "LogicalName") ?? "" };
    return choice ? [{ type: componentType.choice, name: choice.toLowerCase(), by }] : [];
  });
  const keys = childrenOf(entity, "EntityKeys", "EntityKey").flatMap((key) => {
    const by = { type: componentType.key, name: textOf(key, "LogicalName") ?? "" };
    return childrenOf(key, "EntityKeyAttributes", "AttributeName").map(({ text }) => columnReference(table, text, by));
  });
  return [...choices, ...keys];
};

/** What a table's node points to: from its columns, keys, forms, views, charts and buttons. */
export const tableReferences = (node: Element): readonly Reference[] => {
  const table = (textOf(node, "Name") ?? "").toLowerCase();
  const forms = childrenOf(node, "FormXml", "forms").flatMap((each) => childrenOf(each, "systemform"));
  return [
    // Of a table that is only extended, its owner; of a whole one, itself.
    tableReference(table, { type: componentType.table, name: table }),
    ...attributeReferences(node, table),
    ...forms.flatMap((form) => formReferences(form, { table, id: bare(textOf(form, "formid")) })),
    ...viewReferences(node, table),
    ...chartReferences(node),
    ...fileReferences(node, table),
  ];
};
