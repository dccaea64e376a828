import { build } from "./build.js";
import { ensureInstalled } from "./install.js";
import { become, node24 } from "./run.js";

await ensureInstalled();
if (!(await build())) process.exit(1);
process.stdout.write("Starting the sandbox …\n");
become(node24(), ["--disable-warning=ExperimentalWarning", "sandbox/main.ts", ...process.argv.slice(2)]);
