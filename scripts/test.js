import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.js";
import { ensureChromium } from "./chromium.js";
import { ensureInstalled } from "./install.js";
import { node24, root, run } from "./run.js";

/** Jest's own counts, for the last line. */
const counts = (file) => {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, "utf8"));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests,
  };
};

const jest = async (args, env) => {
  const report = join(root, "out", "jest.json");
  rmSync(report, { force: true });
  const flags = ["--disable-warning=ExperimentalWarning", "node_modules/jest/bin/jest.js"];
  const code = await run(node24(), [...flags, ...args, "--json", `--outputFile=${report}`], { env });
  const result = counts(report);
  return code === 0 || result.failed > 0 ? result : { ...result, failed: 1 };
};

/** Types, then style: true when both are in order. What they find is shown in one piece. */
const checked = async () => {
  for (const check of ["typecheck", "lint"]) {
    if ((await run("npm", ["run", "--silent", check], { show: "afterwards" })) !== 0) return false;
  }
  return true;
};

const [, chromium] = await Promise.all([ensureInstalled(), ensureChromium()]);
if (!chromium) {
  process.stderr.write(
    "The browser tests need a Chromium and none was found. Install one (Debian: apt-get install chromium), " +
      "or set CHROMIUM_PATH to its program, then run npm test again.\n",
  );
  process.exit(1);
}

process.stdout.write("Building; beside it, types and style …\n");
const checks = checked();
if (!(await build())) process.exit(1);

// Three workers keep two cores busy, since tests wait now and then. Programs that are started again and again keep
// their compiled code.
process.stdout.write("Tests in Node and in the browser …\n");
const env = { CHROMIUM_PATH: chromium, NODE_COMPILE_CACHE: join(root, "out", "compiled") };
const { passed, failed, skipped } = await jest(["--maxWorkers=3"], env);
const isInOrder = await checks;
if (!isInOrder) process.stderr.write("\nTypes or style are not in order: see above.\n");
process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
process.exitCode = isInOrder && failed === 0 && passed > 0 ? 0 : 1;
