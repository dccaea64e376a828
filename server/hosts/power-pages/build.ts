import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..", "..", "..");

/** Words that the platform refuses in the text of a server logic, whatever they mean there. */
const forbidden = [
  "eval(",
  "Function(",
  "setTimeout(",
  "fs.",
  "require(",
  "with(",
  "delete",
  "prototype",
  "__proto__",
].concat(["Proxy(", "Reflect.", "Symbol.for", "debugger"]);

/** The words that a script may not contain and does. */
export const forbiddenWordsIn = (script: string): readonly string[] =>
  forbidden.filter((word) => script.includes(word));

/** One plain script with functions `get` and `post`: no module syntax, which the platform does not know. */
export const buildRelay = async (): Promise<string> => {
  const result = await build({
    entryPoints: [join(import.meta.dirname, "relay.ts")],
    bundle: true,
    format: "esm",
    target: "es2023",
    write: false,
    legalComments: "none",
    charset: "utf8",
  });
  const script = (result.outputFiles[0]?.text ?? "").replace(/^export \{[^}]*\};?\s*$/m, "");
  const found = forbiddenWordsIn(script);
  if (found.length > 0) throw new Error(`The platform refuses these words in the relay: ${found.join(" ")}`);
  return script;
};

if (process.argv[1] === import.meta.filename) {
  const target = join(root, "dist", "power-pages", "counterfoil.js");
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, await buildRelay());
}
