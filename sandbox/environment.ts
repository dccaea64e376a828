import { dataverseWebhookKey, portalKey, secretKey, tokens, webhookSecret } from "./fixed.ts";

/** What the server is started with against the sandbox: the same names as in production, sandbox addresses and keys. */
export const serverEnvironment = (origin: string, store: string): Readonly<Record<string, string>> => ({
  STRIPE_SECRET_KEY: secretKey,
  STRIPE_WEBHOOK_SECRETS: webhookSecret,
  STRIPE_API_BASE: origin,
  DATAVERSE_URL: origin,
  DATAVERSE_TOKEN: tokens.server,
  DATAVERSE_WEBHOOK_KEY: dataverseWebhookKey,
  PORTAL_KEY: portalKey,
  COUNTERFOIL_STORE: store,
  COUNTERFOIL_TRACK: "all",
  // Whoever counts requests here counts those of one cause.
  COUNTERFOIL_RECONCILE: "0",
});

/** Set-up signs in as an administrator, never as the server. */
export const setUpEnvironment = (origin: string, store: string): Readonly<Record<string, string>> => ({
  ...serverEnvironment(origin, store),
  DATAVERSE_ADMIN_TOKEN: tokens.administrator,
});
