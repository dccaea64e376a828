import { paymentsApp } from "./app.ts";
import { choices } from "./choices/index.ts";
import { serverUrl } from "./environment-variable.ts";
import { dashboards } from "./dashboards.ts";
import { administratorRole } from "./roles/administrator.ts";
import { payerRole } from "./roles/payer.ts";
import { refunderRole } from "./roles/refunder.ts";
import { serverRole } from "./roles/server.ts";
import { staffRole } from "./roles/staff.ts";
import type { Solution } from "./solution.ts";
import { tables } from "./tables/index.ts";
import { pageNamed, webResources } from "./web-resources.ts";

/** The base solution: no dependency but the platform. */
export const counterfoil: Solution = {
  name: "Counterfoil",
  label: "Counterfoil",
  description: "Stripe payments whose Payment row is always true.",
  publisher: { name: "counterfoil", label: "Counterfoil", prefix: "cfl", optionPrefix: 41350 },
  tables,
  extensions: [],
  choices,
  roles: [serverRole, administratorRole, staffRole, refunderRole, payerRole],
  webResources,
  configurationPage: pageNamed("welcome"),
  components: [{ name: "cfl_Counterfoil.PaymentControl", builtFolder: "out/controls/PaymentControl" }],
  apps: [paymentsApp],
  dashboards,
  environmentVariables: [serverUrl],
  dependencies: [],
  multilingual: true,
  managed: true,
};
