import { english } from "./en.ts";

export type CommandStrings = Readonly<Record<keyof typeof english, string>>;

/** By LCID. */
const languages: Readonly<Record<number, CommandStrings>> = { 1033: english };

/** In the user's language, else English. */
export const commandStringsFor = (languageId: number): CommandStrings => languages[languageId] ?? english;
