import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The solution's four-part version: `version` of package.json, then `.0`. Throws when that is not three numbers. */
export const solutionVersion = async (root: string): Promise<string> => {
  const manifest: unknown = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const version = typeof manifest === "object" && manifest !== null && "version" in manifest ? manifest.version : "";
  const [numbers] = /^\d+\.\d+\.\d+/.exec(String(version)) ?? [];
  if (!numbers) throw new Error(`package.json has no version of three numbers: "${String(version)}".`);
  return `${numbers}.0`;
};
