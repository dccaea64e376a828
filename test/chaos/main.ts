import { readCommandLine, type Wanted } from "./command-line.ts";
import { allFlows } from "./flows/all.ts";
import { mend } from "./mend.ts";
import { add, emptyTally, isClean, progress, summary } from "./report.ts";
import { type Batch, runBatch } from "./run-batch.ts";
import { openStage } from "./stage.ts";

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const batchesOf = (wanted: Wanted): readonly Batch[] => {
  const common = {
    flows: allFlows,
    width: wanted.width,
    drops: true,
    isFair: false,
    tell: wanted.verbose ? say : undefined,
  };
  if (wanted.only) return [{ ...common, ...wanted.only, numbers: [wanted.only.number] }];
  return Array.from({ length: Math.ceil(wanted.histories / wanted.batch) }, (_, batch) => {
    const size = Math.min(wanted.batch, wanted.histories - batch * wanted.batch);
    return { ...common, seed: wanted.seed, batch, numbers: Array.from({ length: size }, (_one, number) => number) };
  });
};

const wanted = readCommandLine(process.argv.slice(2));
const stage = await openStage();
const tally = emptyTally();
try {
  for (const batch of batchesOf(wanted)) {
    add(tally, await runBatch(batch, stage, mend));
    say(progress(tally, wanted.only ? 1 : wanted.histories));
  }
} finally {
  await stage.close();
}
say(summary(tally));
process.exitCode = isClean(tally) ? 0 : 1;
