import { cardShapeOf } from "./card-brand.ts";

export const digitsOf = (text: string): string => text.replaceAll(/[^0-9٠-٩]/g, "").replaceAll(/[٠-٩]/g, western);

/** Arabic keyboards type their own digits. */
const western = (digit: string): string => String(digit.charCodeAt(0) - 0x0660);

const grouped = (text: string, groups: readonly number[]): string => {
  const parts: string[] = [];
  let from = 0;
  for (const size of groups) {
    if (from < text.length) parts.push(text.slice(from, from + size));
    from += size;
  }
  return parts.join(" ");
};

/** `4242424242424242` → `4242 4242 4242 4242`; digits beyond the brand's longest are dropped. */
export const formatNumber = (text: string): string => {
  const digits = digitsOf(text);
  const { groups, lengths } = cardShapeOf(digits);
  return grouped(digits.slice(0, lengths.at(-1)), groups);
};

/**
 * `12/34`, `1234`, `12 / 2034` → `12 / 34`; `5` → `05 / `; `13` → `01 / 3`, since no month is called 13.
 * `previous` tells typing from deleting: the slash is not put back while someone deletes over it.
 */
export const formatExpiry = (text: string, previous = ""): string => {
  const split = /^\s*(\d{1,2})\s*\/\s*(?:20(?=\d\d))?(\d{0,2})/.exec(text);
  const deleting = text.length < previous.length && previous.startsWith(text);
  const digits = digitsOf(text);
  if (deleting && digits.length <= 2) return digits;
  if (split?.[1]?.length === 2 && Number(split[1]) <= 12) return `${split[1]} / ${split[2] ?? ""}`;
  if (split?.[1]?.length === 1) return `0${split[1]} / ${split[2] ?? ""}`;
  if (digits.length === 1 && digits > "1") return `0${digits} / `;
  if (digits.length < 2) return digits;
  const month = Number(digits.slice(0, 2)) <= 12 ? digits.slice(0, 2) : `0${digits.slice(0, 1)}`;
  const rest = Number(digits.slice(0, 2)) <= 12 ? digits.slice(2) : digits.slice(1);
  return `${month} / ${(rest.length >= 4 && rest.startsWith("20") ? rest.slice(2) : rest).slice(0, 2)}`;
};

export const formatCvc = (text: string, number: string): string =>
  digitsOf(text).slice(0, cardShapeOf(digitsOf(number)).cvcLength);

/** Capitals in groups of four, as banks print it. */
export const formatIban = (text: string): string =>
  grouped(
    text
      .toUpperCase()
      .replaceAll(/[^A-Z0-9]/g, "")
      .slice(0, 34),
    [4, 4, 4, 4, 4, 4, 4, 4, 2],
  );

/** Where the caret belongs after formatting: behind as many letters and digits as before. */
export const caretAfter = (raw: string, caret: number, formatted: string): number => {
  const wanted = raw.slice(0, caret).replaceAll(/[^A-Za-z0-9٠-٩]/g, "").length;
  if (caret >= raw.length) return formatted.length;
  let seen = 0;
  let index = 0;
  while (index < formatted.length && seen < wanted) {
    if (/[A-Za-z0-9]/.test(formatted.charAt(index))) seen += 1;
    index += 1;
  }
  return index;
};
