/** Dataverse names languages by Windows' numbers (LCID). Those that Dataverse offers, and regions with words of their own at Stripe. */
const tags: Readonly<Record<number, string>> = {
  ...{ 1025: "ar", 1026: "bg", 1027: "ca", 1028: "zh-TW", 1029: "cs", 1030: "da", 1031: "de", 1032: "el", 1033: "en" },
  ...{ 1035: "fi", 1036: "fr", 1037: "he", 1038: "hu", 1040: "it", 1041: "ja", 1042: "ko", 1043: "nl", 1044: "nb" },
  ...{ 1045: "pl", 1046: "pt-BR", 1048: "ro", 1049: "ru", 1050: "hr", 1051: "sk", 1053: "sv", 1054: "th", 1055: "tr" },
  ...{ 1057: "id", 1058: "uk", 1060: "sl", 1061: "et", 1062: "lv", 1063: "lt", 1066: "vi", 1069: "eu", 1081: "hi" },
  ...{ 1082: "mt", 1086: "ms", 1087: "kk", 1110: "gl", 1124: "fil", 2052: "zh", 2057: "en-GB", 2068: "nn" },
  ...{ 2070: "pt", 2074: "sr", 3076: "zh-HK", 3081: "en-AU", 3082: "es", 3084: "fr-CA", 3098: "sr", 4105: "en-CA" },
  ...{ 5124: "zh-HK", 5129: "en-NZ", 22538: "es-419" },
};

/** Languages of many regions, by the low ten bits of their numbers, which all their regions share. */
const languages: Readonly<Record<number, string>> = {
  ...{ 0x01: "ar", 0x04: "zh", 0x07: "de", 0x09: "en", 0x0c: "fr", 0x10: "it", 0x13: "nl", 0x16: "pt", 0x1d: "sv" },
};

/** Spanish of Spain has two numbers, for two orders of its alphabet; all others are American. */
const spanish = (languageId: number): string | undefined => {
  if ((languageId & 0x3ff) !== 0x0a) return undefined;
  return languageId === 1034 ? "es" : "es-419";
};

/** The language tag of a Dataverse user's language; English for one that we do not know. */
export const localeOf = (languageId: number): string =>
  tags[languageId] ?? spanish(languageId) ?? languages[languageId & 0x3ff] ?? "en";
