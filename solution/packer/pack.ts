import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { err, ok, type Result } from "../../core/result.ts";
import { solutionVersion } from "../generator/version.ts";
import type { Solution } from "../model/solution.ts";
import { solutions } from "../model/solutions.ts";
import { builtFiles, type MissingBuild } from "./built-parts.ts";
import { checkedPackage } from "./checked-package.ts";
import { sayFinding, type Finding } from "./finding.ts";
import type { Files } from "./package-parts.ts";
import { readFolder } from "./source-folder.ts";
import { controlVersionFindings, sourceVersionFindings } from "./versions.ts";

/** Why nothing was packed; `sentence` says what to do. */
export type PackRefusal =
  | MissingBuild
  | { readonly kind: "stale-sources"; readonly sentence: string }
  | { readonly kind: "findings"; readonly sentence: string; readonly findings: readonly Finding[] };

export interface Package {
  /** `Counterfoil_0.1.0.0_managed.zip`. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** While a label waits for its translations the platform shows the base language; a test, not the build, insists on them. */
const untranslated = ["missing-translation"] as const;

const refused = (findings: readonly Finding[], folder: string): Result<never, PackRefusal> => {
  const placed = findings.map((finding) => ({ ...finding, file: `${folder}${finding.file}` }));
  return err({ kind: "findings", sentence: placed.map(sayFinding).join("\n"), findings: placed });
};

const filesOf = async (root: string, solution: Solution): Promise<Result<Files, PackRefusal>> => {
  const sources = await readFolder(join(root, "solution", "src", solution.name));
  if (!sources.has("Other/Solution.xml"))
    return err({
      kind: "stale-sources",
      sentence: `solution/src/${solution.name} is not there. Run \`npm run generate\` first.`,
    });
  const built = await builtFiles(root, solution);
  return built.ok ? ok(new Map([...sources, ...built.value])) : built;
};

/** Packs every solution below `root`, unmanaged and where meant managed, without writing anything. */
export const packSolutions = async (where: { readonly root: string }): Promise<Result<Package[], PackRefusal>> => {
  const version = await solutionVersion(where.root);
  const control = await controlVersionFindings(where.root, version);
  if (control.length > 0) return refused(control, "");
  const packages: Package[] = [];
  for (const solution of solutions) {
    const files = await filesOf(where.root, solution);
    if (!files.ok) return files;
    const folder = `solution/src/${solution.name}/`;
    const disagreements = sourceVersionFindings(files.value, version);
    if (disagreements.length > 0) return refused(disagreements, folder);
    for (const managed of solution.managed ? [false, true] : [false]) {
      const packed = checkedPackage(files.value, { managed, version }, untranslated);
      if (!packed.ok) return refused(packed.error, folder);
      const fileName = `${solution.name}_${version}${managed ? "_managed" : ""}.zip`;
      packages.push({ fileName, bytes: packed.value.bytes });
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
