import { XMLParser, XMLValidator } from "fast-xml-parser";
import { err, ok, type Result } from "../../core/result.ts";

/** An element and where it stands in its text; `start` is its `<`, `end` is behind its last `>`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The element's own text, as written, without its children's. */
  readonly text: string;
  readonly children: readonly XmlElement[];
  readonly start: number;
  readonly end: number;
}

/** Why a text is no XML; `line` counts from 1. */
export interface Malformed {
  readonly line: number;
  readonly reason: string;
}

type Node = Readonly<Record<string | symbol, unknown>>;

const position = XMLParser.getMetaDataSymbol().valueOf();

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  // A bare name may be one of JavaScript's own ("constructor" in a control's manifest), which the parser refuses.
  attributeNamePrefix: "@",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  captureMetaData: true,
});

const attributesOf = (node: Node): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(node[":@"] ?? {}).map(([key, value]) => [key.slice(1), String(value)]));

const elementOf = (node: Node): readonly XmlElement[] => {
  const name = Object.keys(node).find((key) => key !== ":@");
  if (name === undefined || name === "#text" || name.startsWith("?")) return [];
  const inner = node[name] as readonly Node[];
  const { startIndex, endIndex } = node[position] as { startIndex: number; endIndex: number };
  const text = inner.map((child) => ("#text" in child ? String(child["#text"]) : "")).join("");
  const children = inner.flatMap(elementOf);
  return [{ name, attributes: attributesOf(node), text, children, start: startIndex, end: endIndex }];
};

/** The root element of a text without byte order mark. */
export const parseXml = (text: string): Result<XmlElement, Malformed> => {
  const valid = XMLValidator.validate(text);
  if (valid !== true) return err({ line: valid.err.line, reason: valid.err.msg });
  try {
    const roots = (parser.parse(text) as readonly Node[]).flatMap(elementOf);
    const [root, second] = roots;
    if (root && !second) return ok(root);
    const line = second ? text.slice(0, second.start).split("\n").length : 1;
    return err({ line, reason: second ? `A second root element "${second.name}".` : "No root element." });
  } catch (thrown) {
    return err({ line: 1, reason: thrown instanceof Error ? thrown.message : String(thrown) });
  }
};

/** The elements that a path of names leads to; `*` is any name. */
export const elementsAt = (from: XmlElement | undefined, ...path: readonly string[]): readonly XmlElement[] =>
  path.reduce<readonly XmlElement[]>(
    (found, name) => found.flatMap(({ children }) => children.filter((child) => name === "*" || child.name === name)),
    from ? [from] : [],
  );

/** Text of the first element that a path leads to, without the blanks around it. */
export const textAt = (from: XmlElement | undefined, ...path: readonly string[]): string | undefined =>
  elementsAt(from, ...path)[0]?.text.trim();

/** The elements of one name anywhere below. */
export const elementsBelow = (from: XmlElement, name: string): readonly XmlElement[] =>
  from.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elementsBelow(child, name)]);

/** A GUID in lower case without braces, so that two spellings compare equal. */
export const bareGuid = (text: string | undefined): string => (text ?? "").replace(/[{}]/g, "").toLowerCase();
