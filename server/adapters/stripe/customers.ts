import type Stripe from "stripe";
import { ok } from "../../../core/result.ts";
import type { GatewayCustomers, SaveUsage } from "../../ports/gateway-customers.ts";
import { createAttempts } from "./attempt.ts";

/**
 * What the payer may do with their saved methods. Stripe refuses a session that names a usage where the form has one of its
 * own: https://docs.stripe.com/changelog/dahlia/2026-03-25/elements-pmo-sfu-customer-session-conflict
 */
const featuresOf = (saveUsage: SaveUsage) =>
  ({
    payment_method_redisplay: "enabled",
    payment_method_save: "enabled",
    payment_method_remove: "enabled",
    ...(saveUsage === undefined ? {} : { payment_method_save_usage: saveUsage }),
  }) satisfies Stripe.CustomerSessionCreateParams.Components.PaymentElement.Features;

/** The official SDK behind our port. */
export const createCustomers = (stripe: Stripe): GatewayCustomers => {
  const attempt = createAttempts();
  return {
    create: (metadata, idempotencyKey) =>
      attempt(async () => (await stripe.customers.create({ metadata: { ...metadata } }, { idempotencyKey })).id),
    exists: async (id) => {
      const found = await attempt(async () => (await stripe.customers.retrieve(id)).deleted !== true);
      return !found.ok && found.error.kind === "not-found" ? ok(false) : found;
    },
    openSession: (customer, saveUsage) =>
      attempt(async () => {
        const components = { payment_element: { enabled: true, features: featuresOf(saveUsage) } };
        return (await stripe.customerSessions.create({ customer, components })).client_secret;
      }),
  };
};
