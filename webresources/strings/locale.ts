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

/** `€12.00` as the user writes it; with no known currency the bare number. */
export const moneyInWords = (amount: number, currencyCode: string, languageId: number): string => {
  const style = /^[A-Z]{3}$/.test(currencyCode) ? { style: "currency" as const, currency: currencyCode } : {};
  return new Intl.NumberFormat(localeOf(languageId), style).format(amount);
};
