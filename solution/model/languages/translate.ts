import { tables } from "../tables/index.ts";
import type { Language, Noun, Patterns } from "./language.ts";
import { properNames } from "./proper-names.ts";

type OfTable = Exclude<keyof Patterns, "base" | "baseValue">;

/** English wording of the labels that are made from a table's name. */
const tablePatterns: readonly (readonly [pattern: RegExp, key: OfTable])[] = [
  [/^Quick Find Active (.+)$/, "quickFind"],
  [/^Active (.+)$/, "active"],
  [/^Inactive (.+)$/, "inactive"],
  [/^(.+) Advanced Find View$/, "advancedFind"],
  [/^(.+) Associated View$/, "associated"],
  [/^(.+) Lookup View$/, "lookup"],
];

const singularOf = new Map(tables.map(({ label, labels }) => [labels, label]));

const nounOf = (language: Language, english: string): Noun | undefined =>
  language.nouns[singularOf.get(english) ?? english];

const ofTable = (language: Language, english: string): string | undefined => {
  for (const [pattern, key] of tablePatterns) {
    const name = pattern.exec(english)?.[1];
    const noun = name === undefined ? undefined : nounOf(language, name);
    if (noun) return language.patterns[key](noun);
  }
  return undefined;
};

const ofColumn = (language: Language, english: string): string | undefined => {
  const based = /^(.+) \(Base\)$/.exec(english)?.[1];
  const valued = /^Value of (.+) in the base currency\.$/.exec(english)?.[1];
  const column = translate(language, based ?? valued ?? "");
  if (column === undefined) return undefined;
  return based === undefined ? language.patterns.baseValue(column) : language.patterns.base(column);
};

const tableName = (language: Language, english: string): string | undefined =>
  singularOf.has(english) ? nounOf(language, english)?.many : language.nouns[english]?.one;

/** The English text in another language; undefined when nobody has translated it yet. */
export const translate = (language: Language, english: string): string | undefined => {
  if (english === "") return undefined;
  if (properNames.has(english)) return english;
  return (
    language.texts[english] ?? tableName(language, english) ?? ofTable(language, english) ?? ofColumn(language, english)
  );
};

/** Words of a button; undefined when nobody has translated them yet. */
export const translateCommand = (language: Language, english: string): string | undefined => language.commands[english];
