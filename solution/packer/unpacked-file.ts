import type { Document } from "./document.ts";
import type { XmlElement } from "./element.ts";

const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';

const instance = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** How far the line that holds an offset is indented. */
const indentAt = (text: string, offset: number): string => {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  return /^[ \t]*$/.test(line) ? line : "";
};

/** Blanks between elements, never inside a text, that may lose their indent. */
const gaps = (text: string, element: XmlElement): readonly { start: number; end: number }[] => {
  const [first] = element.children;
  if (!first) return [];
  const opening = text.lastIndexOf(">", first.start) + 1;
  const edges = element.children.map(({ start, end }) => ({ start, end }));
  const between = edges.map(({ end }, index) => ({
    start: end,
    end: edges[index + 1]?.start ?? text.lastIndexOf("</", element.end),
  }));
  return [{ start: opening, end: first.start }, ...between, ...element.children.flatMap((child) => gaps(text, child))];
};

/** An element's text, moved left so that its first line starts at the margin. */
const outdented = (text: string, element: XmlElement): string => {
  const indent = indentAt(text, element.start);
  if (indent === "") return text.slice(element.start, element.end);
  let from = element.start;
  let result = "";
  for (const { start, end } of gaps(text, element).toSorted((one, other) => one.start - other.start)) {
    const gap = text.slice(start, end);
    result += text.slice(from, start) + (/^\s*$/.test(gap) ? gap.replaceAll(`\n${indent}`, "\n") : gap);
    from = end;
  }
  return result + text.slice(from, element.end);
};

/** Declares the prefix that nil values use, when the element does not and its text has it. */
const declared = (text: string): string =>
  text.includes("xsi:") && !text.includes(instance) ? text.replace(/^<[^\s/>]+/, (tag) => `${tag} ${instance}`) : text;

/** A file of its own for one element. */
export const elementFile = (document: Document, element: XmlElement): string =>
  `${declaration}${declared(outdented(document.text, element))}\n`;

/** A file whose root holds elements that stood in one place. */
export const groupFile = (root: string, document: Document, elements: readonly XmlElement[]): string => {
  const inner = elements.map((element) => outdented(document.text, element)).join("\n");
  return `${declaration}${declared(`<${root}>\n${inner}\n</${root}>`)}\n`;
};
