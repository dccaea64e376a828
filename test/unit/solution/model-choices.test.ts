import { optionColour, optionsOf } from "../../../solution/model/choice.ts";
import { choices } from "../../../solution/model/choices/index.ts";
import { toneColours } from "../../../solution/model/tone.ts";

/** Relative luminance of `#rrggbb`, as WCAG 2 defines it. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

it.each(Object.entries(toneColours))("can be read on white when it is %s (%s)", (_tone, colour) => {
  expect(1.05 / (luminance(colour) + 0.05)).toBeGreaterThanOrEqual(4.5);
});

it.each(choices.map((choice) => [choice.name, choice] as const))(
  "%s gives a tone only to words it has, once",
  (_, choice) => {
    const words = Object.values(choice.tones ?? {}).flat();
    expect(words.filter((word) => !(word in choice.options))).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  },
);

it("colours what is well, what is wrong and what is contested differently", () => {
  const [status] = choices;
  const colours = ["succeeded", "failed", "disputed", "refunded"].map((word) => status && optionColour(status, word));
  expect(colours).toEqual([toneColours.good, toneColours.bad, toneColours.contested, toneColours.returned]);
});

it("colours every option", () => {
  const colours = choices.flatMap((choice) => optionsOf(choice).map(({ word }) => optionColour(choice, word)));
  expect(colours.every((colour) => /^#[0-9a-f]{6}$/.test(colour))).toBe(true);
});
