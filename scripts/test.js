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

/** Types, then style: true when both are in order. What they find is shown in one piece. */
const checked = async () => {
  for (const check of ["typecheck", "lint"]) {
    if ((await run("npm", ["run", "--silent", check], { show: "afterwards" })) !== 0) return false;
  }
  return true;
};

process.stdout.write("Building; beside it, types and style …\n");
if ((await Promise.all([build(), checked()])).includes(false)) process.exit(1);

// Many tests wait for servers and pages more than they compute: three workers keep two cores busy.
const env = { CHROMIUM_PATH: chromium };
process.stdout.write("Tests in Node, and beside them those in the browser …\n");
const totals = await Promise.all([
  jest("node", ["--selectProjects", "node", "dom", "--maxWorkers=2"], { env, show: "live" }),
  // One browser at a time: a slow page is not a broken page.
  jest("browser", ["--selectProjects", "browser", "--runInBand"], { env, show: "afterwards" }),
]);
const sum = (key) => totals.reduce((total, each) => total + each[key], 0);
process.stdout.write(`\n${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped\n`);
process.exitCode = sum("failed") === 0 && sum("passed") > 0 ? 0 : 1;
