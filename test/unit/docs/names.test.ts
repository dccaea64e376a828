import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pages, root } from "./support/markdown.ts";

const allPages = [...pages.values()].join("\n");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const found = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, name]) => name ?? "")),
];

const { scripts } = JSON.parse(read("package.json")) as { readonly scripts: Readonly<Record<string, string>> };
const variable = /\b((?:COUNTERFOIL|DATAVERSE|STRIPE|PORTAL|KEY_VAULT|LOG|CHROMIUM|SOLUTION)_[A-Z_]+)\b/g;
const sources = (pattern: string): string =>
  globSync(pattern, { cwd: root })
    .map((path) => read(path))
    .join("\n");

it("names no npm script that does not exist", () => {
  const named = found(allPages, /npm run ([a-z:]+)/g);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
  expect(named.length).toBeGreaterThan(10);
});

it("tells contributors of every npm script", () => {
  const told = found(pages.get("CONTRIBUTING.md") ?? "", /npm (?:run )?([a-z:]+)/g);
  expect(Object.keys(scripts).filter((name) => !told.includes(name))).toEqual([]);
});

it("names no environment variable that nothing reads", () => {
  const readSomewhere = found(sources("{server,sandbox,scripts,test}/**/*.{ts,js}"), variable);
  expect(found(allPages, variable).filter((name) => !readSomewhere.includes(name))).toEqual([]);
});

it("tells of every environment variable that the server reads", () => {
  const told = found(allPages, variable);
  const readByHosts = found(sources("server/hosts/**/*.ts"), variable);
  expect(readByHosts.filter((name) => !told.includes(name))).toEqual([]);
  expect(readByHosts).toContain("DATAVERSE_WEBHOOK_KEY");
});
