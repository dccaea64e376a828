import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { err, ok, type Result } from "../../core/result.ts";
import { serverLogicPart } from "../generator/site-files.ts";
import type { CodeComponent, Solution, WebResource } from "../model/solution.ts";
import type { Files } from "./package-parts.ts";
import { readFolder } from "./source-folder.ts";

/** Something that another build has to make first. */
export interface MissingBuild {
  readonly kind: "missing-build";
  /** What is missing and which command makes it. */
  readonly sentence: string;
}

type Entries = readonly (readonly [file: string, bytes: Uint8Array])[];

const missing = (path: string, command: string): Result<never, MissingBuild> =>
  err({ kind: "missing-build", sentence: `${path} is not there. Run \`npm run ${command}\` first.` });

const componentFiles = async (root: string, component: CodeComponent): Promise<Result<Entries, MissingBuild>> => {
  const files = await readFolder(join(root, component.builtFolder));
  const needed = ["ControlManifest.xml", "bundle.js"].find((name) => !files.has(name));
  if (needed) return missing(`${component.builtFolder}/${needed}`, "build:control");
  return ok([...files].map(([path, bytes]) => [`Controls/${component.name}/${path}`, bytes] as const));
};

const webResourceFile = async (root: string, resource: WebResource): Promise<Result<Entries, MissingBuild>> => {
  if ("text" in resource.source) return ok([]);
  const { builtFile } = resource.source;
  const bytes = await readFile(join(root, builtFile)).catch(() => undefined);
  return bytes ? ok([[`WebResources/${resource.name}`, bytes]]) : missing(builtFile, "build:webresources");
};

const serverLogicFile = async (root: string, { site }: Solution): Promise<Result<Entries, MissingBuild>> => {
  if (!site) return ok([]);
  const { builtFile } = site.serverLogic;
  const bytes = await readFile(join(root, builtFile)).catch(() => undefined);
  return bytes ? ok([[serverLogicPart(site), bytes]]) : missing(builtFile, "build:relay");
};

/** What other builds made, at the places where the unpacked layout expects it: no built file is committed. */
export const builtFiles = async (root: string, solution: Solution): Promise<Result<Files, MissingBuild>> => {
  const built = await Promise.all([
    ...solution.components.map((component) => componentFiles(root, component)),
    ...solution.webResources.map((resource) => webResourceFile(root, resource)),
    serverLogicFile(root, solution),
  ]);
  const entries: (readonly [string, Uint8Array])[] = [];
  for (const result of built) {
    if (!result.ok) return result;
    entries.push(...result.value);
  }
  return ok(new Map(entries));
};
