import { toneColours, type Tone } from "./tone.ts";

/** A global choice: options count up from the publisher's first value, in the order given. */
export interface Choice {
  /** Logical name, `cfl_status`. */
  readonly name: string;
  /** Key in `core/generated/tables.ts`. */
  readonly key: string;
  readonly label: string;
  readonly description: string;
  /** Domain word → label. Append only: an installed row keeps its number. */
  readonly options: Readonly<Record<string, string>>;
  /** Tone → the words of that tone; words that stand nowhere are quiet. */
  readonly tones?: Readonly<Partial<Record<Tone, readonly string[]>>>;
}

/** First option value of publisher `counterfoil`: its option prefix × 10000. */
export const firstOptionValue = 413_500_000;

const toneOf = (choice: Choice, word: string): Tone =>
  (Object.keys(toneColours) as Tone[]).find((tone) => choice.tones?.[tone]?.includes(word)) ?? "quiet";

/** Colour of one option, `#rrggbb`. */
export const optionColour = (choice: Choice, word: string): string => toneColours[toneOf(choice, word)];

/** Domain word, number and label of each option. */
export const optionsOf = (choice: Choice): readonly { word: string; value: number; label: string }[] =>
  Object.entries(choice.options).map(([word, label], index) => ({ word, value: firstOptionValue + index, label }));

/** Number of one option; throws on a word that the choice does not have, which is a mistake in the model. */
export const optionValue = (choice: Choice, word: string): number => {
  const option = optionsOf(choice).find((candidate) => candidate.word === word);
  if (!option) throw new Error(`${choice.name} has no option "${word}".`);
  return option.value;
};
