import { elementsAt, elementsBelow, textAt, type XmlElement } from "../element.ts";
import type { Finding } from "../finding.ts";
import { findingAt, type Check } from "../subject.ts";

const tablesOf = (fetch: XmlElement): readonly XmlElement[] => [
  ...elementsAt(fetch, "entity"),
  ...elementsBelow(fetch, "link-entity"),
];

/** Tables that views and charts ask for must be here or in a solution that this one depends on; the platform's own are not all known. */
export const queryTables: Check = ({ customizations }, { prefix, tables, required }) =>
  elementsAt(customizations.root, "Entities", "Entity")
    .flatMap((table) => elementsBelow(table, "fetch").flatMap(tablesOf))
    .flatMap((element): readonly Finding[] => {
      const name = (element.attributes["name"] ?? "").toLowerCase();
      if (!name.startsWith(prefix) || tables.has(name) || required.has(`1:${name}`)) return [];
      const sentence = `There is no table ${name} to ask for. Correct the name, or add the table.`;
      return [findingAt(customizations, element, { kind: "unknown-query-table", sentence })];
    });

/** A view asks for rows of the table that it belongs to. */
export const viewTables: Check = ({ customizations }) =>
  elementsAt(customizations.root, "Entities", "Entity").flatMap((table) => {
    const own = (textAt(table, "Name") ?? "").toLowerCase();
    return elementsBelow(table, "savedquery")
      .flatMap((view) => elementsAt(view, "fetchxml", "fetch", "entity"))
      .filter(({ attributes }) => (attributes["name"] ?? "").toLowerCase() !== own)
      .map((element) => {
        const sentence = `This view of ${own} asks for rows of ${element.attributes["name"]}. Correct the name, or move the view.`;
        return findingAt(customizations, element, { kind: "view-of-another-table", sentence });
      });
  });
