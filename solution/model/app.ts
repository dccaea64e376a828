import { paymentsToday, refundsAndDisputes } from "./dashboards.ts";
import { iconNamed } from "./icons/index.ts";
import { administratorRole } from "./roles/administrator.ts";
import { refunderRole } from "./roles/refunder.ts";
import { staffRole } from "./roles/staff.ts";
import type { App, Page } from "./solution.ts";
import { pageNamed } from "./web-resources.ts";

const lists = (...tables: readonly string[]): readonly Page[] => tables.map((table) => ({ kind: "table", table }));

/** What staff and administrators open. The name is the app's identity and stays; people read the label. */
export const paymentsApp: App = {
  name: "cfl_Counterfoil",
  label: "Payments",
  description: "Payments, and everything that became of them.",
  icon: iconNamed("counterfoil"),
  groups: [
    {
      name: "cfl_payments",
      label: "Payments",
      pages: [
        { kind: "dashboard", dashboard: paymentsToday.name, icon: iconNamed("overview") },
        ...lists("cfl_payment", "cfl_refund", "cfl_dispute", "cfl_paymentaction"),
        { kind: "dashboard", dashboard: refundsAndDisputes.name, icon: iconNamed("overview") },
      ],
    },
    {
      name: "cfl_setup",
      label: "Set-up and health",
      pages: [
        { kind: "page", webResource: pageNamed("health"), label: "Health", icon: iconNamed("health") },
        ...lists("cfl_paymentprofile", "cfl_gatewayevent", "cfl_paymentattempt"),
        ...lists("cfl_serverstatus", "cfl_reconciliation"),
      ],
    },
  ],
  roles: [administratorRole.name, staffRole.name, refunderRole.name],
};
