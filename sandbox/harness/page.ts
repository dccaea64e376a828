import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { controlFolder, harnessFolder } from "./files.ts";

/**
 * pcf-start's page with what it would fetch from a CDN replaced by local files, Stripe.js by its stand-in, and our host
 * put behind the harness: the host wraps what the harness defines, before the harness loads the control.
 */
export const harnessPage = async (): Promise<string> => {
  const html = await readFile(join(harnessFolder, "index.html"), "utf8");
  return html
    .replace(/https:\/\/[^"]*\/react\.development\.js/, "/react/react.js")
    .replace(/https:\/\/[^"]*\/react-dom\.development\.js/, "/react/react-dom.js")
    .replace(
      "</head>",
      '<link rel="icon" href="data:,"><script src="/endive/stripe.js"></script><script defer src="/harness/host.js"></script></head>',
    );
};

/** The harness lays the strings of all languages over each other, so that the last one wins: it is told of English alone. */
export const harnessManifest = async (): Promise<string> => {
  const manifest = await readFile(join(controlFolder, "ControlManifest.xml"), "utf8");
  return manifest.replaceAll(/<resx path="[^"]*\.(\d+)\.resx"[^>]*\/>/g, (element, language: string) =>
    language === "1033" ? element : "",
  );
};

/** The host's script. Rejects with esbuild's message when a source is wrong. */
export const hostScript = async (): Promise<string> => {
  const result = await build({
    entryPoints: [join(import.meta.dirname, "browser/host.ts")],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    logLevel: "silent",
  });
  return result.outputFiles[0]?.text ?? "";
};
