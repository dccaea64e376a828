import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readFolder } from "../packer/source-folder.ts";
import { generatedFiles, generatedFolders } from "./generated-files.ts";

const root = join(import.meta.dirname, "..", "..");
const files = await generatedFiles(root);

// Only what differs is touched: whoever reads the files meanwhile finds each of them.
for (const [path, text] of files) {
  const target = join(root, path);
  if ((await readFile(target, "utf8").catch(() => undefined)) === text) continue;
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, text);
}
for (const folder of generatedFolders)
  for (const path of (await readFolder(join(root, folder))).keys())
    if (!files.has(`${folder}/${path}`)) await rm(join(root, folder, path));
