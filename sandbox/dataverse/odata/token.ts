import { badQuery } from "../refusal.ts";

/** A word of `$filter`. */
export type Token =
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "value"; readonly value: string | number | boolean | null; readonly text: string }
  | { readonly kind: "mark"; readonly text: "(" | ")" | "," | ":" | "/" | "[" | "]" };

const patterns: readonly (readonly [RegExp, (text: string) => Token | undefined])[] = [
  [/^\s+/, () => undefined],
  [/^'(?:[^']|'')*'/, (text) => ({ kind: "value", value: text.slice(1, -1).replaceAll("''", "'"), text })],
  [
    /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i,
    (text) => ({ kind: "value", value: text.toLowerCase(), text }),
  ],
  [/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?/, (text) => ({ kind: "value", value: text, text })],
  [/^-?\d+(\.\d+)?([eE][+-]?\d+)?/, (text) => ({ kind: "value", value: Number(text), text })],
  [/^(true|false|null)\b/, (text) => ({ kind: "value", value: text === "null" ? null : text === "true", text })],
  [/^Property(Name|Values)=/, (text) => ({ kind: "name", text })],
  [/^[A-Za-z_@$][\w.@]*/, (text) => ({ kind: "name", text })],
  [/^[(),:/[\]]/, (text) => ({ kind: "mark", text: text as "(" })],
];

/** Splits a filter into words; refuses a character that begins none. */
export const tokenize = (filter: string): readonly Token[] => {
  const tokens: Token[] = [];
  let rest = filter;
  while (rest) {
    const found = patterns.flatMap(([pattern, make]) => {
      const text = pattern.exec(rest)?.[0];
      return text === undefined ? [] : [{ text, token: make(text) }];
    })[0];
    if (!found) throw badQuery(`Syntax error at position ${filter.length - rest.length} in '${filter}'.`);
    if (found.token) tokens.push(found.token);
    rest = rest.slice(found.text.length);
  }
  return tokens;
};
