import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./run.js";

const stamp = join(root, "node_modules", ".counterfoil-installed");
const lockHash = () =>
  createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");

/** Installs the locked dependencies unless exactly these were installed before. Ends the process when that fails. */
export const ensureInstalled = async () => {
  const [major] = process.versions.node.split(".").map(Number);
  if (major < 20) {
    process.stderr.write(`Counterfoil needs Node 20 or newer; this is ${process.versions.node}.\n`);
    process.exit(1);
  }
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lockHash()) return;
  process.stdout.write("Installing dependencies (once, about a minute) …\n");
  // Not `npm ci`: it gives up where a registry lacks the packages of other platforms, which are optional and never used here.
  const code = await run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (code !== 0) {
    process.stderr.write("The dependencies could not be installed: see npm's message above.\n");
    process.exit(code);
  }
  writeFileSync(stamp, lockHash());
};
