import { choices } from "../model/choices/index.ts";
import { counterfoil } from "../model/counterfoil.ts";
import { solutions } from "../model/solutions.ts";
import { tables } from "../model/tables/index.ts";
import { coreTables } from "./core-tables.ts";
import { dataModelPage } from "./data-model-page.ts";
import { earlyBoundFiles } from "./early-bound.ts";
import { rolesPage } from "./roles-table.ts";
import { sourceTree } from "./source-tree.ts";
import { solutionVersion } from "./version.ts";

/** Folders that hold nothing but generated files: emptied before they are written again. */
export const generatedFolders = ["solution/src", "webresources/generated"] as const;

type Files = Iterable<readonly [path: string, text: string]>;

const below = (folder: string, files: Files): Files =>
  [...files].map(([path, text]) => [`${folder}/${path}`, text] as const);

/** Every file made from the model: path from the root of the project → text. */
export const generatedFiles = async (root: string): Promise<ReadonlyMap<string, string>> => {
  const version = await solutionVersion(root);
  return new Map([
    ...solutions.flatMap((solution) => [...below(`solution/src/${solution.name}`, sourceTree(solution, version))]),
    ["core/generated/tables.ts", coreTables(tables, choices)] as const,
    ...below("webresources/generated", earlyBoundFiles(tables, choices)),
    ["docs/data-model.md", dataModelPage(counterfoil)] as const,
    ["docs/roles.md", rolesPage(counterfoil)] as const,
  ]);
};
