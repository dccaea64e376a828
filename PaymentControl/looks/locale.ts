/** Dataverse names languages by Windows' numbers (LCID). Those that Dataverse offers, as language tags. */
const tags: Readonly<Record<number, string>> = {
  ...{ 1025: "ar", 1026: "bg", 1027: "ca", 1028: "zh-TW", 1029: "cs", 1030: "da", 1031: "de", 1032: "el", 1033: "en" },
  ...{ 1035: "fi", 1036: "fr", 1037: "he", 1038: "hu", 1040: "it", 1041: "ja", 1042: "ko", 1043: "nl", 1044: "nb" },
  ...{ 1045: "pl", 1046: "pt-BR", 1048: "ro", 1049: "ru", 1050: "hr", 1051: "sk", 1053: "sv", 1054: "th", 1055: "tr" },
  ...{ 1057: "id", 1058: "uk", 1060: "sl", 1061: "et", 1062: "lv", 1063: "lt", 1066: "vi", 1069: "eu", 1081: "hi" },
  ...{ 1086: "ms", 1087: "kk", 1110: "gl", 2052: "zh", 2070: "pt", 2074: "sr", 3076: "zh-HK", 3082: "es", 3098: "sr" },
};

/** The language tag of a Dataverse user's language; English for one that we do not know. */
export const localeOf = (languageId: number): string => tags[languageId] ?? "en";
