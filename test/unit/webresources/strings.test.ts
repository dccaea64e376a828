import { bannerStringsFor } from "../../../webresources/strings/banner/strings.ts";
import { commandStringsFor } from "../../../webresources/strings/commands/strings.ts";
import { healthStringsFor } from "../../../webresources/strings/health/strings.ts";
import { welcomeStringsFor } from "../../../webresources/strings/welcome/strings.ts";
import { reasonStringsFor } from "../../../webresources/strings/reasons/strings.ts";
import { fill } from "../../../webresources/strings/fill.ts";
import { distanceInWords, durationInWords } from "../../../webresources/strings/since.ts";

const languages = [1025, 1031, 1036, 1041, 1043, 1046, 3082];
const placesOf = (sentence: string): readonly string[] => (sentence.match(/\{\w+\}/g) ?? []).sort();

describe.each([
  ["buttons", commandStringsFor],
  ["the payment's banner", bannerStringsFor],
  ["reasons", reasonStringsFor],
  ["the welcome page", welcomeStringsFor],
  ["the health page", healthStringsFor],
] as const)("what %s say", (_who, stringsFor) => {
  it.each(languages)("is in language %s another sentence with the same places", (language) => {
    const english: Readonly<Record<string, string>> = stringsFor(1033);
    const own: Readonly<Record<string, string>> = stringsFor(language);
    expect(Object.keys(own).sort()).toEqual(Object.keys(english).sort());
    const same = Object.keys(english).filter((key) => own[key] === english[key] && own[key]?.includes(" "));
    expect(same).toEqual([]);
    for (const [key, sentence] of Object.entries(english)) {
      expect([key, placesOf(own[key] ?? "")]).toEqual([key, placesOf(sentence)]);
    }
  });

  it("is English for a language that we do not speak", () => {
    expect(stringsFor(1055)).toBe(stringsFor(1033));
  });
});

describe("filling a sentence", () => {
  it("puts values in as they are, and leaves a place alone that has none", () => {
    expect(fill("{a} of {b}", { a: "$& {b}" })).toBe("$& {b} of {b}");
  });
});

describe("time in words", () => {
  it.each([
    [-61 * 60_000, "1 hour ago"],
    [-5 * 60_000, "5 minutes ago"],
    [-20_000, "now"],
    [2 * 86_400_000, "in 2 days"],
  ])("says %d milliseconds as %s", (ms, words) => {
    expect(distanceInWords(ms, 1033)).toBe(words);
  });

  it("speaks the user's language", () => {
    expect([distanceInWords(-300_000, 1031), durationInWords(300, 1031)]).toEqual(["vor 5 Minuten", "5 Minuten"]);
  });
});
