import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** Files below a folder, by their path with forward slashes, sorted; empty when the folder is absent. */
export const readFolder = async (folder: string): Promise<ReadonlyMap<string, Uint8Array>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const files = new Map<string, Uint8Array>();
  for (const path of paths) files.set(relative(folder, path).split(sep).join("/"), await readFile(path));
  return files;
};
