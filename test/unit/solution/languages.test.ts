import { sourceTree } from "../../../solution/generator/source-tree.ts";
import { languages } from "../../../solution/model/languages/index.ts";
import type { Language } from "../../../solution/model/languages/language.ts";
import { properNames } from "../../../solution/model/languages/proper-names.ts";
import { solutions } from "../../../solution/model/solutions.ts";
import { sameWordInBoth } from "../../fixtures/same-words.ts";
import { type Label, labelsOf } from "./support/labels.ts";

const multilingual = solutions.filter((solution) => solution.multilingual);
const labels = multilingual.flatMap(labelsOf);
const isDescription = ({ element, within }: Label): boolean =>
  element === "Description" || within.at(-1)?.name === "description";
const names = labels.filter((label) => !isDescription(label));
const inOrder = [1033, ...languages.map(({ lcid }) => lcid)];

/** English text and translation, each pair once; a button may differ from the noun that English spells the same. */
const translations = (some: readonly Label[], { lcid }: Language): readonly (readonly [string, string])[] => [
  ...new Map(
    some.flatMap(({ english, texts }) => {
      const text = texts.get(lcid);
      return text === undefined ? [] : [[`${english}\n${text}`, [english, text] as const] as const];
    }),
  ).values(),
];

/** Label of each thing in a list, by language; things with one English name may share a translation. */
const confused = (groups: Iterable<readonly Label[]>, { lcid }: Language): readonly string[] =>
  [...groups].flatMap((group) => {
    const distinct = new Map(group.map(({ english, texts }) => [english, texts.get(lcid)]));
    const seen = [...distinct.values()];
    return [...distinct].flatMap(([english, text], at) =>
      text === undefined || seen.indexOf(text) === at ? [] : [`${english}: ${text}`],
    );
  });

const groupedBy = (some: readonly Label[], keyOf: (label: Label) => string | undefined): readonly Label[][] => {
  const groups = new Map<string, Label[]>();
  for (const label of some) {
    const key = keyOf(label);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), label]);
  }
  return [...groups.values()];
};

const ancestor = ({ within }: Label, name: string) => within.find((element) => element.name === name);

it("says each label of the packaged solutions in every language, English first", () => {
  const missing = labels.flatMap(({ english, texts, path }) => {
    const lacking = languages.filter(({ lcid }) => !texts.has(lcid)).map(({ name }) => name);
    return lacking.length > 0 ? [`"${english}" (${path}) lacks ${lacking.join(", ")}`] : [];
  });
  expect([...new Set(missing)]).toEqual([]);
  expect(labels.filter(({ texts }) => [...texts.keys()].join() !== inOrder.join())).toEqual([]);
});

it("lists in customizations.xml exactly the languages that labels use", () => {
  const listed = solutions.map((solution) =>
    [...(sourceTree(solution, "1.0.0.0").get("Other/Customizations.xml") ?? "").matchAll(/<Language>(\d+)</g)].map(
      ([, lcid]) => Number(lcid),
    ),
  );
  expect(listed).toEqual(solutions.map((solution) => (solution.multilingual ? inOrder : [1033])));
});

it("leaves the sample in English", () => {
  const sample = solutions.filter((solution) => !solution.multilingual).flatMap(labelsOf);
  expect(sample.length).toBeGreaterThan(10);
  expect(sample.filter(({ texts }) => texts.size > 1)).toEqual([]);
});

describe.each(languages.map((language) => [language.name, language] as const))("in %s", (_name, language) => {
  const placeholders = (text: string): readonly string[] =>
    [...text.matchAll(/\{\d+\}|https:\/\/\S+?(?=[,،\s)]|$)|\b[A-Z_]{6,}\b|\b[a-z]+_(?=…)/g)].map(([one]) => one).sort();

  it("keeps placeholders, addresses and Stripe's own prefixes", () => {
    const changed = translations(labels, language).filter(
      ([english, text]) => placeholders(english).join() !== placeholders(text).join(),
    );
    expect(changed).toEqual([]);
  });

  it("has neither blanks at the ends, nor two together, nor invisible characters", () => {
    const untidy = translations(labels, language).filter(([, text]) => /^\s|\s$|\s\s|\p{Cc}|\p{Cf}/u.test(text));
    expect(untidy).toEqual([]);
  });

  it("keeps names to the platform's 100 characters, and descriptions to 2,000", () => {
    const long = (some: readonly Label[], most: number) =>
      translations(some, language).filter(([, text]) => text.length > most);
    expect([...long(names, 100), ...long(labels, 2000)]).toEqual([]);
  });

  it("ends a sentence where English does, and a name without a stop", () => {
    const stop = /[.。]$/;
    const differing = translations(labels, language).filter(
      ([english, text]) => stop.test(english) !== stop.test(text),
    );
    expect(differing).toEqual([]);
  });

  it("tells apart the options of a choice", () => {
    const options = groupedBy(labels, (label) =>
      ancestor(label, "option") ? `${label.path} ${ancestor(label, "optionset")?.attributes["Name"] ?? ""}` : undefined,
    );
    expect(confused(options, language)).toEqual([]);
  });

  it("tells apart the columns, the views and the tables that English tells apart", () => {
    const columns = groupedBy(labels, (label) =>
      label.element === "displayname" && ancestor(label, "attribute") && !ancestor(label, "optionset")
        ? label.path
        : undefined,
    );
    const views = groupedBy(labels, ({ path, element }) =>
      path.includes("/SavedQueries/") && element === "LocalizedName" ? path.split("/")[1] : undefined,
    );
    const tables = groupedBy(labels, ({ path, element }) =>
      path.endsWith("/Entity.xml") && element === "LocalizedName" ? "tables" : undefined,
    );
    expect(confused([...columns, ...views, ...tables], language)).toEqual([]);
  });

  it("copies no English but names, and words that are the same in both", () => {
    const copied = translations(labels, language).filter(([english, text]) => english === text);
    const words = copied.map(([english]) => english).filter((english) => !properNames.has(english));
    expect(words.toSorted()).toEqual(sameWordInBoth[language.name] ?? []);
  });

  it("keeps no translation of what no label says any more", () => {
    const said = new Set(labels.map(({ english }) => english));
    const kept = [...Object.keys(language.texts), ...Object.keys(language.nouns), ...Object.keys(language.commands)];
    expect(kept.filter((english) => !said.has(english))).toEqual([]);
  });
});

it.each([
  ["Japanese", /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u],
  ["Arabic", /\p{Script=Arabic}/u],
])("writes %s in its own script", (name, script) => {
  const language = languages.find((each) => each.name === name);
  const foreign = language ? translations(labels, language).filter(([, text]) => !script.test(text)) : [["", name]];
  expect(foreign.filter(([english]) => !properNames.has(english ?? ""))).toEqual([]);
});
