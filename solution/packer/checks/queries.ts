import { elementsAt, elementsBelow, textAt, type XmlElement } from "../element.ts";
import type { Finding } from "../finding.ts";
import type { IndexedTable, SolutionIndex } from "../solution-index.ts";
import { findingAt, type Check, type Subject } from "../subject.ts";

/** Types of column that bring further ones, which no export lists: `cfl_stage` → `cfl_stagename`. */
const namedTypes = new Set([
  "lookup",
  "owner",
  "customer",
  "picklist",
  "multiselectpicklist",
  "bit",
  "state",
  "status",
]);

const isVirtual = (table: IndexedTable, column: string): boolean => {
  const base = table.columns.get(column.replace(/(yominame|name|type)$/, ""));
  if (base) return namedTypes.has(textAt(base, "Type") ?? "");
  const image = table.columns.get(column.replace(/(_url|_timestamp|id)$/, ""));
  return column === "versionnumber" || (image !== undefined && textAt(image, "Type") === "image");
};

/** Whether a table is known not to have a column. Of a table that is only extended here nobody knows. */
export const lacksColumn = (index: SolutionIndex, table: string, column: string): boolean => {
  const known = index.tables.get(table.toLowerCase());
  const name = column.toLowerCase();
  return known !== undefined && known.complete && !known.columns.has(name) && !isVirtual(known, name);
};

interface Named {
  readonly table: string;
  readonly column: string;
  readonly element: XmlElement;
}

const ownColumns = (entity: XmlElement): readonly Named[] => {
  const table = entity.attributes["name"] ?? "";
  return entity.children.flatMap((child): readonly Named[] => {
    if (child.name === "link-entity") return ownColumns(child);
    if (child.name === "filter") return filterColumns(child, table);
    const column = child.name === "order" ? child.attributes["attribute"] : child.attributes["name"];
    const counts = child.name === "attribute" || child.name === "order";
    return counts && column ? [{ table, column, element: child }] : [];
  });
};

const filterColumns = (filter: XmlElement, table: string): readonly Named[] =>
  filter.children.flatMap((child) => {
    if (child.name === "filter") return filterColumns(child, table);
    const { attribute, entityname } = child.attributes;
    return attribute && !entityname ? [{ table, column: attribute, element: child }] : [];
  });

const queryColumns = (root: XmlElement): readonly Named[] =>
  elementsBelow(root, "fetch").flatMap((fetch) => elementsAt(fetch, "entity").flatMap(ownColumns));

const formColumns = (entity: XmlElement): readonly Named[] => {
  const table = textAt(entity, "Name") ?? "";
  return elementsAt(entity, "FormXml").flatMap((slot) =>
    elementsBelow(slot, "control").flatMap((element) => {
      const column = element.attributes["datafieldname"];
      return column && !element.attributes["relationship"] ? [{ table, column, element }] : [];
    }),
  );
};

const keyColumns = (entity: XmlElement): readonly Named[] =>
  elementsBelow(entity, "EntityKeyAttributes").flatMap(({ children }) =>
    children.map((element) => ({ table: textAt(entity, "Name") ?? "", column: element.text.trim(), element })),
  );

const securedColumns = (root: XmlElement): readonly Named[] =>
  elementsAt(root, "FieldSecurityProfiles", "FieldSecurityProfile", "FieldPermissions", "FieldPermission").map(
    (element) => ({
      table: textAt(element, "EntityName") ?? "",
      column: textAt(element, "AttributeName") ?? "",
      element,
    }),
  );

const namedColumns = ({ customizations: { root } }: Subject): readonly Named[] => {
  const entities = elementsAt(root, "Entities", "Entity");
  const places = entities.flatMap((entity) => [...queryColumns(entity), ...formColumns(entity), ...keyColumns(entity)]);
  return [...places, ...securedColumns(root)];
};

/** Columns that forms, views, charts, keys and column security name must exist. */
export const unknownColumns: Check = (subject, index) =>
  namedColumns(subject)
    .filter(({ table, column }) => lacksColumn(index, table, column))
    .map(({ table, column, element }) => {
      const sentence = `The table ${table} has no column ${column}. Correct the name, or add the column.`;
      return findingAt(subject.customizations, element, { kind: "unknown-column", sentence });
    });

const fetchedBy = (view: XmlElement): ReadonlySet<string> | undefined => {
  const entities = elementsBelow(view, "fetch").flatMap((fetch) => elementsAt(fetch, "entity"));
  const links = entities.flatMap((entity) => elementsBelow(entity, "link-entity"));
  if ([...entities, ...links].some((entity) => elementsAt(entity, "all-attributes").length > 0)) return undefined;
  const names = (from: XmlElement, alias: string): readonly string[] =>
    elementsAt(from, "attribute").map(({ attributes }) => `${alias}${attributes["name"] ?? ""}`.toLowerCase());
  return new Set([
    ...entities.flatMap((entity) => names(entity, "")),
    ...links.flatMap((link) => names(link, `${link.attributes["alias"] ?? ""}.`)),
  ]);
};

/** Every cell of a view must be fetched, or it stays empty. Views of other solutions' tables rely on columns that cannot be told here. */
export const unfetchedCells: Check = ({ customizations }, index) => {
  const views = [...index.tables.values()].filter(({ complete }) => complete);
  return views
    .flatMap(({ element }) => elementsBelow(element, "savedquery"))
    .flatMap((view): readonly Finding[] => {
      const fetched = fetchedBy(view);
      if (!fetched || fetched.size === 0) return [];
      return elementsBelow(view, "cell")
        .filter(({ attributes }) => !fetched.has((attributes["name"] ?? "").toLowerCase()))
        .map((cell) => {
          const sentence = `The view shows ${cell.attributes["name"]} and does not fetch it. Add it to the view's fetchxml.`;
          return findingAt(customizations, cell, { kind: "cell-not-fetched", sentence });
        });
    });
};
