import type { ChartDefinition, ColumnDefinition } from "./definitions.ts";
import { all, attribute, first, labelIn, plainId, text, type XmlNode } from "./xml.ts";
import { filterOfEntity } from "./view-filter.ts";

const aggregateOf = (node: XmlNode): ChartDefinition["measure"]["aggregate"] => {
  const name = attribute(node, "aggregate");
  return name === "sum" || name === "avg" || name === "max" || name === "min" ? name : "count";
};

const datesOf = (node: XmlNode): ChartDefinition["category"]["dates"] => {
  const name = attribute(node, "dategrouping");
  return name === "day" || name === "week" || name === "month" || name === "year" ? name : undefined;
};

/** A `visualization` whose aggregate the host can make from rows: one measure over one or two groupings. */
export const chartOf = (node: XmlNode, columns: Readonly<Record<string, ColumnDefinition>>): ChartDefinition => {
  const definition = first(node, "datadescription", "datadefinition");
  const entity = first(definition, "fetchcollection", "fetch", "entity");
  const attributes = all(entity, "attribute");
  const named = (alias: string): XmlNode => attributes.find((one) => attribute(one, "alias") === alias) ?? {};
  const category = first(definition, "categorycollection", "category");
  const grouped = named(attribute(category, "alias"));
  const measure = named(attribute(first(category, "measurecollection", "measure"), "alias"));
  const split = attributes.find((one) => attribute(one, "groupby") === "true" && one !== grouped);
  const filter = filterOfEntity(entity, columns);
  const dates = datesOf(grouped);
  return {
    id: plainId(text(node, "savedqueryvisualizationid")),
    name: labelIn(node, "LocalizedNames", "LocalizedName"),
    shape: attribute(first(node, "presentationdescription", "Chart", "Series", "Series"), "ChartType").toLowerCase(),
    category: { column: attribute(grouped, "name"), ...(dates ? { dates } : {}) },
    ...(split ? { split: attribute(split, "name") } : {}),
    largestFirst: all(entity, "order").some(
      (order) => attribute(order, "descending") === "true" && attribute(order, "alias") === attribute(measure, "alias"),
    ),
    measure: { column: attribute(measure, "name"), aggregate: aggregateOf(measure) },
    query: { filter: filter.text, ...(filter.unsupported ? { unsupported: filter.unsupported } : {}) },
  };
};
