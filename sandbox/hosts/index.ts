import { fileAnswer, nothingAt, pageAnswer } from "./answers.ts";
import { type BrowserAssets, hostAssets } from "./browser-assets.ts";
import { type ImportedSolutions, readSolutions } from "./imported/read-solutions.ts";
import { modelDrivenPage } from "./model-driven/page.ts";
import type { HostsOptions } from "./options.ts";
import { createPortalHost } from "./portal/portal-host.ts";

export interface HostsSandbox {
  fetch(request: Request): Promise<Response>;
  /** Forgets what the hosts remember of the rows; the imported solutions stay. */
  reset(): void;
}

const found = (name: string, content: string | Uint8Array | undefined): Response =>
  content === undefined ? nothingAt(name) : fileAnswer(name, content);

/** What both hosts' pages load: their own scripts, and the files of the imported solutions. */
const fileFor = (
  { path, languageId }: { readonly path: string; readonly languageId: number },
  assets: BrowserAssets,
  imported: ImportedSolutions,
): Response => {
  if (path === "solution.json") {
    return Response.json(imported.hostedIn(languageId), { headers: { "cache-control": "no-store" } });
  }
  const [folder = "", ...rest] = path.split("/");
  const name = rest.join("/");
  if (folder === "assets") return found(name, assets.get(name));
  if (folder === "webresources") return found(name, imported.webResource(name));
  const [control = "", ...file] = rest;
  return folder === "controls" ? found(path, imported.controlFile(control, file.join("/"))) : nothingAt(path);
};

/**
 * The two hosts of code components and form scripts: `/model-driven/…`, `/portal/…` with `/_api/…` and `/_layout/…`,
 * and what their pages load under `/_hosts/…`. Throws when a packed solution cannot be read.
 */
export const createHostsSandbox = async (options: HostsOptions): Promise<HostsSandbox> => {
  const imported = readSolutions(options.solutions);
  const assets = await hostAssets();
  const portal = createPortalHost(options);
  return {
    fetch: async (request) => {
      const { pathname, searchParams } = new URL(request.url);
      const path = decodeURIComponent(pathname);
      if (path.startsWith("/_hosts/")) {
        const languageId = Number(searchParams.get("lang") ?? 1033);
        return fileFor({ path: path.slice("/_hosts/".length), languageId }, assets, imported);
      }
      if (/^\/model-driven(\/|$)/.test(path)) return pageAnswer(modelDrivenPage(searchParams));
      return portal.fetch(request);
    },
    reset: portal.reset,
  };
};
