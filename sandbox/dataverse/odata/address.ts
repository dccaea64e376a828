import { badQuery } from "../refusal.ts";

/** A row's place in a URL: by GUID, or by an alternate key. */
export type Target =
  | { readonly kind: "id"; readonly id: string }
  | { readonly kind: "key"; readonly values: Readonly<Record<string, string | number | null>> };

/** A set's name, and what stands in the parentheses behind it. */
export interface Segment {
  readonly name: string;
  readonly target: Target | undefined;
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const literal = (text: string): string | number | null => {
  if (text === "null") return null;
  if (text.startsWith("'")) return text.slice(1, -1).replaceAll("''", "'");
  if (guid.test(text)) return text.toLowerCase();
  const number = Number(text);
  if (Number.isNaN(number)) throw badQuery(`Bad Request - Error in query syntax: '${text}' is no key value.`);
  return number;
};

const pair = /\s*(\w+)\s*=\s*('(?:[^']|'')*'|[^,']+?)\s*(?:,|$)/y;

const pairs = (text: string): Readonly<Record<string, string | number | null>> => {
  const values: Record<string, string | number | null> = {};
  pair.lastIndex = 0;
  while (pair.lastIndex < text.length) {
    const [, name, value] = pair.exec(text) ?? [];
    if (name === undefined || value === undefined) throw badQuery(`Bad Request - Error in query syntax: (${text})`);
    values[name] = literal(value);
  }
  return values;
};

/** What stands in the parentheses behind a set's name. */
const parseTarget = (text: string): Target =>
  guid.test(text.trim()) ? { kind: "id", id: text.trim().toLowerCase() } : { kind: "key", values: pairs(text) };

/** `sample_orders(…)` → the set and what stands in its parentheses. */
export const parseSegment = (segment: string): Segment => {
  const [, name = segment, inner] = /^([^(]+)\((.*)\)$/s.exec(segment) ?? [];
  return { name, target: inner === undefined || inner === "" ? undefined : parseTarget(inner) };
};

/** A row named in a body: `/set(id)`, `set(id)` or the whole URL. */
export const parseReference = (reference: string): Segment =>
  parseSegment(decodeURI(reference.replace(/^https?:\/\/[^/]+/, "").replace(/^\/?(api\/data\/v9\.\d\/)?/, "")));

/** Splits a path at the slashes that stand in no key value. */
export const splitPath = (path: string): readonly string[] =>
  (path.match(/(?:\((?:'(?:[^']|'')*'|[^')])*\)|[^/(])+/g) ?? []).map(String);
