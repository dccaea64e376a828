import { bareGuid, elementsAt, elementsBelow, textAt, type XmlElement } from "./element.ts";
import type { Subject } from "./subject.ts";

/** A table as far as this solution tells of it. */
export interface IndexedTable {
  readonly element: XmlElement;
  /** Schema name, in the solution's own spelling. */
  readonly name: string;
  /** Columns by logical name. */
  readonly columns: ReadonlyMap<string, XmlElement>;
  /** Whether all columns of the table are here, so that one that is not does not exist. Never so for tables that show another system's rows. */
  readonly complete: boolean;
}

/** What checks look up again and again. */
export interface SolutionIndex {
  /** The publisher's prefix with its underscore, in lower case. */
  readonly prefix: string;
  /** The solution's base language, an LCID. */
  readonly baseLanguage: string;
  readonly languages: readonly string[];
  /** Tables by logical name. */
  readonly tables: ReadonlyMap<string, IndexedTable>;
  /** `61:cfl_/scripts/x.js`: what other solutions bring, by type and lower-case schema name or bare GUID. */
  readonly required: ReadonlySet<string>;
}

const tableOf = (element: XmlElement): IndexedTable => {
  const name = textAt(element, "Name") ?? "";
  const attributes = elementsAt(element, "EntityInfo", "entity", "attributes", "attribute");
  const columns = new Map(attributes.map((column) => [(textAt(column, "LogicalName") ?? "").toLowerCase(), column]));
  const virtual = elementsAt(element, "EntityInfo", "entity", "DataProviderId").length > 0;
  const complete = !virtual && attributes.some((column) => textAt(column, "Type") === "primarykey");
  return { element, name, columns, complete };
};

const requiredBy = ({ manifest }: Subject): ReadonlySet<string> =>
  new Set(
    elementsBelow(manifest.root, "Required").map(({ attributes }) => {
      const key = attributes["schemaName"]?.toLowerCase() ?? bareGuid(attributes["id"]);
      return `${attributes["type"]}:${key}`;
    }),
  );

/** Reads once what the checks need. */
export const solutionIndex = (subject: Subject): SolutionIndex => {
  const { manifest, customizations } = subject;
  const prefix = textAt(manifest.root, "SolutionManifest", "Publisher", "CustomizationPrefix") ?? "";
  const tables = elementsAt(customizations.root, "Entities", "Entity").map(tableOf);
  return {
    prefix: `${prefix.toLowerCase()}_`,
    baseLanguage: manifest.root.attributes["languagecode"] ?? "1033",
    languages: elementsAt(customizations.root, "Languages", "Language").map(({ text }) => text.trim()),
    tables: new Map(tables.map((table) => [table.name.toLowerCase(), table])),
    required: requiredBy(subject),
  };
};
