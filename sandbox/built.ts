import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { err, ok, type Result } from "../core/result.ts";

const dist = join(import.meta.dirname, "..", "dist");

/** What the build made and the sandbox runs: the packed solutions as an administrator gets them, and the relay script. */
export interface Built {
  readonly solutions: readonly Uint8Array[];
  readonly relayScript: string;
}

/** The base solution comes first: the sample builds on it. The error is a sentence. */
export const readBuilt = (): Result<Built, string> => {
  const relay = join(dist, "power-pages", "counterfoil.js");
  const zips = existsSync(dist)
    ? readdirSync(dist).filter((name) => /^Counterfoil(Sample)?_[\d.]+\.zip$/.test(name))
    : [];
  const base = zips.find((name) => !name.startsWith("CounterfoilSample"));
  const sample = zips.find((name) => name.startsWith("CounterfoilSample"));
  if (!base || !sample || !existsSync(relay)) return err("Nothing is built yet. Run: npm run build");
  return ok({
    solutions: [base, sample].map((name) => new Uint8Array(readFileSync(join(dist, name)))),
    relayScript: readFileSync(relay, "utf8"),
  });
};
