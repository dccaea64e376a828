import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

export const root = join(__dirname, "../../../..");

/** Folders that hold what was fetched, built or written by tests. */
const notOurs = new Set(["node_modules", "out", "dist", "coverage"]);

const pagesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith(".") && !notOurs.has(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return pagesIn(path);
      return entry.name.endsWith(".md") ? [path] : [];
    });

/** Every page of the repository, by its path from the root. */
export const pages: ReadonlyMap<string, string> = new Map(
  pagesIn(root).map((path) => [relative(root, path).replaceAll("\\", "/"), readFileSync(path, "utf8")]),
);

const withoutBlocks = (text: string): string => text.replaceAll(/^ *```[\s\S]*?^ *```/gm, "");

/** Where a page's links and pictures point to: `docs/makers.md`, `#events`, `https://…`. */
export const targetsOf = (text: string): readonly string[] =>
  [
    ...withoutBlocks(text)
      .replaceAll(/`[^`\n]*`/g, "")
      .matchAll(/\]\(([^)\s]+)(?: "[^"]*")?\)/g),
  ].map(([, target]) => target ?? "");

/** A heading's anchor as GitHub makes it: words in small letters, joined by hyphens. */
const anchorOf = (heading: string): string =>
  heading
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_\- ]/gu, "")
    .replaceAll(" ", "-");

/** The anchors of a page's headings; the second of the same words ends in -1. */
export const anchorsOf = (text: string): ReadonlySet<string> => {
  const seen = new Map<string, number>();
  return new Set(
    [...withoutBlocks(text).matchAll(/^#{1,6} +(.+)$/gm)].map(([, heading]) => {
      const anchor = anchorOf(heading ?? "");
      const before = seen.get(anchor) ?? 0;
      seen.set(anchor, before + 1);
      return before === 0 ? anchor : `${anchor}-${before}`;
    }),
  );
};
