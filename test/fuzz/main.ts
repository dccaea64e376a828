import { parseArgs } from "node:util";
import { fuzz } from "./run.ts";

const { values } = parseArgs({
  options: { cases: { type: "string", default: "100000" }, seed: { type: "string", default: "1" } },
});
const begun = performance.now();
const { statuses, accepted, faults } = await fuzz({ cases: Number(values.cases), seed: Number(values.seed) });
const say = (text: string): void => void process.stdout.write(`${text}\n`);
for (const [status, times] of Object.entries(statuses).sort()) say(`${String(times).padStart(8)}  ${status}`);
for (const fault of faults.slice(0, 20)) say(fault);
const seconds = ((performance.now() - begun) / 1000).toFixed(0);
say(`${values.cases} mutated webhooks, ${accepted} accepted and handled, ${seconds} s: ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
