import { join, relative } from "node:path";
import { build } from "esbuild";

const browser = join(import.meta.dirname, "browser");
const outdir = join(import.meta.dirname, "bundled");

/** Browser files by their path below `/endive/`, e.g. `frames/payment.js`. */
export type Bundles = ReadonlyMap<string, string>;

const bundle = async (): Promise<Bundles> => {
  const result = await build({
    entryPoints: {
      stripe: join(browser, "page/main.ts"),
      "frames/payment": join(browser, "payment/main.tsx"),
      "frames/challenge": join(browser, "challenge/main.ts"),
    },
    bundle: true,
    write: false,
    outdir,
    format: "iife",
    target: "es2022",
    minify: true,
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "silent",
  });
  return new Map(result.outputFiles.map((file) => [relative(outdir, file.path).replaceAll("\\", "/"), file.text]));
};

let bundled: Promise<Bundles> | undefined;

/** Bundles the browser side once a process, in memory. Rejects with esbuild's message when a source is wrong. */
export const stripeJsBundles = (): Promise<Bundles> => (bundled ??= bundle());
