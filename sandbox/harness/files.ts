import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";

const root = join(import.meta.dirname, "../..");

/** Where the built control lies. */
export const controlFolder = join(root, "out/controls/PaymentControl");
export const harnessFolder = join(root, "node_modules/pcf-start");

/** The two addresses of a CDN in the harness's page, and the files that stand for them. */
export const reactFiles: Readonly<Record<string, string>> = {
  "/react/react.js": join(root, "node_modules/react/umd/react.development.js"),
  "/react/react-dom.js": join(root, "node_modules/react-dom/umd/react-dom.development.js"),
};

export const isControlBuilt = (): boolean => existsSync(join(controlFolder, "ControlManifest.xml"));

const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".resx": "text/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".xml": "text/xml; charset=utf-8",
};

const typeOf = (path: string): string => types[extname(path)] ?? "application/octet-stream";

/** A file as an answer; undefined when it is not there. */
export const fileAnswer = async (path: string): Promise<Response | undefined> => {
  try {
    const content = await readFile(path);
    return new Response(new Uint8Array(content), {
      headers: { "content-type": typeOf(path), "cache-control": "no-cache" },
    });
  } catch {
    return undefined;
  }
};

/** The first of the folders that has the path; nothing outside of them is ever read. */
export const firstFile = async (folders: readonly string[], path: string): Promise<Response | undefined> => {
  const inside = normalize(decodeURIComponent(path)).replace(/^(\.\.[/\\])+/, "");
  for (const folder of folders) {
    const full = join(folder, inside);
    const answer = full.startsWith(folder) ? await fileAnswer(full) : undefined;
    if (answer !== undefined) return answer;
  }
  return undefined;
};
