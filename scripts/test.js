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

// Two lanes keep two cores busy. One browser a lane at a time: a slow page is not a broken page.
const env = { CHROMIUM_PATH: chromium };
const inBrowser = (part) =>
  jest(`browser-${part}`, ["--selectProjects", "browser", "--runInBand", `--shard=${part}/3`], {
    env,
    show: "afterwards",
  });
const inNode = () => jest("node", ["--selectProjects", "node", "dom", "--maxWorkers=2"], { env, show: "live" });

process.stdout.write("Tests in Node, and beside them those in the browser …\n");
const lanes = await Promise.all([
  (async () => [await inNode(), await inBrowser(3)])(),
  (async () => [await inBrowser(1), await inBrowser(2)])(),
]);
const totals = lanes.flat();
const sum = (key) => totals.reduce((total, each) => total + each[key], 0);
process.stdout.write(`\n${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped\n`);
process.exitCode = sum("failed") === 0 && sum("passed") > 0 ? 0 : 1;
