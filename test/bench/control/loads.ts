import type { Page } from "playwright-core";
import type { Say } from "../measurement.ts";
import type { ControlStage } from "./stage.ts";
import { categories, type Load, readTrace, type Span } from "./trace.ts";

export interface LoadOptions {
  readonly times: number;
  /** How many times slower than this machine. */
  readonly throttle: number;
  readonly say: Say;
}

const loadOnce = async ({ browser, page }: ControlStage, throttle: number): Promise<Load> => {
  const tab = await page("about:blank");
  const devTools = await tab.context().newCDPSession(tab);
  await devTools.send("Emulation.setCPUThrottlingRate", { rate: throttle });
  await browser.startTracing(tab, { categories });
  await openForm(tab);
  const trace = await browser.stopTracing();
  await tab.close();
  return readTrace(trace.toString());
};

const openForm = async (tab: Page): Promise<void> => {
  await tab.goto("/");
  await tab.evaluate(() => window.controlPage.open(1));
};

/** Loads a page with one control so often, each in a tab of its own, after two that are not counted. */
export const loadOften = async (stage: ControlStage, { times, throttle, say }: LoadOptions): Promise<Load[]> => {
  const loads: Load[] = [];
  for (let count = -2; count < times; count++) {
    const load = await loadOnce(stage, throttle);
    if (count >= 0) loads.push(load);
  }
  say(`${times} loads at ${throttle} × less speed`);
  return loads;
};

/** What the control itself takes until the form is visible: up to Stripe's frame and after it, without the frame's own load. */
export const untilVisible = (load: Load): Span => {
  const [before, after] = [load.between("stripe-there", "frame-mounted"), load.between("fields-drawn", "form-visible")];
  return { ms: before.ms + after.ms, cpuMs: before.cpuMs + after.cpuMs };
};

/** Milliseconds of processor time of the longest task of ours. */
export const longestTask = ({ tasks }: Load): number => Math.max(...tasks.map(({ cpuMs }) => cpuMs));
