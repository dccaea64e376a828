import { elementsAt, type XmlElement } from "../element.ts";
import type { Finding, FindingKind } from "../finding.ts";
import type { SolutionIndex } from "../solution-index.ts";
import { findingAt, type Check } from "../subject.ts";

/** Elements that hold one label a language. Descriptions may be left out in any language. */
const holders = new Set(["LocalizedNames", "LocalizedCollectionNames", "displaynames", "labels", "Titles"]);

const languageOf = ({ attributes }: XmlElement): string => attributes["languagecode"] ?? attributes["LCID"] ?? "";

const holdersBelow = (from: XmlElement): readonly XmlElement[] =>
  from.children.flatMap((child) => (holders.has(child.name) ? [child] : holdersBelow(child)));

interface Missing {
  readonly holder: XmlElement;
  readonly kind: FindingKind;
  readonly sentence: string;
}

const firstText = (holder: XmlElement): string =>
  holder.children.map(
    ({ attributes }) => attributes["description"] ?? attributes["Title"] ?? attributes["Text"] ?? "",
  )[0] ?? "";

/** Names without which nothing can be shown; exports never leave them empty. */
const needed = new Set(["LocalizedNames", "LocalizedCollectionNames", "displaynames"]);

/** What a holder lacks. One whose text is empty shows nothing; one that changes another solution's holds only the change. */
const lackOf = (holder: XmlElement, { baseLanguage, languages }: SolutionIndex): readonly Missing[] => {
  if (holder.children.length === 0 && needed.has(holder.name)) {
    const sentence = `There is no name here in any language. Add one in the base language, ${baseLanguage}.`;
    return [{ holder, kind: "missing-label", sentence }];
  }
  const change = holder.children.some(({ attributes }) => "solutionaction" in attributes);
  const text = firstText(holder);
  if (change || text === "") return [];
  const present = new Set(holder.children.map(languageOf));
  if (!present.has(baseLanguage)) {
    const sentence = `The label "${text}" is missing in the base language, ${baseLanguage}. Add it.`;
    return [{ holder, kind: "missing-label", sentence }];
  }
  const missing = languages.filter((language) => !present.has(language));
  if (missing.length === 0) return [];
  const sentence = `The label "${text}" is missing in language ${missing.join(", ")}. Add it, or take the language out of Languages.`;
  return [{ holder, kind: "missing-translation", sentence }];
};

/** Every label must exist in the base language and in every language that the solution lists. */
export const missingLabels: Check = ({ customizations, documents, fileOf }, index) => {
  const held = holdersBelow(customizations.root).flatMap((holder) => lackOf(holder, index));
  const inDocuments = [...documents].flatMap(([part, { root, text }]): readonly Finding[] => {
    if (!/^(environmentvariabledefinitions|customapis)\//.test(part)) return [];
    return elementsAt(root, "displayname")
      .flatMap((holder) => lackOf(holder, index))
      .map(({ holder, kind, sentence }) => {
        return { kind, file: fileOf(part), line: text.slice(0, holder.start).split("\n").length, sentence };
      });
  });
  return [...held.map(({ holder, ...what }) => findingAt(customizations, holder, what)), ...inDocuments];
};
