import type { DataverseEnvironment } from "../environment.ts";
import { parseSegment, splitPath, type Target } from "../odata/address.ts";
import type { Query } from "../odata/query.ts";
import { noSuchRow, unknownSegment, unsupported } from "../refusal.ts";
import type { Catalog } from "../schema/catalog.ts";
import type { Table } from "../schema/schema.ts";
import { answer, type Answer, type Operation } from "../api/exchange.ts";
import { attribute, definitionType } from "./attributes.ts";
import { optionSet, optionSetsOf } from "./choices.ts";
import { type Json, metadataId } from "./labels.ts";
import { parseOptions, type PartsOf, shape, shapeAll } from "./options.ts";
import { definition, partsOf } from "./tables.ts";

interface Asked {
  readonly operation: Operation;
  readonly catalog: Catalog;
  readonly query: Query;
}

/** What is answered: the name in the context, and what `$expand` may bring. */
interface Shown {
  readonly what: string;
  readonly parts?: PartsOf;
}

const nothing: PartsOf = () => ({});

const list = (items: readonly Json[], { what, parts = nothing }: Shown, { operation, query }: Asked): Answer =>
  answer(200, { "@odata.context": `${operation.root}/$metadata#${what}`, value: shapeAll(items, query, parts) });

const one = (item: Json, { what, parts = nothing }: Shown, { operation, query }: Asked): Answer =>
  answer(200, { "@odata.context": `${operation.root}/$metadata#${what}/$entity`, ...shape(item, query, parts) });

/** Definitions are addressed by logical name, or by the id that they carry. */
const isAt = (target: Target, name: string, id: string): boolean =>
  target.kind === "id" ? target.id === id : (target.values["LogicalName"] ?? target.values["Name"]) === name;

const nameOf = (target: Target): string => (target.kind === "id" ? target.id : JSON.stringify(target.values));

const attributes = (table: Table, [segment = "", cast, ...rest]: readonly string[], asked: Asked): Answer => {
  const { target } = parseSegment(segment);
  const all = [...table.columns.values()].filter((column) => cast === undefined || definitionType(column) === cast);
  const optionSets: PartsOf = (item) => {
    const column = table.columns.get(String(item["LogicalName"]));
    return column ? { ...optionSetsOf(column) } : {};
  };
  const what = `EntityDefinitions('${table.name}')/Attributes${cast === undefined ? "" : `/${cast}`}`;
  if (rest.length > 0) throw unsupported(`the path ${asked.operation.path}`);
  if (!target) {
    const items = all.map((column) => attribute(table, column));
    return list(items, { what, parts: cast === undefined ? nothing : optionSets }, asked);
  }
  const found = all.find(({ name }) => isAt(target, name, metadataId(`${table.name}.${name}`)));
  if (!found) throw noSuchRow("AttributeMetadata", nameOf(target));
  return one(attribute(table, found), { what, parts: optionSets }, asked);
};

const tables = (target: Target | undefined, parts: readonly string[], asked: Asked): Answer => {
  const { catalog, operation } = asked;
  const partsOfItem: PartsOf = (item) => partsOf(catalog.knownTable(String(item["LogicalName"])), catalog);
  const shown = { what: "EntityDefinitions", parts: partsOfItem };
  if (!target) return list(catalog.tables.map(definition), shown, asked);
  const table = catalog.tables.find(({ name }) => isAt(target, name, metadataId(name)));
  if (!table) throw noSuchRow("EntityMetadata", nameOf(target));
  const [part, ...rest] = parts;
  if (part === undefined) return one(definition(table), shown, asked);
  if (parseSegment(part).name === "Attributes") return attributes(table, parts, asked);
  if (rest.length > 0) throw unsupported(`the path ${operation.path}`);
  const items = partsOf(table, catalog)[part];
  if (!items) throw unknownSegment(part);
  return list(items, { what: `EntityDefinitions('${table.name}')/${part}` }, asked);
};

const choices = (target: Target | undefined, parts: readonly string[], asked: Asked): Answer => {
  const { catalog, operation } = asked;
  const [cast, ...rest] = parts;
  const known = cast === undefined || cast === "Microsoft.Dynamics.CRM.OptionSetMetadata";
  if (!known || rest.length > 0) throw unsupported(`the path ${operation.path}`);
  const type = { "@odata.type": "#Microsoft.Dynamics.CRM.OptionSetMetadata" };
  const shown = catalog.choices.map((choice) => ({ ...type, ...optionSet(choice) }));
  if (!target) return list(shown, { what: "GlobalOptionSetDefinitions" }, asked);
  const at = catalog.choices.findIndex(({ name }) => isAt(target, name, metadataId(`choice ${name}`)));
  const found = shown[at];
  if (!found) throw noSuchRow("OptionSetMetadata", nameOf(target));
  return one(found, { what: "GlobalOptionSetDefinitions" }, asked);
};

/** `EntityDefinitions…` and `GlobalOptionSetDefinitions…`, read only. */
export const getDefinitions = (operation: Operation, { catalog }: DataverseEnvironment): Answer => {
  const [segment = "", ...parts] = splitPath(operation.path);
  const { name, target } = parseSegment(segment);
  const asked = { operation, catalog, query: parseOptions(operation.search) };
  return name === "EntityDefinitions" ? tables(target, parts, asked) : choices(target, parts, asked);
};
