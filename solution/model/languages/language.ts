/** What a table is called, alone and in number, with the gender where the language's adjectives follow it. */
export interface Noun {
  readonly one: string;
  readonly many: string;
  readonly feminine?: true;
}

/** Labels that are made from a table's or a column's name; each language has its own grammar for them. */
export interface Patterns {
  readonly active: (table: Noun) => string;
  readonly inactive: (table: Noun) => string;
  readonly quickFind: (table: Noun) => string;
  readonly advancedFind: (table: Noun) => string;
  readonly associated: (table: Noun) => string;
  readonly lookup: (table: Noun) => string;
  /** Twin of a money column in the base currency, and its description. */
  readonly base: (column: string) => string;
  readonly baseValue: (column: string) => string;
}

/** A language that labels are written in besides English. */
export interface Language {
  /** The platform's number of the language, as in `languagecode`. */
  readonly lcid: number;
  readonly name: string;
  /** By the English name of the table, in the singular. */
  readonly nouns: Readonly<Record<string, Noun>>;
  /** By the English text. */
  readonly texts: Readonly<Record<string, string>>;
  /** Words of buttons, by the English words: what is a noun elsewhere is a verb there. */
  readonly commands: Readonly<Record<string, string>>;
  readonly patterns: Patterns;
}

/** Starts with a small letter, for a name in the middle of a phrase. */
export const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
