import type { Gateway } from "../../ports/gateway.ts";
import type { GatewayEndpoint, GatewayEndpoints } from "../../ports/gateway-endpoints.ts";
import { gatewayEventTypes } from "../setup/gateway-events.ts";
import { fine, type Finding, wrong } from "./finding.ts";

const repairEndpoint = "Delete it in Stripe's dashboard, then run: counterfoil setup --url <address of the server>";

const checkEndpoint = (endpoint: GatewayEndpoint, apiVersion: string): readonly Finding[] => {
  const { url, enabled, events } = endpoint;
  const missing = events.includes("*") ? [] : gatewayEventTypes.filter((type) => !events.includes(type));
  return [
    enabled
      ? fine(`Stripe's endpoint ${url} is enabled.`)
      : wrong(`Stripe's endpoint ${url} is disabled.`, "Enable it in Stripe's dashboard, under Developers, Webhooks."),
    missing.length === 0
      ? fine("It is subscribed to every event that matters.")
      : wrong(`It is not subscribed to ${missing.join(", ")}.`, "Add these events to it in Stripe's dashboard."),
    endpoint.apiVersion === apiVersion
      ? fine(`It is pinned to API version ${apiVersion}.`)
      : wrong(`It sends API version ${endpoint.apiVersion ?? "of the account"}, not ${apiVersion}.`, repairEndpoint),
  ];
};

export interface GatewayWish {
  readonly url: string;
  readonly livemode: boolean;
  readonly apiVersion: string;
}

/** The key, and the webhook endpoint behind it. */
export const checkGateway = async (
  wish: GatewayWish,
  { gateway, endpoints }: { readonly gateway: Pick<Gateway, "ping">; readonly endpoints: GatewayEndpoints },
): Promise<readonly Finding[]> => {
  const pong = await gateway.ping();
  if (!pong.ok) {
    return [wrong(`Stripe does not answer with this key (${pong.error.kind}).`, "Check STRIPE_SECRET_KEY.")];
  }
  const answers = fine(`Stripe answers, in ${wish.livemode ? "live" : "test"} mode.`);
  const listed = await endpoints.list();
  if (!listed.ok) {
    const mend = "Run the doctor with a key that may read webhook endpoints.";
    return [answers, wrong("The key may not list Stripe's webhook endpoints.", mend)];
  }
  const ours = listed.value.filter(({ url }) => url === wish.url);
  if (ours.length === 0) {
    return [
      answers,
      wrong(`Stripe has no endpoint ${wish.url}.`, "Run: counterfoil setup --url <address of the server>"),
    ];
  }
  const twice = ours.length > 1 ? [wrong(`Stripe has ${wish.url} ${ours.length} times.`, "Delete all but one.")] : [];
  return [answers, ...twice, ...ours.slice(0, 1).flatMap((endpoint) => checkEndpoint(endpoint, wish.apiVersion))];
};
