import { XMLParser } from "fast-xml-parser";

/** A parsed element: attributes under `@name`, text under `#text`, elements under their names. Values are text, never numbers. */
export type XmlNode = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  parseAttributeValue: false,
});

const nothing: XmlNode = {};

const isNode = (value: unknown): value is XmlNode => typeof value === "object" && value !== null;

export const parseXml = (text: string): XmlNode => {
  const parsed: unknown = parser.parse(text);
  return isNode(parsed) ? parsed : nothing;
};

/** The elements along a path, each step taking every element of that name. */
export const all = (node: XmlNode, ...path: readonly string[]): readonly XmlNode[] =>
  path.reduce<readonly XmlNode[]>(
    (nodes, name) =>
      nodes.flatMap((one) => {
        const found = one[name];
        const list: readonly unknown[] = Array.isArray(found) ? found : found === undefined ? [] : [found];
        return list.map((item) => (isNode(item) ? item : { "#text": item }));
      }),
    [node],
  );

/** The first element along a path; an empty one when there is none. */
export const first = (node: XmlNode, ...path: readonly string[]): XmlNode => all(node, ...path)[0] ?? nothing;

export const text = (node: XmlNode, ...path: readonly string[]): string => {
  const value = first(node, ...path)["#text"];
  return typeof value === "string" ? value : "";
};

export const attribute = (node: XmlNode, name: string): string => {
  const value = node[`@${name}`];
  return typeof value === "string" ? value : "";
};

/** The base language's text of a list of labels such as `displaynames/displayname` (English, 1033). */
export const labelIn = (node: XmlNode, ...path: readonly string[]): string => {
  const labels = all(node, ...path);
  const label = labels.find((one) => attribute(one, "languagecode") === "1033") ?? labels[0] ?? nothing;
  return attribute(label, "description");
};

/** `{GUID}` as the Web API writes it: lower case, no braces. */
export const plainId = (id: string): string => id.replace(/[{}]/g, "").toLowerCase();
