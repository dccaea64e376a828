/** Fixed for the sandbox: a stranger may know them all. */
export const publishableKey = "pk_test_sandbox";
export const secretKey = "sk_test_sandbox";
export const webhookSecret = "whsec_sandbox";
export const dataverseWebhookKey = "sandbox-webhook-key";
export const portalKey = "sandbox-portal-key";

/** Bearer tokens, each carrying the solution's roles of one of the sandbox's people. */
export const tokens = {
  server: "sandbox-server",
  administrator: "sandbox-admin",
  staff: "sandbox-staff",
  payer: "sandbox-payer",
  telephone: "sandbox-telephone",
} as const;
