import { type Element, parseXml } from "../../../../sandbox/dataverse/import/xml.ts";
import { sourceTree } from "../../../../solution/generator/source-tree.ts";
import type { Solution } from "../../../../solution/model/solution.ts";

/** One label in all its languages: text by the platform's number of the language, in the order of the file. */
export interface Label {
  readonly path: string;
  /** Element that holds the words: `displayname`, `Description`, `Title`… */
  readonly element: string;
  /** Elements around it, outermost first. */
  readonly within: readonly Element[];
  readonly texts: ReadonlyMap<number, string>;
  readonly english: string;
}

const languageOf = ({ attributes }: Element): number =>
  "description" in attributes || "Title" in attributes
    ? Number(attributes["languagecode"] ?? attributes["LCID"] ?? 0)
    : 0;

const wordsOf = ({ attributes }: Element): string => attributes["description"] ?? attributes["Title"] ?? "";

const labelsBelow = (path: string, within: readonly Element[]): readonly Label[] => {
  const children = within.at(-1)?.children ?? [];
  const spoken = children.filter((child) => languageOf(child) > 0);
  const [first] = spoken;
  const texts = new Map(spoken.map((child) => [languageOf(child), wordsOf(child)]));
  const english = texts.get(1033) ?? "";
  const own = first && english !== "" ? [{ path, element: first.name, within, texts, english }] : [];
  return [...own, ...children.flatMap((child) => labelsBelow(path, [...within, child]))];
};

/** Every label of a solution that says something, as its generated files spell it. */
export const labelsOf = (solution: Solution): readonly Label[] =>
  [...sourceTree(solution, "1.0.0.0")]
    .filter(([path]) => path.endsWith(".xml"))
    .flatMap(([path, text]) => labelsBelow(path, [parseXml(new TextEncoder().encode(text), path)]));
