import { build } from "./build.js";
import { ensureInstalled } from "./install.js";
import { node24, run } from "./run.js";

await ensureInstalled();
if (!(await build())) process.exit(1);
process.exitCode = await run(node24(), ["--disable-warning=ExperimentalWarning", "test/bench/press-to-decline.ts"]);
