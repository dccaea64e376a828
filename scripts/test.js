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

const jest = async (name, args, { env, show }) => {
  const report = join(root, "out", `jest-${name}.json`);
  rmSync(report, { force: true });
  const flags = ["--disable-warning=ExperimentalWarning", "node_modules/jest/bin/jest.js"];
  const code = await run(node24(), [...flags, ...args, "--json", `--outputFile=${report}`], { env, show });
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

// The build writes the control's types, which the checks read.
if (!(await build())) process.exit(1);

const env = { CHROMIUM_PATH: chromium };

/** Jest's counts of the browser tests; undefined when lint or types have a fault, which has been shown. */
const checksAndBrowser = async () => {
  for (const check of ["lint", "typecheck"]) {
    if ((await run("npm", ["run", "--silent", check], { show: "afterwards" })) !== 0) return undefined;
  }
  // One browser at a time, and mostly it waits: a slow page is not a broken page.
  return jest("browser", ["--selectProjects", "browser", "--runInBand"], { env, show: "afterwards" });
};

// Two lanes, for two cores.
process.stdout.write("Tests in Node; beside them lint, types and then the tests in the browser …\n");
const [inNode, inBrowser] = await Promise.all([
  jest("node", ["--selectProjects", "node", "dom", "--maxWorkers=1"], { env, show: "live" }),
  checksAndBrowser(),
]);
if (!inBrowser) process.stderr.write("\nLint or types found a fault (above); the browser tests did not run.\n");
const totals = [inNode, inBrowser ?? { passed: 0, failed: 1, skipped: 0 }];
const sum = (key) => totals.reduce((total, each) => total + each[key], 0);
process.stdout.write(`\n${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped\n`);
process.exitCode = sum("failed") === 0 && sum("passed") > 0 ? 0 : 1;
