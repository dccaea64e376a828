import type Stripe from "stripe";
import type { SandboxClock } from "../../clock.ts";
import { newId, prefixes } from "../store/ids.ts";
import type { Store } from "../store/store.ts";
import { apiVersion, type Emit } from "../world.ts";
import type { Dispatch } from "./dispatch.ts";
import type { StoredEvent } from "./stored-event.ts";

/** Events that came of time rather than of a request name none. */
export const noRequest: Stripe.Event.Request = { id: null, idempotency_key: null };

const wants = (endpoint: Stripe.WebhookEndpoint, type: string): boolean =>
  endpoint.status === "enabled" && (endpoint.enabled_events.includes("*") || endpoint.enabled_events.includes(type));

/** Writes events down for one request, and hands them to whoever listens. */
export const createEmit =
  (parts: { readonly store: Store; readonly clock: SandboxClock; readonly dispatch: Dispatch }) =>
  (request: Stripe.Event.Request): Emit =>
  (type, object, previous) => {
    const { store, clock, dispatch } = parts;
    const endpoints = store.webhook_endpoint.all().filter((endpoint) => wants(endpoint, type));
    const event: StoredEvent = {
      id: newId(prefixes.event),
      object: "event",
      api_version: apiVersion,
      created: clock.nowSeconds(),
      data: { object, ...(previous ? { previous_attributes: previous } : {}) },
      livemode: false,
      pending_webhooks: endpoints.length,
      request,
      type,
    };
    store.event.put(event);
    dispatch.enqueue(
      event,
      endpoints.map(({ id }) => id),
    );
  };
