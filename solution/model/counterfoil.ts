import { choices } from "./choices/index.ts";
import { iconNamed } from "./icons/index.ts";
import { serverUrl } from "./environment-variable.ts";
import { administratorRole } from "./roles/administrator.ts";
import { payerRole } from "./roles/payer.ts";
import { serverRole } from "./roles/server.ts";
import { staffRole } from "./roles/staff.ts";
import type { App, Solution } from "./solution.ts";
import { tables } from "./tables/index.ts";
import { pageNamed, webResources } from "./web-resources.ts";

const app: App = {
  name: "cfl_Counterfoil",
  label: "Counterfoil",
  description: "Payments, and everything that became of them.",
  icon: iconNamed("counterfoil"),
  groups: [
    {
      name: "cfl_payments",
      label: "Payments",
      tables: ["cfl_payment", "cfl_refund", "cfl_dispute", "cfl_paymentaction"],
    },
    {
      name: "cfl_setup",
      label: "Set-up and health",
      tables: [
        "cfl_paymentprofile",
        "cfl_gatewayevent",
        "cfl_paymentattempt",
        "cfl_serverstatus",
        "cfl_reconciliation",
      ],
    },
  ],
  roles: [administratorRole.name, staffRole.name],
};

/** The base solution: no dependency but the platform. */
export const counterfoil: Solution = {
  name: "Counterfoil",
  label: "Counterfoil",
  description: "Stripe payments whose Payment row is always true.",
  publisher: { name: "counterfoil", label: "Counterfoil", prefix: "cfl", optionPrefix: 41350 },
  tables,
  extensions: [],
  choices,
  roles: [serverRole, administratorRole, staffRole, payerRole],
  webResources,
  configurationPage: pageNamed("welcome"),
  components: [{ name: "cfl_Counterfoil.PaymentControl", builtFolder: "out/controls/PaymentControl" }],
  apps: [app],
  environmentVariables: [serverUrl],
  dependencies: [],
  multilingual: true,
  managed: true,
};
