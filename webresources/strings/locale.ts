/** BCP 47 tags of the languages we speak, by LCID; elsewhere the browser's own. */
const tags: Readonly<Record<number, string>> = {
  1025: "ar",
  1031: "de",
  1033: "en",
  1036: "fr",
  1041: "ja",
  1043: "nl",
  1046: "pt-BR",
  3082: "es",
};

export const localeOf = (languageId: number): string | undefined => tags[languageId];

/** The LCID of the first tag that we speak, whatever its region; undefined when there is none. */
export const lcidOf = (locales: readonly string[]): number | undefined => {
  const primary = (tag: string): string => tag.split("-")[0] ?? "";
  const spoken = new Map(Object.entries(tags).map(([lcid, tag]) => [primary(tag), Number(lcid)]));
  return locales.map((tag) => spoken.get(primary(tag))).find((lcid) => lcid !== undefined);
};

export const isRightToLeft = (languageId: number): boolean => tags[languageId] === "ar";

/** `€12.00` as the user writes it; with no known currency the bare number. */
export const moneyInWords = (amount: number, currencyCode: string, languageId: number): string => {
  const style = /^[A-Z]{3}$/.test(currencyCode) ? { style: "currency" as const, currency: currencyCode } : {};
  return new Intl.NumberFormat(localeOf(languageId), style).format(amount);
};
