import type { Choice } from "../model/choice.ts";
import type { Table } from "../model/table.ts";
import { entityFile } from "./early-bound-entity.ts";
import { enumFile, rowStateFiles } from "./early-bound-enum.ts";
import { earlyBoundHeading } from "./early-bound-heading.ts";

const metadataFile = (tables: readonly Table[]): string =>
  [
    ...earlyBoundHeading,
    ...tables.map(({ name }) => `import { ${name}Metadata } from "./entities/${name}.ts";`),
    "",
    "/** For `setMetadataCache(metadataCache)`; a script that needs one table hands over that table's metadata alone. */",
    "export const metadataCache = {",
    "  entities: {",
    ...tables.map(({ name }) => `    ${name}: ${name}Metadata,`),
    "  },",
    "};",
    "",
  ].join("\n");

/**
 * Early-bound types in the shape that `dataverse-gen` writes them: path below `webresources/generated` → text.
 * One file a table, one a choice, and the cache of metadata. Enumerations are constant objects, since the types are only stripped.
 */
export const earlyBoundFiles = (tables: readonly Table[], choices: readonly Choice[]): ReadonlyMap<string, string> =>
  new Map([
    ...tables.map((table) => [`entities/${table.name}.ts`, entityFile(table)] as const),
    ...choices.map((choice) => [`enums/${choice.name}.ts`, enumFile(choice)] as const),
    ...rowStateFiles(),
    ["metadata.ts", metadataFile(tables)] as const,
  ]);
