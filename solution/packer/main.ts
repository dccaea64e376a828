import { join } from "node:path";
import { writePackages } from "./pack.ts";

const written = await writePackages({ root: join(import.meta.dirname, "..", "..") });
if (written.ok) process.stdout.write(`${written.value.join("\n")}\n`);
else {
  process.stderr.write(`${written.error.sentence}\n`);
  process.exitCode = 1;
}
