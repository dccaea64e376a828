import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { version } from "../version.ts";

const here = import.meta.dirname;

/** `npm run build:azure` leaves the app in dist; another folder may be named. */
const target = process.argv[2] ?? join(here, "..", "..", "..", "dist", "azure");

/** The platform finds the program by this; nothing is to be installed. */
const manifest = { name: "counterfoil-functions", version, private: true, main: "main.js", engines: { node: ">=20" } };

/** The whole app in one folder, ready to be zipped: one program, its host.json, no node_modules. */
const buildAzure = async (folder: string): Promise<void> => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: [join(here, "main.ts")],
    outfile: join(folder, "main.js"),
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    // The platform's own worker brings this one along.
    external: ["@azure/functions-core"],
    legalComments: "none",
    sourcemap: true,
    logLevel: "warning",
  });
  await copyFile(join(here, "host.json"), join(folder, "host.json"));
  await copyFile(join(here, "local.settings.sample.json"), join(folder, "local.settings.sample.json"));
  await writeFile(join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
};

await buildAzure(target);
