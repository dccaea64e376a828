import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { err, ok, type Result } from "../../core/result.ts";
import { solutionVersion } from "../generator/version.ts";
import type { Solution } from "../model/solution.ts";
import { solutions } from "../model/solutions.ts";
import { builtParts, type MissingBuild } from "./built-parts.ts";
import { contentTypesOf } from "./content-types.ts";
import { customizationsOf, type Sources } from "./customizations.ts";
import { readFolder } from "./source-folder.ts";
import { zipOf } from "./zip.ts";

/** Why nothing was packed; `sentence` says what to do. */
export type PackRefusal = MissingBuild | { readonly kind: "stale-sources"; readonly sentence: string };

export interface Package {
  /** `Counterfoil_0.1.0.0_managed.zip`. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const stale = (detail: string): Result<never, PackRefusal> =>
  err({ kind: "stale-sources", sentence: `${detail} Run \`npm run generate\` first.` });

const packOne = (managed: boolean, parts: ReadonlyMap<string, Uint8Array>): Uint8Array => {
  const manifest = decoder.decode(parts.get("solution.xml"));
  const ofThisKind = manifest.replace("<Managed>2</Managed>", `<Managed>${managed ? 1 : 0}</Managed>`);
  return zipOf(new Map([...parts, ["solution.xml", encoder.encode(ofThisKind)]]));
};

/** Parts that both kinds of a solution share; the manifest still says `Managed` 2. */
const partsOf = async (
  root: string,
  solution: Solution,
  version: string,
): Promise<Result<ReadonlyMap<string, Uint8Array>, PackRefusal>> => {
  const sources: Sources = await readFolder(join(root, "solution", "src", solution.name));
  const manifest = sources.get("Other/Solution.xml");
  if (!manifest) return stale(`solution/src/${solution.name} is not there.`);
  if (!decoder.decode(manifest).includes(`<Version>${version}</Version>`))
    return stale(`solution/src/${solution.name} is not of version ${version}.`);
  const built = await builtParts(root, solution, sources);
  if (!built.ok) return built;
  const parts = new Map<string, Uint8Array>([
    ["solution.xml", manifest],
    ["customizations.xml", encoder.encode(customizationsOf(sources))],
    ...built.value,
  ]);
  return ok(new Map([...parts, ["[Content_Types].xml", encoder.encode(contentTypesOf([...parts.keys()]))]]));
};

/** Packs every solution below `root`, unmanaged and where meant managed, without writing anything. */
export const packSolutions = async (where: { readonly root: string }): Promise<Result<Package[], PackRefusal>> => {
  const version = await solutionVersion(where.root);
  const packages: Package[] = [];
  for (const solution of solutions) {
    const parts = await partsOf(where.root, solution, version);
    if (!parts.ok) return parts;
    for (const managed of solution.managed ? [false, true] : [false]) {
      const fileName = `${solution.name}_${version}${managed ? "_managed" : ""}.zip`;
      packages.push({ fileName, bytes: packOne(managed, parts.value) });
    }
  }
  return ok(packages);
};

/** Packs and writes to `dist/`; gives the paths written, from `root`. */
export const writePackages = async (where: { readonly root: string }): Promise<Result<string[], PackRefusal>> => {
  const packed = await packSolutions(where);
  if (!packed.ok) return packed;
  await mkdir(join(where.root, "dist"), { recursive: true });
  for (const { fileName, bytes } of packed.value) await writeFile(join(where.root, "dist", fileName), bytes);
  return ok(packed.value.map(({ fileName }) => `dist/${fileName}`));
};
