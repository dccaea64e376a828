import { setTimeout as pause } from "node:timers/promises";
import { type Chance, chanceOf } from "./chance.ts";
import { flowFor } from "./flows/all.ts";
import type { Flow } from "./flows/flow.ts";
import { gather } from "./judge/gather.ts";
import type { Finding, Evidence } from "./judge/evidence.ts";
import { judge } from "./judge/judge.ts";
import { batchName, historyName } from "./names.ts";
import { untilAnswered } from "./open-rows.ts";
import { originsOf } from "./origins.ts";
import { untilQuiet } from "./settle.ts";
import { watchAnswers } from "./shop/answers.ts";
import { dataverseAt } from "./shop/dataverse.ts";
import { type Premises, shopOf } from "./shop/shop.ts";
import type { Stage } from "./stage.ts";
import { connectStripe, tillOf } from "./till.ts";
import { calm, disorderly, type Spell, weatherFrom } from "./weather.ts";

/** Histories that share a sandbox, a server and the weather. */
export interface Batch {
  readonly seed: number;
  readonly batch: number;
  /** The numbers of the histories to play; the weather does not depend on them. */
  readonly numbers: readonly number[];
  readonly flows: readonly Flow[];
  /** How many are under way at a time. */
  readonly width: number;
  readonly drops: boolean;
  /** Repeated and shuffled webhooks alone, no kills and no faults: what a peer is compared by. */
  readonly isFair: boolean;
  /** Hears how far it is. */
  readonly tell?: ((what: string) => void) | undefined;
}

export interface BadHistory extends Finding {
  /** The history it belongs to, as `--only` takes it. */
  readonly history: string;
}

export interface BatchOutcome {
  /** Flow → histories played. */
  readonly played: ReadonlyMap<string, number>;
  /** Histories that could not be played to their end. */
  readonly broken: readonly string[];
  readonly bad: readonly BadHistory[];
  readonly events: number;
  readonly kills: number;
  readonly seconds: number;
}

/** What was asked for while playing: the judge is told nothing else. */
interface Notes {
  readonly refundsAsked: Map<string, number>;
  readonly orders: Map<string, string>;
  readonly played: Map<string, number>;
  readonly broken: string[];
}

const premisesOn = async (stage: Stage): Promise<Premises> => {
  const dataverse = dataverseAt(stage.origin);
  const currencies = await dataverse.list("transactioncurrencies");
  const [profile] = await dataverse.list("cfl_paymentprofiles?$filter=cfl_name eq 'Default'");
  return {
    origin: stage.origin,
    dataverse,
    answers: watchAnswers(dataverse),
    profile: String(profile?.["cfl_paymentprofileid"]),
    currencies: new Map(
      currencies.map((row) => [String(row["isocurrencycode"]), String(row["transactioncurrencyid"])]),
    ),
  };
};

const countUp = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

/** Plays one history; its choices come from its name alone. */
const playOne = async (
  name: string,
  premises: Premises,
  { notes, flows }: { notes: Notes; flows: readonly Flow[] },
) => {
  const chance = chanceOf(name);
  const flow = flowFor(chance, flows);
  countUp(notes.played, flow.name);
  const stripe = connectStripe(premises.origin);
  const ordered = (id: string): void => void notes.orders.set(id, name);
  const refundAsked = (intent: string): void => countUp(notes.refundsAsked, intent);
  const scene = {
    ...{ name, chance },
    shop: shopOf(premises, { name, chance, ordered }),
    till: tillOf(stripe, { name, refundAsked }),
    breathe: () => pause(chance.happens(0.4) ? 0 : chance.whole(1, 400)),
  };
  try {
    await flow.play(scene);
  } catch (error) {
    notes.broken.push(`${name} (${flow.name}): ${String(error)}`);
  }
};

/** Lets a spell begin, and kills the server as it says. */
const begin = async (spell: Spell, stage: Stage): Promise<void> => {
  await stage.suffer(spell);
  const begun = Date.now();
  for (const afterMs of spell.kills) {
    await pause(Math.max(0, begun + afterMs - Date.now()));
    await stage.killServer();
  }
};

/** Plays all histories, `width` at a time; each spell begins when its share of them has begun. */
const playAll = async (batch: Batch, stage: Stage, notes: Notes): Promise<void> => {
  const premises = await premisesOn(stage);
  const chance = chanceOf(batchName(batch));
  const spells = batch.isFair ? [disorderly] : weatherFrom(chance, { spells: 5, drops: batch.drops });
  const doing: Promise<void>[] = [];
  let begun = 0;
  const playNext = async (): Promise<void> => {
    for (let number = batch.numbers[begun]; number !== undefined; number = batch.numbers[begun]) {
      const due = Math.floor((begun * spells.length) / batch.numbers.length);
      for (const spell of spells.slice(doing.length, due + 1)) doing.push(begin(spell, stage));
      begun += 1;
      await playOne(historyName({ ...batch, number }), premises, { notes, flows: batch.flows });
    }
  };
  await Promise.all(Array.from({ length: Math.min(batch.width, batch.numbers.length) }, playNext));
  await Promise.all(doing);
  premises.answers.end();
};

/** Bank debits are decided, slow refunds too; in every second batch authorisations expire. */
const letTimePass = async (chance: Chance, stage: Stage): Promise<void> => {
  await untilQuiet(stage);
  await untilAnswered(dataverseAt(stage.origin), stage.killServer);
  await untilQuiet(stage);
  await stage.advance(chance.happens(0.5) ? 300 : 8 * 86_400);
  await untilQuiet(stage);
};

const namesIn = (evidence: Evidence, notes: Notes, findings: readonly Finding[]): readonly BadHistory[] => {
  const historyOf = originsOf(evidence, notes.orders);
  return findings.map((finding) => ({ ...finding, history: historyOf(finding.of) }));
};

/** Plays a batch, lets everything come to rest, mends what was dropped, and judges. */
export const runBatch = async (
  batch: Batch,
  stage: Stage,
  mend: (stage: Stage) => Promise<void>,
): Promise<BatchOutcome & { readonly evidence: Evidence }> => {
  const begun = performance.now();
  const killsBefore = stage.kills();
  await stage.clear();
  const notes: Notes = { refundsAsked: new Map(), orders: new Map(), played: new Map(), broken: [] };
  const phase = (what: string): void =>
    batch.tell?.(`${batchName(batch)} ${what} after ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  phase("cleared");
  await playAll(batch, stage, notes);
  phase("played");
  await stage.suffer(calm);
  await letTimePass(chanceOf(`${batchName(batch)}:time`), stage);
  phase("at rest");
  if (batch.drops) await mend(stage).then(() => untilQuiet(stage));
  phase("mended");
  const sides = { stripe: connectStripe(stage.origin), dataverse: dataverseAt(stage.origin) };
  const evidence = await gather(sides, notes.refundsAsked);
  phase("gathered");
  return {
    played: notes.played,
    broken: [...notes.broken, ...((await stage.isLive()) ? [] : [`${batchName(batch)}: the server is gone`])],
    bad: namesIn(evidence, notes, judge(evidence)),
    events: evidence.stripe.events.length,
    kills: stage.kills() - killsBefore,
    seconds: (performance.now() - begun) / 1000,
    evidence,
  };
};
