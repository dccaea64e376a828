import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { SourceMapPayload } from "node:module";
import { runtime, weigh, type Weights } from "./control/bundle.ts";
import { bundleFile } from "./control/stage.ts";
import type { Benchmark, Row } from "./measurement.ts";

const mapFile = join(import.meta.dirname, "../../out/bundle.js.map");

const parts: readonly (readonly [name: string, of: RegExp])[] = [
  ["React", /^(react|react-dom|scheduler)$/],
  ["Fluent", /^(@fluentui\/|@microsoft\/load-themed-styles|tslib$)/],
  ["Stripe's loader", /^@stripe\//],
  ["Counterfoil", /^(PaymentControl|core)/],
];

const partOf = (origin: string): string => parts.find(([, of]) => of.test(origin))?.[0] ?? "others";

interface Weighed {
  readonly origin: string;
  readonly bytes: number;
}

const rowOf = ({ origin, bytes }: Weighed, total: number, gzip: number): Row => ({
  part: partOf(origin),
  from: partOf(origin) === "Counterfoil" ? `\`${origin}/\`` : origin,
  minified: `${(bytes / 1000).toFixed(1)} KB`,
  "gzip, its share": `${(((bytes / total) * gzip) / 1000).toFixed(1)} KB`,
  "of the bundle": `${((bytes / total) * 100).toFixed(1)} %`,
});

const bundleAndMap = (): { readonly text: string; readonly weights: Weights } => {
  if (!existsSync(mapFile)) throw new Error("out/bundle.js.map is missing. Run `npm run build:control` first.");
  const text = readFileSync(bundleFile, "utf8");
  return { text, weights: weigh(text, JSON.parse(readFileSync(mapFile, "utf8")) as SourceMapPayload) };
};

/** What the bundle consists of. */
export const controlBundle: Benchmark = (say) => {
  const { text, weights } = bundleAndMap();
  const [total, gzip] = [Buffer.byteLength(text), gzipSync(text).byteLength];
  const weighed = [...weights].map(([origin, bytes]) => ({ origin, bytes })).sort((a, b) => b.bytes - a.bytes);
  say(`${weighed.length} origins`);
  const sumOf = (name: string): number =>
    weighed.filter(({ origin }) => partOf(origin) === name).reduce((sum, { bytes }) => sum + bytes, 0);
  const names = [...parts.map(([name]) => name), "others"];
  return Promise.resolve({
    name: "control-bundle",
    rows: weighed.map((each) => rowOf(each, total, gzip)),
    notes: [
      "Bytes of the minified bundle by its source map, which the build puts beside it (`out/bundle.js.map`); the share of gzip is by bytes, since what is compressed together cannot be told apart exactly.",
      `“${runtime}” is what the bundler adds. Stripe.js itself is never in it: the loader fetches it from Stripe.`,
      "Left out (`webpack.config.js`, `PaymentControl/fluent/`): menus, split buttons, icons and key tips of Fluent's button, listeners and style tables of its theme provider, its web fonts. What could still go: `react-dom` is half of all; a smaller library in its place would save 30 KB, and the tests would no longer run what is shipped.",
    ],
    plots: [
      {
        title: "The control's bundle, gzip, by part",
        unit: "KB",
        bars: names
          .map((name) => ({ label: name, value: ((sumOf(name) / total) * gzip) / 1000, ours: name === "Counterfoil" }))
          .filter(({ value }) => value > 0.05),
      },
    ],
  });
};
