import { attribute, type XmlNode } from "./xml.ts";

const isNode = (value: unknown): value is XmlNode => typeof value === "object" && value !== null;

const languageOf = (node: unknown): string =>
  isNode(node) ? attribute(node, "languagecode") || attribute(node, "LCID") : "";

const spoken = (items: readonly unknown[], language: string): readonly unknown[] => {
  const own = items.filter((item) => languageOf(item) === language);
  return own.length > 0 ? own : items;
};

/** The same document with only one language's label where that language has one: what a user of that language is shown. */
export const inLanguage = (node: XmlNode, languageId: number): XmlNode => {
  const language = String(languageId);
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return spoken(value, language).map(turned);
    return isNode(value) ? inLanguage(value, languageId) : value;
  };
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, turned(value)]));
};
