import type { BuildOptions } from "esbuild";

/** One file that a form or a page loads as it is, without eval and without a loader. */
export const bundling = {
  bundle: true,
  format: "iife",
  target: "es2020",
  platform: "browser",
  minify: true,
  legalComments: "none",
  charset: "utf8",
  logLevel: "warning",
} as const satisfies BuildOptions;
