import { portalKey } from "../../fixed.ts";

/** Who may do what with a table's rows: `all` for everybody, `own` for rows whose contact column is the visitor, `self` for the visitor. */
export interface TablePermission {
  readonly table: string;
  readonly set: string;
  readonly scope: "all" | "own" | "self";
  /** Lookup to the contact, for `own`. */
  readonly contactColumn?: string;
  readonly write: boolean;
  /** `Webapi/<table>/fields`; empty: `Webapi/<table>/enabled` is false and the portal Web API does not know the table. */
  readonly webApiFields: readonly string[];
}

/** The site's table permissions: the visitor's own orders, currencies, and what the relay reads. No `cfl_` table is on the Web API. */
export const tablePermissions: readonly TablePermission[] = [
  {
    table: "sample_order",
    set: "sample_orders",
    scope: "own",
    contactColumn: "sample_contactid",
    write: false,
    webApiFields: ["sample_orderid", "sample_name", "sample_amount", "transactioncurrencyid", "sample_email"],
  },
  {
    table: "transactioncurrency",
    set: "transactioncurrencies",
    scope: "all",
    write: false,
    webApiFields: ["transactioncurrencyid", "isocurrencycode", "currencyname", "currencysymbol"],
  },
  { table: "contact", set: "contacts", scope: "self", write: false, webApiFields: [] },
  { table: "cfl_paymentprofile", set: "cfl_paymentprofiles", scope: "all", write: false, webApiFields: [] },
];

/** Site settings that server logic may read; the key stands for a Key Vault reference. */
export const siteSettings = (origin: string): Readonly<Record<string, string>> => ({
  "Counterfoil/ServerUrl": origin,
  "Counterfoil/PortalKey": portalKey,
});

/** How long the site's server cache answers for Dataverse, in milliseconds. It cannot be shortened. */
export const cacheLifeMs = 15 * 60 * 1000;

/** What sites made since November 2025 send, with the addresses that Stripe documents; 'self' serves the stand-in. */
export const contentSecurityPolicy = (nonce: string): string => {
  const stripe = "https://js.stripe.com https://*.js.stripe.com";
  const platform = "content.powerapps.com content.powerapps.us content.appsplatform.us content.powerapps.cn";
  return [
    `script-src 'self' ${platform} 'nonce-${nonce}' ${stripe}`,
    "style-src 'self' 'unsafe-inline' https:",
    `frame-src 'self' ${stripe} https://hooks.stripe.com`,
    "connect-src 'self' https://api.stripe.com",
    "img-src 'self' data: https://*.link.com",
  ].join("; ");
};
