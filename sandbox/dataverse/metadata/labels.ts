import { createHash } from "node:crypto";
import type { Translations } from "../schema/schema.ts";

export type Json = Readonly<Record<string, unknown>>;

/** A definition's id: the same for the same name in every environment of the sandbox. */
export const metadataId = (name: string): string => {
  const hex = createHash("sha256").update(`metadata ${name}`).digest("hex");
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return groups.join("-");
};

const english = 1033;

const localized = (text: string, language: number): Json => ({
  Label: text,
  LanguageCode: language,
  IsManaged: true,
  MetadataId: metadataId(language === english ? text : `${text} ${String(language)}`),
  HasChanged: null,
});

/** A label as definitions carry it: in every language that an import brought, and for the user, who reads English. */
export const label = (text: string, translations: Translations = new Map()): Json => {
  const one = localized(text, english);
  const others = [...translations].map(([language, words]) => localized(words, language));
  return { LocalizedLabels: [one, ...others], UserLocalizedLabel: one };
};

/** A property that administrators may be kept from changing. */
export const managed = (value: unknown): Json => ({ Value: value, CanBeChanged: true });
