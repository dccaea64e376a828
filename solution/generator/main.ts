import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { generatedFiles, generatedFolders } from "./generated-files.ts";

const root = join(import.meta.dirname, "..", "..");

// The model is read, and found sound, before anything is taken away.
const files = await generatedFiles(root);
for (const folder of generatedFolders) await rm(join(root, folder), { recursive: true, force: true });
for (const [path, text] of files) {
  const target = join(root, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, text);
}
