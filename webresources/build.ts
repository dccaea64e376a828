import { build } from "esbuild";
import { join } from "node:path";

/** Each entry becomes one web resource, with a global of its own that form events name. */
const entries = [{ folder: "payment-form", globalName: "Counterfoil.PaymentForm" }] as const;

/** Writes `dist/webresources/<entry>.js`: a script the form loads as it is, without eval and without a loader. */
export const buildWebResources = async (): Promise<void> => {
  await Promise.all(
    entries.map(({ folder, globalName }) =>
      build({
        entryPoints: [join(import.meta.dirname, folder, "index.ts")],
        outfile: join(import.meta.dirname, "..", "dist", "webresources", `${folder}.js`),
        bundle: true,
        // Its sources are ES modules, so that what the scripts do not use falls away; its published build is CommonJS.
        alias: { "dataverse-ify": "dataverse-ify/src/index.ts" },
        format: "iife",
        globalName,
        target: "es2020",
        platform: "browser",
        minify: true,
        legalComments: "none",
        charset: "utf8",
        logLevel: "warning",
      }),
    ),
  );
};

if (process.argv[1] === import.meta.filename) await buildWebResources();
