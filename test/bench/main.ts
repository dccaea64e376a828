import { ackRate } from "./ack-rate.ts";
import { controlBundle } from "./control-bundle.ts";
import { controlBenchmark } from "./control.ts";
import { dataverseRequests } from "./dataverse-requests.ts";
import { growth } from "./growth.ts";
import type { Benchmark } from "./measurement.ts";
import { pressToDecline } from "./press-to-decline.ts";
import { reconcileBenchmark } from "./reconcile.ts";
import { machineFacts } from "./report/machine.ts";
import type { Kept } from "./report/page.ts";
import { writeReport } from "./report/write.ts";

interface Listed {
  readonly title: string;
  readonly run: Benchmark;
}

/** All benchmarks, in the order of the page. */
const benchmarks: Readonly<Record<string, Listed>> = {
  "ack-rate": { title: "Webhooks acknowledged", run: ackRate },
  "dataverse-requests": { title: "Dataverse requests per event", run: dataverseRequests },
  "press-to-decline": { title: "From the press of Pay to the written decline", run: pressToDecline },
  reconcile: { title: "Reconciliation of 100,000 payments", run: reconcileBenchmark },
  growth: { title: "Growth", run: growth },
  control: { title: "The control in a browser", run: controlBenchmark },
  "control-bundle": { title: "The control's bundle, by package", run: controlBundle },
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benchmarks));
if (unknown.length > 0) {
  process.stderr.write(
    `No benchmark is called ${unknown.join(", ")}. There are: ${Object.keys(benchmarks).join(", ")}\n`,
  );
  process.exit(1);
}

const machine = machineFacts();
for (const [name, { title, run }] of Object.entries(benchmarks)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  say(`${title} (${name})`);
  const measured = await run((line) => say(`  ${line}`));
  const kept: Kept = { ...measured, name, title, date: new Date().toISOString().slice(0, 10), machine };
  await writeReport([kept], Object.keys(benchmarks));
  for (const row of measured.rows)
    say(
      `  ${Object.entries(row)
        .map(([key, cell]) => `${key ? `${key}: ` : ""}${cell}`)
        .join(", ")}`,
    );
  for (const note of measured.notes ?? []) say(`  ${note}`);
}
say("Written: docs/benchmarks.md");
