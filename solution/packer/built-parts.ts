import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { err, ok, type Result } from "../../core/result.ts";
import { webResourcePart } from "../generator/content-files.ts";
import type { CodeComponent, Solution, WebResource } from "../model/solution.ts";
import type { Sources } from "./customizations.ts";
import { readFolder } from "./source-folder.ts";

/** Something that another build has to make first. */
export interface MissingBuild {
  readonly kind: "missing-build";
  /** What is missing and which command makes it. */
  readonly sentence: string;
}

type Parts = readonly (readonly [part: string, bytes: Uint8Array])[];

const missing = (path: string, command: string): Result<never, MissingBuild> =>
  err({ kind: "missing-build", sentence: `${path} is not there. Run \`npm run ${command}\` first.` });

const componentParts = async (root: string, component: CodeComponent): Promise<Result<Parts, MissingBuild>> => {
  const files = await readFolder(join(root, component.builtFolder));
  const needed = ["ControlManifest.xml", "bundle.js"].find((name) => !files.has(name));
  if (needed) return missing(`${component.builtFolder}/${needed}`, "build:control");
  return ok([...files].map(([path, bytes]) => [`Controls/${component.name}/${path}`, bytes] as const));
};

const webResourceBytes = async (root: string, resource: WebResource, sources: Sources) => {
  if ("text" in resource.source) return sources.get(`WebResources/${resource.name}`);
  return readFile(join(root, resource.source.builtFile)).catch(() => undefined);
};

/** The parts of a package that are not XML of ours: built code components, scripts, icons. */
export const builtParts = async (
  root: string,
  solution: Solution,
  sources: Sources,
): Promise<Result<Parts, MissingBuild>> => {
  const parts: (readonly [string, Uint8Array])[] = [];
  for (const component of solution.components) {
    const built = await componentParts(root, component);
    if (!built.ok) return built;
    parts.push(...built.value);
  }
  for (const resource of solution.webResources) {
    const bytes = await webResourceBytes(root, resource, sources);
    if (!bytes)
      return "builtFile" in resource.source
        ? missing(resource.source.builtFile, "build:webresources")
        : missing(`solution/src/${solution.name}/WebResources/${resource.name}`, "generate");
    parts.push([webResourcePart(resource.name), bytes]);
  }
  return ok(parts);
};
