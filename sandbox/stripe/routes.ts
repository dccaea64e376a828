import type { Route } from "./http/route.ts";
import { balanceRoutes } from "./resources/balance.ts";
import { chargeRoutes } from "./resources/charges.ts";
import { confirmationTokenRoutes } from "./resources/confirmation-tokens.ts";
import { customerSessionRoutes } from "./resources/customer-sessions.ts";
import { customerRoutes } from "./resources/customers.ts";
import { disputeRoutes } from "./resources/disputes.ts";
import { eventRoutes } from "./resources/events.ts";
import { paymentIntentRoutes } from "./resources/payment-intents.ts";
import { paymentMethodRoutes } from "./resources/payment-methods.ts";
import { radarRoutes } from "./resources/radar.ts";
import { refundRoutes } from "./resources/refunds.ts";
import { webhookEndpointRoutes } from "./resources/webhook-endpoints.ts";

/** All of the API that the sandbox knows. Anything else is answered with 501. */
const routes: readonly Route[] = [
  ...paymentIntentRoutes,
  ...chargeRoutes,
  ...refundRoutes,
  ...disputeRoutes,
  ...radarRoutes,
  ...paymentMethodRoutes,
  ...customerRoutes,
  ...customerSessionRoutes,
  ...balanceRoutes,
  ...confirmationTokenRoutes,
  ...eventRoutes,
  ...webhookEndpointRoutes,
];

/** Who answers, and the id in the path. */
export const findRoute = (method: string, path: string): { readonly route: Route; readonly id: string } | undefined => {
  for (const route of routes) {
    const match = route.method === method ? route.path.exec(path) : null;
    if (match) return { route, id: decodeURIComponent(match[1] ?? "") };
  }
  return undefined;
};
