import type { GatewayCharge, GatewayDispute, GatewayEvent, GatewayIntent, GatewayRefund } from "../gateway-objects.ts";
import { leanCharge, leanDispute, leanIntent, leanRefund } from "../lean-objects.ts";
import { err, ok } from "../result.ts";
import type { Result } from "../result.ts";
import type { Observation, SeenObject } from "./observation.ts";

/** The API version whose shapes we know. */
export const knownVersion = "2026-10-28.endive";

export type EventRefusal =
  /** Of no payment, or of a kind that says nothing about one. */
  | { readonly kind: "no-payment" }
  /** Claims to be of a kind whose fields it lacks. */
  | { readonly kind: "misshapen"; readonly intentId: string; readonly detail: string };

export interface ObservedEvent {
  readonly intentId: string;
  readonly observation: Observation;
}

type EventObject = GatewayEvent["data"]["object"];

/** The fields without which an object of its kind cannot be folded. A webhook is signed, so this guards against versions, not against thieves. */
const required = {
  payment_intent: { id: "string", status: "string", amount: "number", currency: "string" },
  charge: { id: "string", status: "string", amount: "number", amount_captured: "number", created: "number" },
  refund: { id: "string", amount: "number", currency: "string" },
  dispute: { id: "string", amount: "number", status: "string", reason: "string", evidence_details: "object" },
} as const;

type Known = keyof typeof required;

const missingField = (object: EventObject, kind: Known): string | undefined =>
  Object.entries(required[kind]).find(([field, type]) => typeof object[field] !== type || object[field] === null)?.[0];

const isKnown = (kind: string): kind is Known => Object.hasOwn(required, kind);

/** Beside the check in `missingField`: one place where Stripe's JSON becomes our types. */
const leanObject = (object: EventObject, kind: Known): SeenObject => {
  const unchecked: unknown = object;
  switch (kind) {
    case "payment_intent":
      return leanIntent(withDefaults(unchecked as GatewayIntent));
    case "charge":
      return leanCharge(unchecked as GatewayCharge);
    case "refund":
      return leanRefund(unchecked as GatewayRefund);
    case "dispute":
      return leanDispute(unchecked as GatewayDispute);
  }
};

/** Hand-made events leave out what Stripe never does; an absent error is no error. */
const withDefaults = (intent: GatewayIntent): GatewayIntent => ({
  ...intent,
  last_payment_error: intent.last_payment_error ?? null,
  latest_charge: intent.latest_charge ?? null,
  cancellation_reason: intent.cancellation_reason ?? null,
  receipt_email: intent.receipt_email ?? null,
});

const flagOf = (object: EventObject): SeenObject | undefined => {
  const id = object.id ?? "";
  if (object.object === "review") return { object: "review", id, open: object["open"] === true };
  if (object.object === "radar.early_fraud_warning") return { object: "warning", id, open: true };
  return undefined;
};

const intentIdOf = (object: EventObject): string | undefined => {
  if (object.object === "payment_intent") return object.id;
  const field: unknown = object["payment_intent"];
  if (typeof field === "string") return field;
  return typeof field === "object" && field !== null && "id" in field && typeof field.id === "string"
    ? field.id
    : undefined;
};

/** Reads an event as news of a payment. */
export const observeEvent = (event: GatewayEvent): Result<ObservedEvent, EventRefusal> => {
  const { object } = event.data;
  const intentId = intentIdOf(object);
  if (intentId === undefined) return err({ kind: "no-payment" });
  const observation = {
    kind: "event" as const,
    id: event.id,
    at: event.created,
    first: event.type === "payment_intent.created",
    foreign: event.api_version !== knownVersion,
  };
  const flag = flagOf(object);
  if (flag) return ok({ intentId, observation: { ...observation, object: flag } });
  if (!isKnown(object.object)) return err({ kind: "no-payment" });
  const missing = missingField(object, object.object);
  if (missing !== undefined) return err({ kind: "misshapen", intentId, detail: `${object.object} without ${missing}` });
  return ok({ intentId, observation: { ...observation, object: leanObject(object, object.object) } });
};
