import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Say } from "../measurement.ts";
import { type Child, startChild } from "./children.ts";
import { startPostgres } from "./postgres.ts";
import type { Stage } from "./stage.ts";

const name = "@supabase/stripe-sync-engine";
const version = "0.48.5";

export const peerName = `${name} ${version} on PostgreSQL`;

/** Into a folder that goes away again: the peer is no dependency of ours. */
const install = (folder: string): void => {
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), '{"private":true}');
  const args = ["install", "--no-audit", "--no-fund", "--ignore-scripts", `${name}@${version}`];
  execFileSync("npm", args, { cwd: folder, stdio: "ignore", timeout: 180_000 });
};

/** A public engine with the same task, in a process of its own; undefined, with a line that says why, where it cannot run. */
export const startPeer = async (
  secret: string,
  { folder, own }: Stage,
  say: Say,
): Promise<(Child & { readonly port: number }) | undefined> => {
  try {
    const postgres = await startPostgres(folder);
    if (!postgres) {
      say(`${name} is left out: PostgreSQL is not installed`);
      return undefined;
    }
    own(postgres);
    const packages = join(folder, "peer");
    install(packages);
    const child = own(startChild("peer-process.ts", [packages, postgres.url, secret]));
    const { port } = await child.hear<{ port: number }>();
    return { ...child, port };
  } catch (error) {
    say(`${name} is left out: ${String(error).split("\n")[0]}`);
    return undefined;
  }
};
