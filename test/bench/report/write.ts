import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { type Kept, pageOf, pictureName } from "./page.ts";
import { svgOf } from "./plot.ts";

const docs = join(import.meta.dirname, "..", "..", "..", "docs");
const pictures = join(docs, "benchmarks");
const figures = join(pictures, "figures.json");

const writePretty = async (path: string, text: string): Promise<void> => {
  const options = await resolveConfig(path);
  writeFileSync(path, await format(text, { ...options, filepath: path }));
};

const readKept = (): readonly Kept[] =>
  existsSync(figures) ? (JSON.parse(readFileSync(figures, "utf8")) as readonly Kept[]) : [];

/** Puts these figures in their predecessors' place, and writes page and pictures anew; `order` is that of the page. */
export const writeReport = async (taken: readonly Kept[], order: readonly string[]): Promise<void> => {
  mkdirSync(pictures, { recursive: true });
  const byName = new Map([...readKept(), ...taken].map((one) => [one.name, one]));
  const all = order.flatMap((name) => byName.get(name) ?? []);
  await writePretty(figures, JSON.stringify(all));
  for (const { name, plots = [] } of all) {
    for (const [index, plot] of plots.entries()) writeFileSync(join(pictures, pictureName(name, index)), svgOf(plot));
  }
  await writePretty(join(docs, "benchmarks.md"), pageOf(all));
};
