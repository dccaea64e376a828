import { arabic } from "./ar.ts";
import { german } from "./de.ts";
import { english } from "./en.ts";
import { spanish } from "./es.ts";
import { french } from "./fr.ts";
import { japanese } from "./ja.ts";
import { dutch } from "./nl.ts";
import { portuguese } from "./pt-br.ts";

export type HealthStrings = Readonly<Record<keyof typeof english, string>>;

/** By LCID. */
const languages: Readonly<Record<number, HealthStrings>> = {
  1025: arabic,
  1031: german,
  1033: english,
  1036: french,
  1041: japanese,
  1043: dutch,
  1046: portuguese,
  3082: spanish,
};

/** In the user's language, else English. */
export const healthStringsFor = (languageId: number): HealthStrings => languages[languageId] ?? english;

/** Whether the page speaks a language: what it does not speak it says in English, left to right. */
export const speaks = (languageId: number): boolean => languageId in languages;
