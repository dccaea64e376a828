import { dataverseChecks } from "./catalogue/dataverse.ts";
import { profileChecks } from "./catalogue/profiles.ts";
import { serverChecks } from "./catalogue/server.ts";
import { stripeChecks } from "./catalogue/stripe.ts";

/** Every check by its name, which scripts may rely on; the part before the dot is its subject. */
export const catalogue = { ...stripeChecks, ...serverChecks, ...dataverseChecks, ...profileChecks } as const;

export type CheckId = keyof typeof catalogue;

/** In the order in which people read them. */
export const checkIds = Object.keys(catalogue) as readonly CheckId[];

/** Headings, by subject. */
export const subjects: Readonly<Record<string, string>> = {
  stripe: "Stripe: the key",
  endpoint: "Stripe: the webhook endpoint",
  server: "The server, from outside",
  clock: "Clocks",
  solution: "Dataverse: the solution",
  steps: "Dataverse: the webhook and its steps",
  roles: "Dataverse: the server's user",
  keys: "Dataverse: alternate keys",
  currencies: "Currencies",
  profiles: "Payment profiles",
  native: "Power Pages: Microsoft's Payment table",
  site: "Power Pages: the site",
};

export const subjectOf = (check: CheckId): string => check.replace(/\..*$/, "");
