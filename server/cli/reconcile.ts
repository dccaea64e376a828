import type { Command } from "commander";
import { runReconcile } from "../hosts/node/run-reconcile.ts";
import { repairOf } from "../use-cases/reconcile/finding.ts";
import type { Ended } from "../use-cases/reconcile/reconcile.ts";
import { collect, createDisplay } from "./progress.ts";

interface Options {
  readonly since: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const say = (line: string): void => console.log(line);
const complain = (line: string): void => console.error(line);

const mostInJson = 10_000;

const summaryOf = (ended: Ended, isDry: boolean): string => {
  if (ended.kind === "busy") return `Another run (${ended.name}) is at work.`;
  const { checked, recovered, corrected, unmended } = ended.notes;
  const since = new Date(ended.since * 1000).toISOString();
  const [verb, mended] = isDry ? ["would be ", "would be "] : ["", ""];
  const counts =
    `${checked} payments checked since ${since}: ${recovered} events ${verb}recovered, ` +
    `${corrected} rows ${mended}corrected, ${unmended} could not be mended.`;
  if (ended.kind === "done") return counts;
  return `${counts}\nStopped${ended.why ? `: ${ended.why}` : ""}.${isDry ? "" : " The next run goes on from here."}`;
};

const isWell = (ended: Ended): boolean => ended.kind === "done" && ended.notes.unmended === 0;

/** Ctrl-C ends a run at the next page, a second one at once. */
const stopOnSignal = (): (() => boolean) => {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(130);
    stopping = true;
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  return () => stopping;
};

const reconcile = async ({ since, dryRun = false, json = false }: Options): Promise<void> => {
  const collected = collect(mostInJson);
  const display = json ? collected : createDisplay(say, complain);
  const isStopping = stopOnSignal();
  const ended = await runReconcile(
    {
      ...{ since, isStopping },
      isDry: dryRun,
      watch: display,
      waiting: (name) => (json ? undefined : complain(`Another run (${name}) is at work: waiting.`)),
    },
    process.env,
  );
  display.end();
  if (!ended.ok) {
    for (const line of ended.error.sentences) complain(line);
    process.exitCode = ended.error.exitCode;
    return;
  }
  const findings = collected.findings.map((finding) => ({ ...finding, repair: repairOf(finding.repair) }));
  if (json) say(JSON.stringify({ ...ended.value, isDry: dryRun, findings }, null, 2));
  else say(summaryOf(ended.value, dryRun));
  if (!isWell(ended.value)) process.exitCode = 1;
};

/** `counterfoil reconcile`. */
export const addReconcile = (program: Command): void => {
  program
    .command("reconcile")
    .description("compares our rows with Stripe, mends what contradicts it, and lists each mismatch with its repair")
    .option("--since <when>", "how far back: a duration such as 7d, 36h or 2w, or a date such as 2026-11-01", "7d")
    .option("--dry-run", "look and tell, write nothing")
    .option("--json", "one JSON document at the end in place of lines")
    .action(reconcile);
};
