import { join } from "node:path";
import { Command, Option } from "commander";
import { checkPath, packFolder, unpackZip, type Said } from "./commands.ts";
import { writePackages } from "./pack.ts";

const program = new Command("solution").description(
  "Packs, unpacks and checks solutions in the classic unpacked layout.",
);

const say = ({ ok, lines }: Said): void => {
  (ok ? process.stdout : process.stderr).write(`${lines.join("\n")}\n`);
  if (!ok) process.exitCode = 1;
};

const list = (text: string): string[] => text.split(",").map((kind) => kind.trim());

const allowOption = (): Option =>
  new Option("--allow <kinds>", "findings to let pass, separated by commas").argParser(list).default([]);

program
  .command("pack")
  .description("makes a zip, or both kinds, of an unpacked folder")
  .argument("<folder>")
  .requiredOption("--out <dir>", "where the zips go")
  .option("--managed", "only the managed package")
  .option("--unmanaged", "only the unmanaged package")
  .option("--both", "both packages")
  .option("--version <number>", "four numbers, in place of the folder's own")
  .addOption(allowOption())
  .action(async (folder: string, options) => say(await packFolder(folder, options)));

program
  .command("unpack")
  .description("writes a zip's parts into a folder")
  .argument("<zip>")
  .argument("<folder>", "new or empty")
  .action(async (zip: string, folder: string) => say(await unpackZip(zip, folder)));

program
  .command("check")
  .description("tells what is wrong with a zip or a folder")
  .argument("<path>")
  .addOption(allowOption())
  .action(async (path: string, options) => say(await checkPath(path, options)));

const failed = (sentence: string): Said => ({ ok: false, lines: [sentence] });

program.allowExcessArguments().action(async (_options: unknown, { args: [unknown] }: Command) => {
  if (unknown !== undefined)
    return say(
      failed(
        `There is no command "${unknown}": there are pack, unpack and check. Without one all our solutions are packed.`,
      ),
    );
  const written = await writePackages({ root: join(import.meta.dirname, "..", "..") });
  return say(written.ok ? { ok: true, lines: written.value } : failed(written.error.sentence));
});

await program.parseAsync();
