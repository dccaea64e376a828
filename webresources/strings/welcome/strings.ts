import { byLcid } from "../languages.ts";
import { arabic } from "./ar.ts";
import { german } from "./de.ts";
import { english } from "./en.ts";
import { spanish } from "./es.ts";
import { french } from "./fr.ts";
import { japanese } from "./ja.ts";
import { dutch } from "./nl.ts";
import { portuguese } from "./pt-br.ts";

export type WelcomeStrings = Readonly<Record<keyof typeof english, string>>;

const languages = byLcid<WelcomeStrings>({ arabic, german, english, spanish, french, japanese, dutch, portuguese });

/** In the user's language, else English. */
export const welcomeStringsFor = (languageId: number): WelcomeStrings => languages.get(languageId) ?? english;
