import { choices } from "../model/choices/index.ts";
import { solutions } from "../model/solutions.ts";
import { tables } from "../model/tables/index.ts";
import { coreTables } from "./core-tables.ts";
import { sourceTree } from "./source-tree.ts";
import { solutionVersion } from "./version.ts";

/** Every file made from the model: path from the root of the project → text. */
export const generatedFiles = async (root: string): Promise<ReadonlyMap<string, string>> => {
  const version = await solutionVersion(root);
  const trees = solutions.flatMap((solution) =>
    [...sourceTree(solution, version)].map(([path, text]) => [`solution/src/${solution.name}/${path}`, text] as const),
  );
  return new Map([...trees, ["core/generated/tables.ts", coreTables(tables, choices)] as const]);
};
