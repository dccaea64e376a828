import type { Translations } from "../schema/schema.ts";
import { childrenOf, type Element } from "./xml.ts";

const english = "1033";

/** The label in the base language; elements for labels have three spellings. */
export const labelOf = (element: Element | undefined, ...path: readonly string[]): string | undefined => {
  const labels = childrenOf(element, ...path);
  return (labels.find((label) => label.attributes["languagecode"] === english) ?? labels[0])?.attributes["description"];
};

/** The same label in the other languages that the solution brings; the stand-in has every language enabled. */
export const translationsOf = (element: Element | undefined, ...path: readonly string[]): Translations =>
  new Map(
    childrenOf(element, ...path)
      .filter(({ attributes }) => attributes["languagecode"] !== english)
      .map(({ attributes }) => [Number(attributes["languagecode"]), attributes["description"] ?? ""]),
  );
