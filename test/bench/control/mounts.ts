import type { CDPSession, Page } from "playwright-core";
import type { ControlStage } from "./stage.ts";

/** What lives in a page, after its garbage was collected. */
export interface Living {
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
  readonly frames: number;
  readonly timers: number;
  /** Bytes. */
  readonly heap: number;
}

const metricOf = {
  nodes: "Nodes",
  listeners: "JSEventListeners",
  documents: "Documents",
  heap: "JSHeapUsedSize",
} as const;

const livingIn = async (page: Page, devTools: CDPSession): Promise<Living> => {
  // Stripe's frames live in processes of their own: what they leave behind goes a little later.
  await new Promise((resolve) => setTimeout(resolve, 500));
  for (let time = 0; time < 3; time++) await devTools.send("HeapProfiler.collectGarbage");
  const { metrics } = await devTools.send("Performance.getMetrics");
  const values = new Map(metrics.map(({ name, value }) => [name, value]));
  const read = (what: keyof typeof metricOf): number => values.get(metricOf[what]) ?? Number.NaN;
  return {
    ...{ nodes: read("nodes"), listeners: read("listeners"), documents: read("documents"), heap: read("heap") },
    frames: page.frames().length,
    timers: await page.evaluate(() => window.controlPage.pendingTimers()),
  };
};

const openAndClose = (page: Page, times: number): Promise<void> =>
  page.evaluate(async (count) => {
    for (let time = 0; time < count; time++) {
      await window.controlPage.open(1);
      window.controlPage.close();
    }
  }, times);

const openBare = (page: Page, times: number): Promise<void> =>
  page.evaluate((count) => window.controlPage.bare(count), times);

type Use = (page: Page, times: number) => Promise<void>;

const leftBy = async (stage: ControlStage, times: number, use: Use): Promise<Living> => {
  const page = await stage.page();
  const devTools = await page.context().newCDPSession(page);
  await devTools.send("Performance.enable");
  await openAndClose(page, 10); // whatever is made once a page: styles, Stripe's object, compiled code
  const before = await livingIn(page, devTools);
  await use(page, times);
  const after = await livingIn(page, devTools);
  await page.close();
  const more = (what: keyof Living): number => after[what] - before[what];
  return {
    ...{ nodes: more("nodes"), listeners: more("listeners"), documents: more("documents"), frames: more("frames") },
    ...{ timers: more("timers"), heap: more("heap") },
  };
};

/** Opens a form until it is visible and takes it away, so often; what lives more than before. */
export const leftBehind = (stage: ControlStage, times: number): Promise<Living> => leftBy(stage, times, openAndClose);

/** The same with Stripe's fields alone. */
export const leftBehindByStripe = (stage: ControlStage, times: number): Promise<Living> =>
  leftBy(stage, times, openBare);
