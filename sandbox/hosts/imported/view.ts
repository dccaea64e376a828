import type { ColumnDefinition, ViewDefinition } from "./definitions.ts";
import { filterOfEntity, odataName } from "./view-filter.ts";
import { all, attribute, first, labelIn, plainId, text, type XmlNode } from "./xml.ts";

type Columns = Readonly<Record<string, ColumnDefinition>>;

/** A `savedquery`: its grid's columns, and its fetch as OData options. */
export const viewOf = (savedQuery: XmlNode, table: string, columns: Columns): ViewDefinition => {
  const entity = first(savedQuery, "fetchxml", "fetch", "entity");
  const names = all(entity, "attribute").map((one) => attribute(one, "name"));
  const orders = all(entity, "order").map((order) => {
    const name = attribute(order, "attribute");
    return `${odataName(columns[name], name)} ${attribute(order, "descending") === "true" ? "desc" : "asc"}`;
  });
  const filter = filterOfEntity(entity, columns);
  return {
    id: plainId(text(savedQuery, "savedqueryid")),
    name: labelIn(savedQuery, "LocalizedNames", "LocalizedName"),
    table,
    isDefault: text(savedQuery, "isdefault") === "1",
    queryType: Number(text(savedQuery, "querytype") || 0),
    columns: all(savedQuery, "layoutxml", "grid", "row", "cell").map((cell) => ({
      name: attribute(cell, "name"),
      width: Number(attribute(cell, "width") || 150),
    })),
    query: {
      select: names.map((name) => odataName(columns[name], name)).join(","),
      orderBy: orders.join(","),
      filter: filter.text,
      ...(filter.unsupported ? { unsupported: filter.unsupported } : {}),
    },
  };
};
