import { componentType, type ComponentName, type Reference } from "../component-types.ts";
import { type Element } from "../xml.ts";

const { table: tableType, column: columnType } = componentType;

/** The column of a table that something names. */
export const columnReference = (table: string, column: string, by: ComponentName): Reference => ({
  ...{ type: columnType, name: `${table}.${column.toLowerCase()}`, by },
});

export const tableReference = (name: string, by: ComponentName): Reference => ({
  ...{ type: tableType, name: name.toLowerCase(), by },
});

/** Conditions stand in nested filters; linked tables have filters of their own. */
const conditionsIn = (element: Element): readonly Element[] =>
  element.children.flatMap((each) => {
    if (each.name === "condition") return [each];
    return each.name === "filter" ? conditionsIn(each) : [];
  });

const columnsOf = (entity: Element): readonly string[] => [
  ...entity.children.flatMap(({ name, attributes }) => {
    const named = { attribute: attributes["name"], order: attributes["attribute"] }[name];
    return named ? [named] : [];
  }),
  ...conditionsIn(entity).flatMap(({ attributes }) =>
    attributes["attribute"] && !attributes["entityname"] ? [attributes["attribute"]] : [],
  ),
];

/** The tables and columns that an `entity` or `link-entity` of a fetch names, with everything linked to it. */
export const fetchReferences = (entity: Element, by: ComponentName): readonly Reference[] => {
  const table = (entity.attributes["name"] ?? "").toLowerCase();
  const linked = entity.children.filter(({ name }) => name === "link-entity");
  return [
    tableReference(table, by),
    ...columnsOf(entity).map((column) => columnReference(table, column, by)),
    ...linked.flatMap((link) => [
      columnReference(table, link.attributes["to"] ?? "", by),
      columnReference((link.attributes["name"] ?? "").toLowerCase(), link.attributes["from"] ?? "", by),
      ...fetchReferences(link, by),
    ]),
  ];
};
