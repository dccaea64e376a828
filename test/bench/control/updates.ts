import { median } from "../support/quantile.ts";
import type { ControlStage } from "./stage.ts";

/** What `updateView` does when nothing changed. */
export interface Updates {
  readonly remounts: number;
  /** Changes anywhere in the page. */
  readonly mutations: number;
  /** Microseconds a call, the median of the rounds. */
  readonly callUs: number;
}

const rounds = 5;

/** Each round calls it so often, with a new context of equal values each time. */
export const updateUnchanged = async (stage: ControlStage, times: number): Promise<Updates> => {
  const page = await stage.page();
  await page.evaluate(() => window.controlPage.open(1));
  const before = await page.evaluate(() => ({ ...window.controlPage.counts }));
  const taken = [];
  for (let round = 0; round < rounds; round++)
    taken.push(await page.evaluate((count) => window.controlPage.update(count), times));
  const after = await page.evaluate(() => ({ ...window.controlPage.counts }));
  await page.close();
  return {
    remounts: after.mounts - before.mounts + after.creations - before.creations,
    mutations: taken.reduce((sum, { mutations }) => sum + mutations, 0),
    callUs: median(taken.map(({ ms }) => (ms * 1000) / times)),
  };
};
