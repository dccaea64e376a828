import type Stripe from "stripe";
import type { GatewayEndpoint, GatewayEndpoints } from "../../ports/gateway-endpoints.ts";
import { attempt } from "./attempt.ts";
import { apiVersion } from "./connect.ts";

const endpointOf = (endpoint: Stripe.WebhookEndpoint): GatewayEndpoint => ({
  id: endpoint.id,
  url: endpoint.url,
  enabled: endpoint.status === "enabled",
  livemode: endpoint.livemode,
  apiVersion: endpoint.api_version,
  events: endpoint.enabled_events,
  secret: endpoint.secret,
});

export const createEndpoints = (stripe: Stripe): GatewayEndpoints => ({
  list: () => attempt(async () => (await stripe.webhookEndpoints.list({ limit: 100 })).data.map(endpointOf)),
  create: (url, events) =>
    attempt(async () =>
      endpointOf(
        await stripe.webhookEndpoints.create({
          url,
          enabled_events: [...events] as Stripe.WebhookEndpointCreateParams.EnabledEvent[],
          api_version: apiVersion as Stripe.WebhookEndpointCreateParams.ApiVersion,
          description: "Counterfoil",
        }),
      ),
    ),
});
