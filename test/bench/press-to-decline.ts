import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { paymentStatuses } from "../../core/status.ts";
import { payerOf } from "../integration/support/payer.ts";
import { rowsIn } from "../integration/support/rows.ts";
import { startSandboxProcess } from "../integration/support/sandbox-process.ts";

/**
 * From the press of Pay to the written decline: from the moment the attempt's row is sent to the moment the Payment row says
 * Failed, as a reader sees it. No latency is injected, so what is left is the server's time and the stand-ins'.
 */
const presses = 60;
const warmUp = 10;

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

const sandbox = await startSandboxProcess();
const rows = rowsIn(sandbox);
const payer = payerOf(sandbox);

/** Milliseconds. The row is looked at every 5 ms: looking without a pause would slow down what is measured. */
const once = async (): Promise<number> => {
  const order = await rows.order(20);
  const press = await payer.prepare(order, { amount: 20, card: "4000000000009995" });
  const begun = performance.now();
  await press.send();
  for (;;) {
    const [row] = await rows.payments(order);
    if (row?.["cfl_status"] === paymentStatuses.failed) return performance.now() - begun;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

const times: number[] = [];
for (let press = 0; press < warmUp + presses; press++) {
  const time = await once();
  if (press >= warmUp) times.push(time);
}
await sandbox.stop();

const sorted = [...times].sort((a, b) => a - b);
const [p50, p95] = [quantile(sorted, 0.5), quantile(sorted, 0.95)].map((ms) => ms.toFixed(0));
const table = `# Benchmarks

Taken by \`npm run bench\` on ${cpus().length} cores. The stand-ins run on the same machine and their time is in the figures.

| What | p50 | p95 |
| --- | --- | --- |
| press of Pay to written decline, no injected latency, ${presses} presses | ${p50} ms | ${p95} ms |
`;
const docs = join(import.meta.dirname, "..", "..", "docs");
mkdirSync(docs, { recursive: true });
writeFileSync(join(docs, "benchmarks.md"), table);
process.stdout.write(table);
