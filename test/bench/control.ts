import { readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { loadOften, longestTask, untilVisible } from "./control/loads.ts";
import { leftBehind, leftBehindByStripe, type Living } from "./control/mounts.ts";
import { bundleFile, type ControlStage, openControlStage } from "./control/stage.ts";
import type { Load } from "./control/trace.ts";
import { updateUnchanged, type Updates } from "./control/updates.ts";
import type { Benchmark, Measurement, Row, Say } from "./measurement.ts";
import { quantile } from "./support/quantile.ts";
import { onStage } from "./support/stage.ts";

const loads = Number(process.env["BENCH_LOADS"] ?? 24);
const times = 100;
const longTaskMs = 50;

const row = (what: string, found: string, budget = ""): Row => ({ "": what, measured: found, budget });

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
const milliseconds = (values: readonly number[]): string =>
  [0.5, 0.95].map((share) => `${quantile(values, share).toFixed(0)} ms`).join(" / ");

const sizeRows = (): readonly Row[] => {
  const bundle = readFileSync(bundleFile);
  return [
    row("bundle, gzip: React, Fluent and all", kilobytes(gzipSync(bundle).byteLength), "≤ 100 KB"),
    row("bundle, Brotli", kilobytes(brotliCompressSync(bundle).byteLength)),
    row("bundle, unpacked", kilobytes(bundle.byteLength)),
  ];
};

/** How often Stripe.js is asked for on a page with so many controls. */
const stripeJsRequests = async (stage: ControlStage, controls: number): Promise<number> => {
  const before = stage.stripeJsRequests();
  const page = await stage.page();
  await page.evaluate((count) => window.controlPage.open(count), controls);
  await page.close();
  return stage.stripeJsRequests() - before;
};

const requestRows = async (stage: ControlStage): Promise<readonly Row[]> => [
  row("requests of Stripe.js, a page with two controls", String(await stripeJsRequests(stage, 2)), "1"),
  row("requests of Stripe.js, a page without one", String(await stripeJsRequests(stage, 0)), "0"),
];

const longTasks = (all: readonly Load[]): string => {
  const over = all.flatMap(({ tasks }) => tasks.filter(({ cpuMs }) => cpuMs > longTaskMs)).length;
  return `${over} (longest: ${milliseconds(all.map(longestTask))})`;
};

const loadRows = (plain: readonly Load[], slow: readonly Load[]): readonly Row[] => [
  row(
    "Stripe.js is there → form visible, p50 / p95",
    milliseconds(plain.map((load) => untilVisible(load).ms)),
    "≤ 50 ms",
  ),
  row("… of it the main thread's work", milliseconds(plain.map((load) => untilVisible(load).cpuMs))),
  row(
    "… the load of the stand-in's frame, not counted",
    milliseconds(plain.map((load) => load.between("frame-mounted", "fields-drawn").ms)),
  ),
  row(`tasks of ours longer than ${longTaskMs} ms, p50 / p95 of the longest`, longTasks(plain), "0"),
  row("… with a processor 4 × slower", longTasks(slow)),
];

const updateRows = ({ remounts, mutations, callUs }: Updates): readonly Row[] => [
  row(`${times} × \`updateView\`, nothing changed: remounts`, String(remounts), "0"),
  row("… changes in the page", String(mutations), "0"),
  row("… a call", `${callUs.toFixed(0)} µs`),
];

const mountRows = (left: Living, bare: Living): readonly Row[] => [
  row(`${times} mounts: nodes left behind`, String(left.nodes), "0"),
  row("… listeners", String(left.listeners), "0"),
  row("… frames / documents", `${left.frames} / ${left.documents}`, "0 / 0"),
  row("… timers", String(left.timers), "0"),
  row("… heap, a mount", kilobytes(left.heap / times)),
  row("… floor: heap, a mount of Stripe's fields alone", kilobytes(bare.heap / times)),
];

const measure = async (say: Say, stage: ControlStage): Promise<Measurement> => {
  const requests = await requestRows(stage);
  const plain = await loadOften(stage, { times: loads, throttle: 1, say });
  const slow = await loadOften(stage, { times: Math.ceil(loads / 4), throttle: 4, say });
  const updates = updateRows(await updateUnchanged(stage, times));
  say(`${times} mounts`);
  const mounts = mountRows(await leftBehind(stage, times), await leftBehindByStripe(stage, times));
  return {
    name: "control",
    rows: [...sizeRows(), ...loadRows(plain, slow), ...requests, ...updates, ...mounts],
    notes: [
      `The production bundle on the smallest page that can hold it, in Chromium ${stage.browser.version()} (headless), with the stand-in for Stripe.js in its place and answers of the host at once; ${loads} loads, each in a new tab, ${Math.ceil(loads / 4)} of the slowed ones, after two that are not counted.`,
      "Form visible: from the moment `window.Stripe` is set to the frame's mount, and from Stripe's word that its fields are drawn to the paint that shows form and button without a skeleton. What lies between is Stripe's: the load of its frame. Stripe.js comes last, 200 ms after it was asked for. The wait for the next paint (up to 17 ms) is in it, and so is the stand-in's own work in the page.",
      "Tasks are those of the page's main thread in which the control ran, from the bundle's first line to the visible form, by processor time: what else runs on the machine does not lengthen them.",
      `\`updateView\` gets a new context of equal values each time, as hosts hand it over. Mounts: each form opens until it is visible and is destroyed; counted after a garbage collection, against the same page after ten mounts.`,
    ],
  };
};

/** The control in a browser: how heavy, how fast, and what it leaves behind. */
export const controlBenchmark: Benchmark = (say) =>
  onStage(async (stage) => measure(say, await openControlStage(stage)));
