import type { GatewayEndpoint } from "../../../ports/gateway-endpoints.ts";
import type { GatewayExamination } from "../../../ports/gateway-examination.ts";
import { gatewayEventTypes } from "../../setup/gateway-events.ts";
import { type DoctorWish, type Subject, wordsOf } from "../examination.ts";
import { type Finding, listed, of } from "../finding.ts";

const page = "https://dashboard.stripe.com/webhooks";
const path = "/webhooks/stripe";

const setUp = ({ serverUrl }: DoctorWish): string => `Run: counterfoil setup --url ${serverUrl}`;

const enabledFinding = ({ id, enabled }: GatewayEndpoint): Finding =>
  enabled
    ? of("endpoint.enabled").ok("It is enabled.")
    : of("endpoint.enabled").wrong(
        `It is disabled.`,
        `Mend first what the server is told below, then enable ${id} on ${page}`,
      );

const eventsFinding = (wish: DoctorWish, { id, events }: GatewayEndpoint): Finding => {
  const check = of("endpoint.events");
  if (events.includes("*")) {
    return check.warning(
      "It is subscribed to every event there is.",
      `${setUp(wish)} (it names the events that matter)`,
    );
  }
  const wanted: readonly string[] = gatewayEventTypes;
  const missing = wanted.filter((type) => !events.includes(type));
  const surplus = events.filter((type) => !wanted.includes(type));
  if (missing.length > 0) {
    return check.wrong(
      `It is not subscribed to ${listed(missing)}.`,
      `${setUp(wish)}, or add them to ${id} on ${page}`,
    );
  }
  return surplus.length > 0
    ? check.warning(
        `It is subscribed to events that nobody needs: ${listed(surplus)}.`,
        `Take them from ${id} on ${page}`,
      )
    : check.ok(`It is subscribed to the ${wanted.length} events that matter, and to no other.`);
};

const versionFinding = (wish: DoctorWish, { apiVersion }: GatewayEndpoint): Finding => {
  const check = of("endpoint.version");
  const wanted = wish.stripe.apiVersion;
  return apiVersion === wanted
    ? check.ok(`It is pinned to API version ${wanted}.`)
    : check.wrong(
        `It sends ${apiVersion ? `API version ${apiVersion}` : "the account's own API version"}, not ${wanted}.`,
        `Stripe cannot change it. ${setUp(wish)} (it makes a new endpoint), and put the new signing secret into STRIPE_WEBHOOK_SECRETS.`,
      );
};

const modeFinding = (wish: DoctorWish, { id, livemode }: GatewayEndpoint): Finding => {
  const check = of("endpoint.mode");
  return livemode === wish.stripe.livemode
    ? check.ok(`It is of ${livemode ? "live" : "test"} mode, as the key is.`)
    : check.wrong(
        `It is of ${livemode ? "live" : "test"} mode, the server's key is not.`,
        `Delete ${id} on ${page}, then run set-up with the right key. ${setUp(wish)}`,
      );
};

const singleFinding = (ours: readonly GatewayEndpoint[], others: readonly GatewayEndpoint[]): Finding => {
  const check = of("endpoint.single");
  if (ours.length > 1) {
    const ids = listed(ours.slice(1).map(({ id }) => id));
    return check.wrong(`Stripe has it ${ours.length} times.`, `Delete ${ids} on ${page}, and keep the other's secret.`);
  }
  return others.length === 0
    ? check.ok("It is the only one.")
    : check.warning(
        `Another endpoint looks like a Counterfoil server's: ${listed(others.map(({ url }) => url))}.`,
        `If nothing is served there any more, delete it on ${page}`,
      );
};

const deliveryFinding = async (gateway: GatewayExamination, nowMs: number): Promise<Finding> => {
  const check = of("endpoint.delivery");
  const counted = await gateway.countUndelivered(Math.floor(nowMs / 1000) - 24 * 3600);
  if (!counted.ok) return check.skipped(`The key may not list events (${counted.error.kind}).`);
  // Some are always on their way; the figure speaks of all endpoints of the account.
  return counted.value <= 5
    ? check.ok("The events of the last day were delivered.")
    : check.warning(
        `${counted.value === 100 ? "100 or more" : counted.value} events of the last day did not reach every endpoint of the account.`,
        `Look at the endpoint's deliveries on ${page}; then run: counterfoil reconcile`,
      );
};

/** The webhook endpoint at Stripe. */
export const endpoint: Subject = {
  checks: [
    ...(["endpoint.present", "endpoint.single", "endpoint.enabled", "endpoint.events"] as const),
    ...(["endpoint.version", "endpoint.mode", "endpoint.delivery"] as const),
  ],
  examine: async (wish, { endpoints, gateway, clock }) => {
    const present = of("endpoint.present");
    const list = await endpoints.list();
    if (!list.ok) {
      const mend =
        "Give a key that may read webhook endpoints as STRIPE_SETUP_KEY, for this command alone: the server's own key need not.";
      return [present.unchecked(`Stripe's webhook endpoints cannot be listed: ${wordsOf(list.error)}.`, mend)];
    }
    const url = `${wish.serverUrl}${path}`;
    const ours = list.value.filter((each) => each.url === url);
    const others = list.value.filter((each) => each.url !== url && each.url.endsWith(path) && each.enabled);
    const delivery = await deliveryFinding(gateway, clock());
    const [first] = ours;
    if (!first)
      return [present.wrong(`Stripe has no endpoint ${url}.`, setUp(wish)), singleFinding(ours, others), delivery];
    return [
      ...[present.ok(`Stripe has the endpoint ${url}.`), singleFinding(ours, others), enabledFinding(first)],
      ...[eventsFinding(wish, first), versionFinding(wish, first), modeFinding(wish, first), delivery],
    ];
  },
};
