import type { Files } from "./package-parts.ts";
import { elementsAt, parseXml, type XmlElement } from "./element.ts";

const decoder = new TextDecoder();

/** Elements whose children may stand in any order: a component's place among its like says nothing. */
const unordered = new Set([
  ...["Entities", "FormXml", "forms", "SavedQueries", "savedqueries", "Visualizations", "Roles", "Workflows"],
  ...["FieldSecurityProfiles", "EntityMaps", "EntityRelationships", "optionsets", "Dashboards", "WebResources"],
  ...["CustomControls", "SolutionPluginAssemblies", "SdkMessageProcessingSteps", "ServiceEndpoints"],
  ...["AppModuleSiteMaps", "AppModules", "EntityDataProviders", "EntityDataSources"],
  ...["CanvasApps", "Connectors", "managedidentities", "ConnectionRoles"],
]);

const attributesOf = ({ attributes }: XmlElement): string =>
  Object.entries(attributes)
    .filter(([name]) => !name.startsWith("xmlns"))
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .toSorted()
    .join(" ");

/** One element in one spelling: blanks between elements, the order of attributes and how emptiness is written do not show. */
const canonical = (element: XmlElement): string => {
  const blank = element.text.trim() === "";
  const children = element.children.map(canonical);
  const inner = unordered.has(element.name) ? children.toSorted() : children;
  const text = blank ? "" : JSON.stringify(element.text.replaceAll("\r\n", "\n"));
  return `<${element.name} ${attributesOf(element)}>${text}${inner.join("")}</>`;
};

const sectionsOf = (bytes: Uint8Array | undefined, path: readonly string[]): ReadonlyMap<string, string> => {
  const root = parseXml(decoder.decode(bytes));
  if (!root.ok) return new Map([["", `line ${root.error.line}: ${root.error.reason}`]]);
  const [parent] = path.length === 0 ? [root.value] : elementsAt(root.value, ...path);
  return new Map((parent?.children ?? []).map((section) => [section.name, canonical(section)]));
};

/** Where two texts part, with a little around it. */
const firstDifference = (one: string, other: string): string => {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 60), at + 60);
  return `"${around(one)}" is "${around(other)}"`;
};

const xmlDifferences = (one: Files, other: Files, part: string): readonly string[] => {
  const path = part === "solution.xml" ? ["SolutionManifest"] : [];
  const [ours, theirs] = [sectionsOf(one.get(part), path), sectionsOf(other.get(part), path)];
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((name) => {
    const [left, right] = [ours.get(name) ?? "", theirs.get(name) ?? ""];
    return left === right ? [] : [`${part}, ${name}: ${firstDifference(left, right)}`];
  });
};

const sameBytes = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;

/**
 * What differs between two packages, a sentence each: solution.xml and customizations.xml by meaning, every other part by its bytes.
 * `[Content_Types].xml` is left out; exporters write it in several styles, and the checks see to it that it covers every part.
 */
export const differences = (one: Files, other: Files): readonly string[] => {
  const xml = ["solution.xml", "customizations.xml"];
  const rest = [...new Set([...one.keys(), ...other.keys()])].filter(
    (part) => !xml.includes(part) && part !== "[Content_Types].xml",
  );
  return [
    ...xml.flatMap((part) => xmlDifferences(one, other, part)),
    ...rest.flatMap((part) => {
      if (sameBytes(one.get(part), other.get(part))) return [];
      if (!one.has(part)) return [`${part} is only in the second.`];
      return [other.has(part) ? `${part} has other bytes.` : `${part} is only in the first.`];
    }),
  ];
};
