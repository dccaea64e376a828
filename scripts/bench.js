import { build } from "./build.js";
import { ensureInstalled } from "./install.js";
import { node24, run } from "./run.js";

/** All benchmarks, or those that are named: `npm run bench -- ack-rate`. */
await ensureInstalled();
if (!(await build())) process.exit(1);
const args = ["--disable-warning=ExperimentalWarning", "test/bench/main.ts", ...process.argv.slice(2)];
process.exitCode = await run(node24(), args);
