import { badQuery, unsupported } from "../refusal.ts";
import { type Filter, parseFilter } from "./filter.ts";

export interface OrderItem {
  readonly property: string;
  readonly descending: boolean;
}

export interface ExpandItem {
  readonly navigation: string;
  readonly query: Query;
  /** `navigation/$ref`: addresses only. */
  readonly reference: boolean;
}

/** The query options of one request or of one expanded navigation. */
export interface Query {
  readonly select: readonly string[] | undefined;
  readonly filter: Filter | undefined;
  readonly orderBy: readonly OrderItem[];
  readonly top: number | undefined;
  readonly count: boolean;
  readonly expand: readonly ExpandItem[];
  /** Where the page begins, from `$skiptoken`. */
  readonly skipToken: string | undefined;
}

const known = new Set(["$select", "$filter", "$orderby", "$top", "$count", "$expand", "$skiptoken"]);

/** Splits at a separator that stands in no parentheses and no quotes. */
const splitOutside = (text: string, separator: string): readonly string[] => {
  const parts: string[] = [""];
  let depth = 0;
  let quoted = false;
  for (const character of text) {
    if (character === "'") quoted = !quoted;
    if (!quoted && character === "(") depth++;
    if (!quoted && character === ")") depth--;
    if (character === separator && depth === 0 && !quoted) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== "");
};

const orderItem = (text: string): OrderItem => {
  const [property = "", direction = "asc"] = text.split(/\s+/);
  if (direction !== "asc" && direction !== "desc") throw badQuery(`'${direction}' is not an order.`);
  return { property, descending: direction === "desc" };
};

const expandItem = (text: string): ExpandItem => {
  const [, navigation = text, inner = ""] = /^([^(]+)\((.*)\)$/s.exec(text) ?? [];
  const options = splitOutside(inner, ";").map((option): [string, string] => {
    const at = option.indexOf("=");
    return [option.slice(0, at).trim(), option.slice(at + 1)];
  });
  const [name = "", suffix] = navigation.trim().split("/");
  if (suffix !== undefined && suffix !== "$ref") throw unsupported(`$expand=${text}`);
  return { navigation: name, query: parseOptions(new Map(options)), reference: suffix === "$ref" };
};

const topOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw badQuery(`Invalid value '${text}' for $top.`);
  return Number(text);
};

const parseOptions = (options: ReadonlyMap<string, string>): Query => {
  for (const name of options.keys()) if (!known.has(name)) throw unsupported(`the query option ${name}`);
  const filter = options.get("$filter");
  const select = options.get("$select");
  return {
    select: select === undefined ? undefined : splitOutside(select, ","),
    filter: filter === undefined ? undefined : parseFilter(filter),
    orderBy: splitOutside(options.get("$orderby") ?? "", ",").map(orderItem),
    top: topOf(options.get("$top")),
    count: options.get("$count") === "true",
    expand: splitOutside(options.get("$expand") ?? "", ",").map(expandItem),
    skipToken: options.get("$skiptoken"),
  };
};

/** Reads the query string; `@p1=…` aliases of a path are not options. `$skip`, `$search` and the like are refused by name. */
export const parseQuery = (search: URLSearchParams): Query =>
  parseOptions(new Map([...search].filter(([name]) => !name.startsWith("@"))));
