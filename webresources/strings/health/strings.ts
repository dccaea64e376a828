import { english } from "./en.ts";

export type HealthStrings = Readonly<Record<keyof typeof english, string>>;

/** By LCID. */
const languages: Readonly<Record<number, HealthStrings>> = { 1033: english };

/** In the user's language, else English. */
export const healthStringsFor = (languageId: number): HealthStrings => languages[languageId] ?? english;
