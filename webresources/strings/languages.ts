export type Language = "arabic" | "german" | "english" | "spanish" | "french" | "japanese" | "dutch" | "portuguese";

/** Windows' numbers of the languages, as Dataverse gives them. */
const lcids: Readonly<Record<Language, number>> = {
  arabic: 1025,
  german: 1031,
  english: 1033,
  french: 1036,
  japanese: 1041,
  dutch: 1043,
  portuguese: 1046,
  spanish: 3082,
};

export const english = lcids.english;

/** Whether we speak a language; what we do not speak is said in English, left to right. */
export const speaks = (languageId: number): boolean => Object.values(lcids).includes(languageId);

/** Words of every language, found by LCID. */
export const byLcid = <Strings>(words: Readonly<Record<Language, Strings>>): ReadonlyMap<number, Strings> =>
  new Map((Object.keys(lcids) as Language[]).map((language) => [lcids[language], words[language]]));
