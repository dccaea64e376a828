import { ensureInstalled } from "./install.js";
import { node24, run } from "./run.js";

/** Mutated webhooks against the server's doors: `npm run fuzz -- --cases N --seed S`. */
await ensureInstalled();
const args = ["--disable-warning=ExperimentalWarning", "test/fuzz/main.ts", ...process.argv.slice(2)];
process.exitCode = await run(node24(), args);
