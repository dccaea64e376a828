import type Stripe from "stripe";
import { readCommandLine, type Wanted } from "./command-line.ts";
import { allFlows, flowsWithoutServer } from "./flows/all.ts";
import { mend } from "./mend.ts";
import { batchName } from "./names.ts";
import { peerSummary } from "./peer/report.ts";
import { runPeer } from "./peer/run-peer.ts";
import { add, emptyTally, isClean, progress, summary } from "./report.ts";
import { type Batch, runBatch } from "./run-batch.ts";
import { openStage, type Stage } from "./stage.ts";
import { connectStripe } from "./till.ts";

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const upTo = (size: number): readonly number[] => Array.from({ length: size }, (_one, number) => number);

const batchesOf = (wanted: Wanted): readonly Batch[] => {
  const { width, seed, only, histories, peer } = wanted;
  const common = { flows: allFlows, width, drops: true, isFair: false, tell: wanted.verbose ? say : undefined };
  if (only) return [{ ...common, ...only, numbers: [only.number] }];
  // One sandbox, so that the peer's one database has all of it.
  if (peer) {
    const fair = { flows: flowsWithoutServer, drops: false, isFair: true };
    return [{ ...common, ...fair, seed, batch: 0, numbers: upTo(histories) }];
  }
  return upTo(Math.ceil(histories / wanted.batch)).map((batch) => ({
    ...{ ...common, seed, batch },
    numbers: upTo(Math.min(wanted.batch, histories - batch * wanted.batch)),
  }));
};

const eventsOf = async (stage: Stage): Promise<readonly Stripe.Event[]> => {
  const events: Stripe.Event[] = [];
  for await (const event of connectStripe(stage.origin).events.list({ limit: 100 })) events.push(event);
  return events.reverse();
};

const wanted = readCommandLine(process.argv.slice(2));
const stage = await openStage();
const tally = emptyTally();
let peer = "";
try {
  for (const batch of batchesOf(wanted)) {
    const outcome = await runBatch(batch, stage, mend);
    add(tally, outcome);
    say(progress(tally, wanted.only ? 1 : wanted.histories));
    if (!wanted.peer) continue;
    const { stripe } = outcome.evidence;
    const played = await runPeer({ stripe, events: await eventsOf(stage), name: batchName(batch) }, say);
    if (played) peer = peerSummary(played);
  }
} finally {
  await stage.close();
}
if (peer) say(peer);
say(summary(tally));
process.exitCode = isClean(tally) ? 0 : 1;
