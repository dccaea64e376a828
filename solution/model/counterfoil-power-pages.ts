import given from "../power-pages.json" with { type: "json" };
import { reason } from "./choices/payment.ts";
import type { Column } from "./column.ts";
import { powerPagesSettings, type PowerPagesSettings } from "./counterfoil-power-pages-settings.ts";
import { counterfoil } from "./counterfoil.ts";
import { portalKey, serverUrl } from "./environment-variable.ts";
import type { SiteParts } from "./site-component.ts";
import type { Dependency, Solution } from "./solution.ts";
import { payment } from "./tables/payment.ts";

/** As on our own Payment table: what the native row lacks. */
const borrowed = ["cfl_gatewayreference", "cfl_chargereference", "cfl_reasoncode", "cfl_reason", "cfl_reasonmessage"];

const columns: readonly Column[] = [
  ...payment.columns.filter(({ name }) => borrowed.includes(name)),
  {
    kind: "lookup",
    name: "cfl_paymentid",
    label: "Counterfoil payment",
    description: "The Payment that says what became of it.",
    target: payment.name,
    // Microsoft's table comes first in the usual name; a relationship of ours bears our own prefix.
    relationship: "cfl_native_payment_cfl_paymentid",
  },
];

const siteParts = ({ site }: PowerPagesSettings): SiteParts | undefined =>
  site.id === ""
    ? undefined
    : {
        siteId: site.id,
        webRoles: site.webRoles,
        settings: [
          { name: "Counterfoil/ServerUrl", variable: serverUrl.name },
          { name: "Counterfoil/PortalKey", variable: portalKey.name },
        ],
        serverLogic: {
          name: "counterfoil",
          label: "Counterfoil",
          description: "Carries a visitor's attempt to pay to the Counterfoil server.",
          builtFile: "dist/power-pages/counterfoil.js",
        },
      };

/** What Counterfoil adds to Microsoft's own payments and to a portal; optional, imported after both. */
export const powerPagesSolution = (settings: PowerPagesSettings): Solution => {
  const { table, solution } = settings;
  const neededBy = { schemaName: table.schemaName.toLowerCase(), label: table.label };
  const ofOurs = { solution: counterfoil.name, neededBy } as const;
  const dependencies: readonly Dependency[] = [
    { type: 1, schemaName: payment.name, label: payment.label, ...ofOurs },
    { type: 9, schemaName: reason.name, label: reason.label, ...ofOurs },
    { type: 1, ...neededBy, solution: solution.name, version: solution.version, neededBy },
  ];
  return {
    name: "CounterfoilPowerPages",
    label: "Counterfoil for Power Pages payments",
    description: "Adds references, reasons and a link to Counterfoil's Payment to Microsoft's own Payment table.",
    publisher: counterfoil.publisher,
    tables: [],
    extensions: [{ table: { name: table.schemaName, label: table.label, primaryName: table.primaryName }, columns }],
    choices: [],
    roles: [],
    webResources: [],
    components: [],
    apps: [],
    environmentVariables: [portalKey],
    site: siteParts(settings),
    dependencies,
    multilingual: true,
    managed: true,
  };
};

export const counterfoilPowerPages = powerPagesSolution(powerPagesSettings(given));
