import { build } from "./build.js";
import { ensureInstalled } from "./install.js";
import { node24, run } from "./run.js";

/** Random histories against the real server among crashes and faults: `npm run chaos -- --histories N --seed S`. */
await ensureInstalled();
if (!(await build())) process.exit(1);
const args = ["--disable-warning=ExperimentalWarning", "test/chaos/main.ts", ...process.argv.slice(2)];
process.exitCode = await run(node24(), args);
