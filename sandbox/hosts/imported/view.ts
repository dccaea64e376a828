import type { ColumnDefinition, ViewDefinition } from "./definitions.ts";
import { all, attribute, first, labelIn, plainId, text, type XmlNode } from "./xml.ts";

type Columns = Readonly<Record<string, ColumnDefinition>>;

/** How OData names a column for reading: lookups by their value. */
export const odataName = (column: ColumnDefinition | undefined, name: string): string =>
  column?.type === "lookup" ? `_${name}_value` : name;

const quoted = new Set(["text", "memo"]);

const literal = (column: ColumnDefinition | undefined, value: string): string => {
  if (column?.type === "boolean") return value === "1" ? "true" : "false";
  return column && quoted.has(column.type) ? `'${value.replaceAll("'", "''")}'` : plainId(value);
};

const comparison: Readonly<Record<string, string>> = {
  eq: "eq",
  ne: "ne",
  neq: "ne",
  gt: "gt",
  ge: "ge",
  lt: "lt",
  le: "le",
};

const conditionOf = (condition: XmlNode, columns: Columns): string => {
  const name = attribute(condition, "attribute");
  const operator = attribute(condition, "operator");
  const column = columns[name];
  const left = odataName(column, name);
  if (operator === "null") return `${left} eq null`;
  if (operator === "not-null") return `${left} ne null`;
  if (operator === "in" || operator === "not-in") {
    const values = all(condition, "value").map((value) => `${left} eq ${literal(column, text(value))}`);
    return operator === "in" ? `(${values.join(" or ")})` : `not (${values.join(" or ")})`;
  }
  const word = comparison[operator];
  if (!word) throw new Error(`The host cannot show a view whose condition is "${operator}" (column ${name}).`);
  return `${left} ${word} ${literal(column, attribute(condition, "value"))}`;
};

const filterOf = (filter: XmlNode, columns: Columns): string => {
  const parts = [
    ...all(filter, "condition").map((condition) => conditionOf(condition, columns)),
    ...all(filter, "filter").map((inner) => filterOf(inner, columns)),
  ].filter((part) => part !== "");
  const joined = parts.join(attribute(filter, "type") === "or" ? " or " : " and ");
  return parts.length > 1 ? `(${joined})` : joined;
};

/** A `savedquery`: its grid's columns, and its fetch as OData options. */
export const viewOf = (savedQuery: XmlNode, table: string, columns: Columns): ViewDefinition => {
  const entity = first(savedQuery, "fetchxml", "fetch", "entity");
  const names = all(entity, "attribute").map((one) => attribute(one, "name"));
  const orders = all(entity, "order").map((order) => {
    const name = attribute(order, "attribute");
    return `${odataName(columns[name], name)} ${attribute(order, "descending") === "true" ? "desc" : "asc"}`;
  });
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
      filter: all(entity, "filter")
        .map((filter) => filterOf(filter, columns))
        .filter((part) => part !== "")
        .join(" and "),
    },
  };
};
