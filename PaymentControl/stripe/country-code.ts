const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const pairs = letters.flatMap((one) => letters.map((other) => one + other));

const namesIn = (locale: string): Intl.DisplayNames =>
  new Intl.DisplayNames([locale], { type: "region", fallback: "none" });

/** Codes that were given up have the name of their successor: DD would be Germany too. */
const isPresent = (code: string): boolean => new Intl.Locale(`und-${code}`).region === code;

const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").trim().toLowerCase();

/**
 * The ISO code of a country that a row names: Dataverse keeps a free text, so that it may be a code or a name in the payer's
 * language or in English. Undefined when it is neither.
 */
export const countryCodeOf = (text: string, locale: string): string | undefined => {
  const wanted = plain(text);
  if (wanted === "") return undefined;
  const spoken = [namesIn(locale), namesIn("en")];
  const isNamed = (code: string): boolean => spoken.some((names) => plain(names.of(code) ?? "") === wanted);
  const code = wanted.toUpperCase();
  if (pairs.includes(code)) return spoken[0]?.of(code) === undefined ? undefined : code;
  return pairs.find((each) => isNamed(each) && isPresent(each));
};
