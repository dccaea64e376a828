import { join } from "node:path";
import { builtFiles } from "../../../solution/packer/built-parts.ts";
import { findingsOf } from "../../../solution/packer/checked-package.ts";
import { sayFinding } from "../../../solution/packer/finding.ts";
import { packageParts } from "../../../solution/packer/package-parts.ts";
import { readFolder } from "../../../solution/packer/source-folder.ts";
import { solutions } from "../../../solution/model/solutions.ts";
import { withProject } from "./support/packed.ts";

it.each(solutions.map((solution) => [solution.name, solution] as const))(
  "finds nothing wrong with %s, and no label without its translations",
  async (name, solution) => {
    const findings = await withProject(async (root) => {
      const built = await builtFiles(root, solution);
      if (!built.ok) return [built.error.sentence];
      const files = await readFolder(join(root, "solution", "src", name));
      const packed = packageParts(new Map([...files, ...built.value]), { managed: false });
      return (packed.ok ? findingsOf(packed.value.subject) : packed.error).map(sayFinding);
    });
    expect(findings).toEqual([]);
  },
);
