/** Who looks at the page. */
export interface HostUser {
  /** GUID, no braces; empty for a visitor without a user. */
  readonly id: string;
  readonly name: string;
  /** LCID, 1033 for English. */
  readonly languageId: number;
  readonly isRtl: boolean;
}

const locales: Readonly<Record<number, string>> = {
  1025: "ar-SA-u-nu-latn-ca-gregory",
  1031: "de-DE",
  1033: "en-US",
  1034: "es-ES",
  1036: "fr-FR",
  1037: "he-IL",
  1040: "it-IT",
  1041: "ja-JP",
  1043: "nl-NL",
  1046: "pt-BR",
  3082: "es-ES",
};

/** BCP 47 tag of a language; English for one we do not know. */
export const localeOf = (languageId: number): string => locales[languageId] ?? "en-US";

const partOf = (locale: string, kind: "group" | "decimal"): string =>
  new Intl.NumberFormat(locale).formatToParts(1234567.8).find((part) => part.type === kind)?.value ?? "";

const numberFormat = (locale: string) => ({
  currencyDecimalDigits: 2,
  currencyDecimalSeparator: partOf(locale, "decimal"),
  currencyGroupSeparator: partOf(locale, "group"),
  currencyGroupSizes: [3],
  currencyNegativePattern: 1,
  currencyPositivePattern: 0,
  currencySymbol: "",
  nanSymbol: "NaN",
  negativeSign: "-",
  numberDecimalDigits: 2,
  numberDecimalSeparator: partOf(locale, "decimal"),
  numberGroupSeparator: partOf(locale, "group"),
  numberGroupSizes: [3],
  numberNegativePattern: 1,
  percentDecimalDigits: 2,
  percentDecimalSeparator: partOf(locale, "decimal"),
  percentGroupSeparator: partOf(locale, "group"),
  percentGroupSizes: [3],
  percentSymbol: "%",
  perMilleSymbol: "‰",
  positiveInfinitySymbol: "∞",
  negativeInfinitySymbol: "-∞",
  positiveSign: "+",
});

const dateFormat = () => ({
  amDesignator: "AM",
  pmDesignator: "PM",
  dateSeparator: "/",
  timeSeparator: ":",
  firstDayOfWeek: 0,
  shortDatePattern: "M/d/yyyy",
  longDatePattern: "dddd, MMMM d, yyyy",
  shortTimePattern: "h:mm tt",
  longTimePattern: "h:mm:ss tt",
});

/** `context.userSettings`. */
export const userSettingsOf = (user: HostUser) => ({
  dateFormattingInfo: dateFormat(),
  isRTL: user.isRtl,
  languageId: user.languageId,
  numberFormattingInfo: numberFormat(localeOf(user.languageId)),
  securityRoles: [] as readonly string[],
  userId: user.id === "" ? "" : `{${user.id.toUpperCase()}}`,
  userName: user.name,
  getTimeZoneOffsetMinutes: (date?: Date): number => -(date ?? new Date()).getTimezoneOffset(),
});

/** `context.formatting`, the part that field components use. */
export const formatting = ({ languageId }: HostUser) => {
  const locale = localeOf(languageId);
  const number = (value: number, digits: number): string =>
    value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return {
    formatCurrency: (value: number, precision = 2, symbol = ""): string => symbol + number(value, precision),
    formatDecimal: (value: number, precision = 2): string => number(value, precision),
    formatInteger: (value: number): string => number(value, 0),
    formatLanguage: (value: number): string => localeOf(value),
    formatDateShort: (value: Date, includeTime = false): string =>
      includeTime ? value.toLocaleString(locale) : value.toLocaleDateString(locale),
    formatDateLong: (value: Date): string => value.toLocaleDateString(locale, { dateStyle: "full" }),
    formatTime: (value: Date): string => value.toLocaleTimeString(locale),
  };
};
