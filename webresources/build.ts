import { build } from "esbuild";
import { join } from "node:path";
import { bundling } from "./bundling.ts";
import { buildPage } from "./pages/build-page.ts";

/** Each entry becomes one web resource, with a global of its own that form events and buttons name. */
const scripts = [
  { folder: "payment-form", globalName: "Counterfoil.PaymentForm" },
  { folder: "refund-form", globalName: "Counterfoil.RefundForm" },
  { folder: "action-form", globalName: "Counterfoil.ActionForm" },
  { folder: "payment-commands", globalName: "Counterfoil.PaymentCommands" },
  { folder: "event-commands", globalName: "Counterfoil.EventCommands" },
  { folder: "environment-commands", globalName: "Counterfoil.EnvironmentCommands" },
  { folder: "sample-order-form", globalName: "CounterfoilSample.OrderForm" },
] as const;

const pages = ["welcome", "health"] as const;

const dist = join(import.meta.dirname, "..", "dist", "webresources");

const buildScript = ({ folder, globalName }: (typeof scripts)[number]): Promise<unknown> =>
  build({
    ...bundling,
    entryPoints: [join(import.meta.dirname, folder, "index.ts")],
    outfile: join(dist, `${folder}.js`),
    // Its sources are ES modules, so that what the scripts do not use falls away; its published build is CommonJS.
    alias: { "dataverse-ify": "dataverse-ify/src/index.ts" },
    globalName,
  });

/** Writes `dist/webresources/<entry>.js` and `<page>.html`. */
export const buildWebResources = async (): Promise<void> => {
  await Promise.all([...scripts.map(buildScript), ...pages.map((page) => buildPage(page, dist))]);
};

if (process.argv[1] === import.meta.filename) await buildWebResources();
