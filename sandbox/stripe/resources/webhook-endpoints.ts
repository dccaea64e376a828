import type Stripe from "stripe";
import { z } from "zod";
import { ok } from "../../../core/result.ts";
import { webhookSecret } from "../../fixed.ts";
import { invalidParameter, invalidRequest, missing, unsupported } from "../http/fault.ts";
import { listPage } from "../http/list.ts";
import { boolean, clearable, list, metadata, text } from "../http/parameters.ts";
import { type Call, type Outcome, route } from "../http/route.ts";
import { paging } from "../http/shared-parameters.ts";
import { mergeMetadata } from "../metadata.ts";
import { newId, prefixes } from "../store/ids.ts";
import { apiVersion, type World } from "../world.ts";

const most = 16;

const shared = {
  description: clearable.optional(),
  metadata: metadata.optional(),
};

const newEndpoint = z.strictObject({
  api_version: text.optional(),
  enabled_events: list(text),
  url: text,
  ...shared,
});

const change = z.strictObject({
  disabled: boolean.optional(),
  enabled_events: list(text).optional(),
  url: text.optional(),
  ...shared,
});

const urlFault = (url: string | undefined): Outcome | undefined =>
  url === undefined || /^https?:\/\/[^/]+/.test(url)
    ? undefined
    : invalidParameter({ code: "url_invalid", message: `Invalid URL: ${url}`, param: "url" });

const create = (world: World, given: z.infer<typeof newEndpoint>): Outcome => {
  const wrong = urlFault(given.url);
  if (wrong) return wrong;
  if (given.api_version !== undefined && given.api_version !== apiVersion) {
    return unsupported(`events of the API version ${given.api_version}`);
  }
  if (world.store.webhook_endpoint.size() >= most) {
    return invalidRequest({ message: `You have reached the maximum of ${most} test webhook endpoints.` });
  }
  const endpoint: Stripe.WebhookEndpoint = world.store.webhook_endpoint.put({
    id: newId(prefixes.webhook_endpoint),
    object: "webhook_endpoint",
    api_version: given.api_version ?? null,
    application: null,
    created: world.clock.nowSeconds(),
    description: given.description ?? null,
    enabled_events: given.enabled_events,
    livemode: false,
    metadata: mergeMetadata({}, given.metadata),
    status: "enabled",
    url: given.url,
  });
  // Stripe shows the secret once, here.
  return ok({ ...endpoint, secret: webhookSecret });
};

const update = (world: World, endpoint: Stripe.WebhookEndpoint, given: z.infer<typeof change>): Outcome => {
  const wrong = urlFault(given.url);
  if (wrong) return wrong;
  const status = given.disabled === undefined ? endpoint.status : given.disabled ? "disabled" : "enabled";
  return ok(
    world.store.webhook_endpoint.put({
      ...endpoint,
      description: given.description === undefined ? endpoint.description : given.description,
      enabled_events: given.enabled_events ?? endpoint.enabled_events,
      metadata: mergeMetadata(endpoint.metadata, given.metadata),
      status,
      url: given.url ?? endpoint.url,
    }),
  );
};

const byId = <Given>({ world, id }: Call<Given>, then: (endpoint: Stripe.WebhookEndpoint) => Outcome): Outcome => {
  const endpoint = world.store.webhook_endpoint.get(id);
  return endpoint ? then(endpoint) : missing("webhook endpoint", id, "webhook_endpoint");
};

export const webhookEndpointRoutes = [
  route("POST /v1/webhook_endpoints", {
    parameters: newEndpoint,
    handle: ({ world, parameters }) => create(world, parameters),
  }),
  route("GET /v1/webhook_endpoints", {
    parameters: z.strictObject(paging),
    handle: ({ world, parameters }) =>
      listPage(world.store.webhook_endpoint, { url: "/v1/webhook_endpoints", ...parameters }),
  }),
  route("GET /v1/webhook_endpoints/:id", { parameters: z.strictObject({}), handle: (call) => byId(call, ok) }),
  route("POST /v1/webhook_endpoints/:id", {
    parameters: change,
    handle: (call) => byId(call, (endpoint) => update(call.world, endpoint, call.parameters)),
  }),
  route("DELETE /v1/webhook_endpoints/:id", {
    parameters: z.strictObject({}),
    handle: (call) =>
      byId(call, ({ id }) => {
        call.world.store.webhook_endpoint.remove(id);
        return ok({ id, object: "webhook_endpoint", deleted: true } satisfies Stripe.DeletedWebhookEndpoint);
      }),
  }),
];
