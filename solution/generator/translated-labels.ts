import { languages } from "../model/languages/index.ts";
import { translate, translateCommand } from "../model/languages/translate.ts";
import { baseLanguage } from "./labels.ts";
import type { XmlElement } from "./xml.ts";

/** Attributes that name a label's language, and those that hold its words, whatever the element. */
const languageAttributes = ["languagecode", "LCID"];
const textAttributes = ["description", "Title", "Text", "Description"];

const languageOf = (node: XmlElement): string | undefined =>
  languageAttributes.find((name) => node.attributes[name] === String(baseLanguage));

const textOf = (node: XmlElement): string | undefined => textAttributes.find((name) => name in node.attributes);

/** Only ribbons spell a title with `languagecode`; site maps spell it with `LCID`. */
const isCommand = ({ name, attributes }: XmlElement): boolean => name === "Title" && "languagecode" in attributes;

/** A label and its translations; one that has no translation stays English, which the platform shows instead. */
const inAllLanguages = (node: XmlElement): readonly XmlElement[] => {
  const [language, text] = [languageOf(node), textOf(node)];
  // The root of a manifest states its language too, but no words.
  if (language === undefined || text === undefined) return [translated(node)];
  const words = isCommand(node) ? translateCommand : translate;
  const others = languages.flatMap((other) => {
    const translation = words(other, node.attributes[text] ?? "");
    if (translation === undefined) return [];
    return [{ ...node, attributes: { ...node.attributes, [text]: translation, [language]: String(other.lcid) } }];
  });
  return [node, ...others];
};

/** The same file with each English label followed by its translations, in a fixed order. */
export const translated = (node: XmlElement): XmlElement =>
  typeof node.content === "string" ? node : { ...node, content: node.content.flatMap(inAllLanguages) };
