import { choices } from "./choices/index.ts";
import { administratorRole } from "./roles/administrator.ts";
import { payerRole } from "./roles/payer.ts";
import { serverRole } from "./roles/server.ts";
import { staffRole } from "./roles/staff.ts";
import type { App, Solution } from "./solution.ts";
import { tables } from "./tables/index.ts";

const icon = [
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="#0f6cbd">',
  '<path d="M4 6h17v20H4z"/><path d="M23 6h5v20h-5v-3h2v-3h-2v-3h2v-3h-2v-3h2V9h-2z" opacity=".6"/>',
  '<path d="M7 11h11v2H7zm0 5h11v2H7zm0 5h7v2H7z" fill="#fff"/></svg>\n',
].join("");

const app: App = {
  name: "cfl_Counterfoil",
  label: "Counterfoil",
  description: "Payments, and everything that became of them.",
  icon: "cfl_/icons/counterfoil.svg",
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
  webResources: [
    {
      name: "cfl_/scripts/payment-form.js",
      label: "Payment form script",
      kind: "script",
      source: { builtFile: "dist/webresources/payment-form.js" },
    },
    { name: app.icon, label: "Counterfoil icon", kind: "svg", source: { text: icon } },
  ],
  components: [{ name: "cfl_Counterfoil.PaymentControl", builtFolder: "out/controls/PaymentControl" }],
  apps: [app],
  dependencies: [],
  managed: true,
};
