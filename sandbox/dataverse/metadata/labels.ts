import { createHash } from "node:crypto";

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

/** A label in the base language, as definitions carry it. */
export const label = (text: string): Json => {
  const one = { Label: text, LanguageCode: english, IsManaged: true, MetadataId: metadataId(text), HasChanged: null };
  return { LocalizedLabels: [one], UserLocalizedLabel: one };
};

/** A property that administrators may be kept from changing. */
export const managed = (value: unknown): Json => ({ Value: value, CanBeChanged: true });
