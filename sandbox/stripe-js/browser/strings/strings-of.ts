import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { he } from "./he.ts";
import { ja } from "./ja.ts";
import type { Strings } from "./strings.ts";

const languages: Readonly<Record<string, Strings>> = { ar, de, en, es, fr, he, ja };

const languageOf = (locale: string): string => locale.split("-")[0] ?? "";

/** Stripe.js speaks fifty languages, the stand-in seven: the others read English. */
export const stringsOf = (locale: string): Strings => languages[languageOf(locale)] ?? en;

/** The locale whose words are really shown, for `lang`. */
export const spokenLocale = (locale: string): string => (languageOf(locale) in languages ? locale : "en");

export const directionOf = (locale: string): "ltr" | "rtl" =>
  ["ar", "he"].includes(languageOf(locale)) ? "rtl" : "ltr";

/** Puts values where a sentence has `{name}`. */
export const filled = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
