import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { generatedFiles, generatedFolders } from "../../../solution/generator/generated-files.ts";
import { readFolder } from "../../../solution/packer/source-folder.ts";
import { projectRoot } from "./support/packed.ts";

it("finds the committed files as the model makes them: run `npm run generate` when it does not", async () => {
  const generated = await generatedFiles(projectRoot);
  const outdated: string[] = [];
  for (const [path, text] of generated)
    if ((await readFile(join(projectRoot, path), "utf8").catch(() => "")) !== text) outdated.push(path);
  expect(outdated).toEqual([]);
});

it.each(generatedFolders)("finds no file under %s that the model does not make", async (folder) => {
  const generated = await generatedFiles(projectRoot);
  const committed = [...(await readFolder(join(projectRoot, folder))).keys()];
  expect(committed.length).toBeGreaterThan(0);
  expect(committed.filter((path) => !generated.has(`${folder}/${path}`))).toEqual([]);
});

it("makes the same files twice", async () => {
  expect(await generatedFiles(projectRoot)).toEqual(await generatedFiles(projectRoot));
});
