/** A piece of XML: an element with attributes and either text or further elements. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly XmlElement[];
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string, characters: RegExp): string => text.replace(characters, (one) => escapes[one] ?? one);

/** An element; attributes and content may both be left out. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  content: string | readonly XmlElement[] = [],
): XmlElement => ({
  name,
  attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)])),
  content,
});

/** `<name>text</name>`. */
export const leaf = (name: string, text: string | number): XmlElement => element(name, {}, String(text));

/** `<name>…children…</name>`. */
export const parent = (name: string, ...content: readonly XmlElement[]): XmlElement => element(name, {}, content);

/** One leaf for each entry, in order. */
export const leaves = (values: Readonly<Record<string, string | number>>): readonly XmlElement[] =>
  Object.entries(values).map(([name, value]) => leaf(name, value));

const line = (node: XmlElement, indent: string): string => {
  const attributes = Object.entries(node.attributes).map(([key, value]) => ` ${key}="${escaped(value, /[&<>"]/g)}"`);
  const open = `${indent}<${node.name}${attributes.join("")}`;
  if (typeof node.content === "string") return `${open}>${escaped(node.content, /[&<>]/g)}</${node.name}>`;
  if (node.content.length === 0) return `${open} />`;
  const children = node.content.map((child) => line(child, `${indent}  `));
  return [`${open}>`, ...children, `${indent}</${node.name}>`].join("\n");
};

/** A file without declaration, as exports have it for rows that are components. */
export const rowFile = (root: XmlElement): string => `${line(root, "")}\n`;

/** The whole file: declaration, two-space indentation, line feeds, a line feed at the end. */
export const xmlFile = (root: XmlElement): string => `<?xml version="1.0" encoding="utf-8"?>\n${line(root, "")}\n`;
