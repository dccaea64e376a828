import { elementsAt, elementsBelow, textAt, type XmlElement } from "../element.ts";
import type { Finding } from "../finding.ts";
import type { SolutionIndex } from "../solution-index.ts";
import { findingAt, type Check, type Located, type Subject } from "../subject.ts";

interface Named {
  readonly name: string;
  readonly element: XmlElement;
}

/** Icons of a table, in its definition. */
const iconElements = ["IconVectorName", "IconMediumName", "IconLargeName", "IconSmallName"];

const written = ({ attributes }: XmlElement): readonly string[] =>
  Object.values(attributes).flatMap((value) => {
    const [, marked, path] = /^(?:\$webresource:(.+)|\/WebResources\/(.+))$/i.exec(value) ?? [];
    const name = marked ?? path;
    return name ? [name] : [];
  });

const everywhere = (from: XmlElement): readonly Named[] =>
  from.children.flatMap((element) => [...written(element).map((name) => ({ name, element })), ...everywhere(element)]);

const inForms = (root: XmlElement): readonly Named[] => [
  ...elementsBelow(root, "Library").map((element) => ({ name: element.attributes["name"] ?? "", element })),
  ...elementsBelow(root, "Handler").map((element) => ({ name: element.attributes["libraryName"] ?? "", element })),
];

const icons = (root: XmlElement): readonly Named[] =>
  elementsAt(root, "Entities", "Entity", "EntityInfo", "entity").flatMap((table) =>
    iconElements.flatMap((name) => elementsAt(table, name).map((element) => ({ name: element.text.trim(), element }))),
  );

const unknown = (
  names: readonly Named[],
  located: Located,
  { subject: { customizations }, index: { prefix, required } }: { subject: Subject; index: SolutionIndex },
): readonly Finding[] => {
  const present = new Set(
    elementsAt(customizations.root, "WebResources", "WebResource").map((one) => textAt(one, "Name")?.toLowerCase()),
  );
  return names.flatMap(({ name, element }): readonly Finding[] => {
    const key = name.toLowerCase();
    if (!key.startsWith(prefix) || present.has(key) || required.has(`61:${key}`)) return [];
    const sentence = `There is no web resource ${name}. Correct the name, or add the web resource.`;
    return [findingAt(located, element, { kind: "unknown-web-resource", sentence })];
  });
};

/**
 * Scripts of forms, scripts and icons of ribbons and site maps, and icons of tables must exist: here, or in a solution that this one
 * depends on. Of names without the publisher's prefix nothing can be told; the platform has scripts and pictures of its own.
 */
export const webResourceNames: Check = (subject, index) => {
  const { root } = subject.customizations;
  return unknown([...everywhere(root), ...inForms(root), ...icons(root)], subject.customizations, { subject, index });
};

/** The page that opens after an import is a web resource as well. */
export const configurationPage: Check = (subject, index) => {
  const pages = elementsAt(subject.manifest.root, "SolutionManifest", "ConfigurationPage");
  const names = pages.map((element) => ({ name: element.text.trim(), element }));
  return unknown(names, subject.manifest, { subject, index });
};
