import { XMLParser, XMLValidator } from "fast-xml-parser";
import { notWellFormed } from "./refusals.ts";

/** An element: its attributes, its text and its children by name. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Element[];
}

type Node = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  // A bare name may be one of JavaScript's own ("constructor" in a control's manifest), which the parser refuses.
  attributeNamePrefix: "@",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
});

const attributesOf = (given: unknown): Readonly<Record<string, string>> => {
  const attributes: Record<string, string> = {};
  for (const [key, value] of Object.entries((given ?? {}) as Record<string, string>)) attributes[key.slice(1)] = value;
  return attributes;
};

/** A package is mostly elements, a hundred thousand of them: nothing is made here that is not kept. */
const elementOf = (node: Node): Element | undefined => {
  const name = Object.keys(node).find((key) => key !== ":@");
  if (name === undefined || name === "#text" || name.startsWith("?")) return undefined;
  const children: Element[] = [];
  let text = "";
  for (const inner of node[name] as readonly Node[]) {
    if ("#text" in inner) text += String(inner["#text"]);
    else {
      const element = elementOf(inner);
      if (element) children.push(element);
    }
  }
  return { name, attributes: attributesOf(node[":@"]), text, children };
};

const demandWellFormed = (text: string, part: string): void => {
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw notWellFormed(`${part}, line ${valid.err.line}: ${valid.err.msg}`);
};

/** Refuses with the part's name when it is no XML. `trusted` text comes from our own packer: it is well formed. */
export const parseXml = (bytes: Uint8Array, part: string, trusted = false): Element => {
  const text = new TextDecoder().decode(bytes);
  if (!trusted) demandWellFormed(text, part);
  const nodes = parser.parse(text) as readonly Node[];
  const root = nodes.flatMap((node) => elementOf(node) ?? [])[0];
  if (!root) throw notWellFormed(`${part} holds no XML element.`);
  return root;
};

export const child = (element: Element | undefined, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>((at, name) => at?.children.find((each) => each.name === name), element);

export const childrenOf = (element: Element | undefined, ...path: readonly string[]): readonly Element[] => {
  const last = path.at(-1);
  return child(element, ...path.slice(0, -1))?.children.filter((each) => each.name === last) ?? [];
};

export const textOf = (element: Element | undefined, ...path: readonly string[]): string | undefined =>
  child(element, ...path)?.text;

/** All elements of this name below an element, however deep. */
export const descendants = (element: Element | undefined, name: string): readonly Element[] =>
  (element?.children ?? []).flatMap((each) => [...(each.name === name ? [each] : []), ...descendants(each, name)]);

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Back to text, for the parts that the platform keeps as XML (forms, views). */
export const serialize = ({ name, attributes, text, children }: Element): string => {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
  const inner = escape(text) + children.map(serialize).join("");
  return inner ? `<${name}${pairs.join("")}>${inner}</${name}>` : `<${name}${pairs.join("")} />`;
};
