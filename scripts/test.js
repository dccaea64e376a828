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

const jest = async (name, args, env) => {
  const report = join(root, "out", `jest-${name}.json`);
  rmSync(report, { force: true });
  const flags = ["--disable-warning=ExperimentalWarning", "node_modules/jest/bin/jest.js"];
  const code = await run(node24(), [...flags, ...args, "--json", `--outputFile=${report}`], {
    env,
    silentOutput: true,
  });
  const result = counts(report);
  return code === 0 || result.failed > 0 ? result : { ...result, failed: 1 };
};

await ensureInstalled();
const chromium = await ensureChromium();
if (!chromium) {
  process.stderr.write(
    "The browser tests need a Chromium and none was found. Install one (Debian: apt-get install chromium), " +
      "or set CHROMIUM_PATH to its program, then run npm test again.\n",
  );
  process.exit(1);
}
if (!(await build())) process.exit(1);

for (const check of ["lint", "typecheck"]) {
  process.stdout.write(`Checking: ${check} …\n`);
  if ((await run("npm", ["run", "--silent", check])) !== 0) process.exit(1);
}

const env = { CHROMIUM_PATH: chromium };
const totals = [
  await jest("node", ["--selectProjects", "node", "dom"], env),
  // One browser at a time: two cores are soon busy, and a slow page is not a broken page.
  await jest("browser", ["--selectProjects", "browser", "--runInBand"], env),
];
const sum = (key) => totals.reduce((total, each) => total + each[key], 0);
process.stdout.write(`\n${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped\n`);
process.exitCode = sum("failed") === 0 && sum("passed") > 0 ? 0 : 1;
