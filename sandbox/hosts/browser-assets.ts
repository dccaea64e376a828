import { join } from "node:path";
import { build } from "esbuild";

const outdir = join(import.meta.dirname, "bundled");

/** Scripts and style sheets by name, `model-driven.js`. */
export type BrowserAssets = ReadonlyMap<string, string>;

/** Bundles browser code in memory, each entry under its name; style sheets as they are, with their imports. */
export const bundleBrowserCode = async (entries: Readonly<Record<string, string>>): Promise<BrowserAssets> => {
  const result = await build({
    entryPoints: { ...entries },
    bundle: true,
    write: false,
    outdir,
    format: "iife",
    target: "es2022",
    minify: true,
    legalComments: "none",
    charset: "utf8",
    logLevel: "silent",
  });
  return new Map(result.outputFiles.map((file) => [file.path.slice(outdir.length + 1), file.text]));
};

let bundled: Promise<BrowserAssets> | undefined;

/** The browser side of both hosts, bundled once a process. Rejects with esbuild's message when a source is wrong. */
export const hostAssets = (): Promise<BrowserAssets> =>
  (bundled ??= bundleBrowserCode({
    "model-driven": join(import.meta.dirname, "model-driven/client/main.ts"),
    "model-driven-look": join(import.meta.dirname, "model-driven/look/model-driven.css"),
    portal: join(import.meta.dirname, "portal/client/main.ts"),
    "portal-look": join(import.meta.dirname, "portal/look/portal.css"),
  }));
