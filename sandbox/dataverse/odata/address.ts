import { badQuery } from "../refusal.ts";

/** A row's place in a URL: by GUID, or by an alternate key. */
export type Target =
  | { readonly kind: "id"; readonly id: string }
  | { readonly kind: "key"; readonly values: Readonly<Record<string, string | number | null>> };

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const literal = (text: string): string | number | null => {
  if (text === "null") return null;
  if (text.startsWith("'")) return text.slice(1, -1).replaceAll("''", "'");
  return guid.test(text) ? text.toLowerCase() : Number(text);
};

const pairs = (text: string): Readonly<Record<string, string | number | null>> => {
  const found = [...text.matchAll(/([\w]+)\s*=\s*('(?:[^']|'')*'|[^,]+)(?:,|$)/g)];
  if (found.length === 0) throw badQuery(`Bad Request - Error in query syntax: (${text})`);
  return Object.fromEntries(found.map(([, name = "", value = ""]) => [name, literal(value.trim())]));
};

/** What stands in the parentheses behind a set's name. */
export const parseTarget = (text: string): Target =>
  guid.test(text.trim()) ? { kind: "id", id: text.trim().toLowerCase() } : { kind: "key", values: pairs(text) };

/** `sample_orders(…)` → the set and what stands in its parentheses. */
export const parseSegment = (segment: string): { readonly name: string; readonly target: Target | undefined } => {
  const [, name = segment, inner] = /^([^(]+)\((.*)\)$/s.exec(segment) ?? [];
  return { name, target: inner === undefined || inner === "" ? undefined : parseTarget(inner) };
};
