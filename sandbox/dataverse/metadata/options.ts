import type { Filter, Operand } from "../odata/filter.ts";
import { compare, testText } from "../odata/filter-operators.ts";
import { parseQuery, type Query } from "../odata/query.ts";
import { badQuery, unsupported } from "../refusal.ts";
import type { Json } from "./labels.ts";

const valueOf = (operand: Operand, item: Json): unknown => {
  if (operand.kind === "value") return operand.value;
  const [name = "", inner, ...rest] = operand.path;
  if (!(name in item) || rest.length > 0)
    throw badQuery(`Could not find a property named '${operand.path.join("/")}'.`);
  const value = item[name];
  return inner === undefined ? value : (value as Json | null)?.[inner];
};

/** Enumerations are written `Microsoft.Dynamics.CRM.AttributeTypeCode'Lookup'`, or plainly as text. */
const holds = (filter: Filter, item: Json): boolean => {
  switch (filter.kind) {
    case "and":
      return holds(filter.left, item) && holds(filter.right, item);
    case "or":
      return holds(filter.left, item) || holds(filter.right, item);
    case "not":
      return !holds(filter.inner, item);
    case "compare":
      return compare(filter.by, valueOf(filter.left, item), valueOf(filter.right, item));
    case "text":
      return testText(filter.by, valueOf(filter.left, item), valueOf(filter.right, item));
    case "list":
    case "lambda":
      throw unsupported("such a filter on definitions");
  }
};

/** A property that none of them has is a wrong name, or one that this stand-in does not know. */
const demandKnown = (items: readonly Json[], select: readonly string[] | undefined): void => {
  const strange = select?.find((name) => items.length > 0 && !items.some((item) => name in item));
  if (strange !== undefined) throw unsupported(`the property ${strange} of a definition`);
};

const selected = (item: Json, select: readonly string[] | undefined): Json => {
  if (!select) return item;
  const shown = ["@odata.type", ...select, "MetadataId"].filter((name) => name in item);
  return Object.fromEntries(shown.map((name) => [name, item[name]]));
};

/** What may hang on a definition: `$expand` brings it. */
export type PartsOf = (item: Json) => Readonly<Record<string, Json | readonly Json[] | null>>;

/** One definition as `$select` and `$expand` ask for it. */
export const shape = (item: Json, query: Query, partsOf: PartsOf): Json => {
  demandKnown([item], query.select);
  return shapeKnown(item, query, partsOf);
};

const shapeKnown = (item: Json, query: Query, partsOf: PartsOf): Json => {
  const expanded = query.expand.map(({ navigation, query: inner }): [string, unknown] => {
    const part = partsOf(item)[navigation];
    if (part === undefined) throw unsupported(`$expand=${navigation} of a definition`);
    if (part === null) return [navigation, null];
    const isList = (value: Json | readonly Json[]): value is readonly Json[] => Array.isArray(value);
    return [navigation, isList(part) ? shapeAll(part, inner, () => ({})) : shape(part, inner, () => ({}))];
  });
  return { ...selected(item, query.select), ...Object.fromEntries(expanded) };
};

/** Definitions as `$filter`, `$select` and `$expand` ask for them. */
export const shapeAll = (items: readonly Json[], query: Query, partsOf: PartsOf): readonly Json[] => {
  if (query.orderBy.length > 0 || query.skipToken !== undefined) throw unsupported("ordering or paging definitions");
  const { filter } = query;
  const fitting = filter ? items.filter((item) => holds(filter, item)) : items;
  demandKnown(items, query.select);
  return fitting.map((item) => shapeKnown(item, query, partsOf));
};

const enumeration = /Microsoft\.Dynamics\.CRM\.\w+('[^']*')/g;

/** Query options of a metadata request. */
export const parseOptions = (search: URLSearchParams): Query =>
  parseQuery(new URLSearchParams([...search].map(([name, value]) => [name, value.replace(enumeration, "$1")])));
