import { optionsOf, type Choice } from "../model/choice.ts";
import type { Column } from "../model/column.ts";
import { hasMoney, lookupRelationships } from "../model/relationship.ts";
import { idOf, type Table } from "../model/table.ts";

/** `cfl_gatewayreference` → `gatewayreference`: the key of a column in code. */
const shortName = (column: string): string => column.slice(column.indexOf("_") + 1);

const systemColumns = (table: Table): readonly string[] => [
  "statecode",
  "statuscode",
  "createdon",
  "modifiedon",
  ...(table.owner === "user" ? ["ownerid"] : []),
  ...(hasMoney(table) ? ["transactioncurrencyid"] : []),
];

const columnsOf = (table: Table): Record<string, string> =>
  Object.fromEntries([
    ["id", idOf(table)],
    // Our own columns come last: `cfl_createdon` is the event's, and means more than the row's own `createdon`.
    ...systemColumns(table).map((name) => [name, name]),
    ...table.columns.map((column: Column) => [shortName(column.name), column.name]),
  ]);

const navigationOf = (table: Table): Record<string, string> =>
  Object.fromEntries([
    ...lookupRelationships(table.name, table.columns).map(({ navigation }) => [shortName(navigation), navigation]),
    ...(table.owner === "user" ? [["ownerid", "ownerid"]] : []),
    ...(hasMoney(table) ? [["transactioncurrencyid", "transactioncurrencyid"]] : []),
  ]);

const tableEntry = (table: Table) => ({
  name: table.name,
  set: table.set,
  id: idOf(table),
  primaryName: table.primaryName,
  columns: columnsOf(table),
  navigation: navigationOf(table),
});

const choiceEntry = (choice: Choice): Record<string, number> =>
  Object.fromEntries(optionsOf(choice).map(({ word, value }) => [word, value]));

const entries = (rows: readonly (readonly [string, unknown])[]): string =>
  JSON.stringify(Object.fromEntries(rows), null, 2).replace(/^(\s*)"([A-Za-z_]\w*)":/gm, "$1$2:");

/**
 * Text of `core/generated/tables.ts`: the names that Dataverse knows our tables, columns and options by.
 * `navigation` names go before `@odata.bind`; a lookup is read as `_<column>_value`.
 */
export const coreTables = (tables: readonly Table[], choices: readonly Choice[]): string =>
  [
    "// Generated from solution/model by `npm run generate`. Change the model, not this file.",
    "",
    "/** Tables of the solution as the Web API names them. Navigation names go before `@odata.bind`; lookups are read as `_<column>_value`. */",
    `export const tables = ${entries(tables.map((table) => [table.key, tableEntry(table)] as const))} as const;`,
    "",
    "/** Global choices: domain word to option value. */",
    `export const choices = ${entries(choices.map((choice) => [choice.key, choiceEntry(choice)] as const))} as const;`,
    "",
  ].join("\n");
