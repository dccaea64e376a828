import Stripe from "stripe";
import type { GatewayEvent } from "../../../core/gateway-objects.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { WebhookFault, WebhookVerifier } from "../../ports/gateway.ts";

/** Stripe's own tolerance. The SDK looks back only, so a stamp from the future is bounded here. */
const toleranceSeconds = 300;

/**
 * The header's one stamp, undefined when it has none or several: the SDK checks the signature by the last of them, so a fresh one
 * beside an old one's own would let anybody play an old webhook again.
 */
const stampIn = (signature: string): number | undefined => {
  const [stamp, ...others] = signature.split(",").filter((part) => part.startsWith("t="));
  return stamp !== undefined && others.length === 0 && /^t=\d{1,12}$/.test(stamp) ? Number(stamp.slice(2)) : undefined;
};

/** Safe in an address: an event is found again by it. */
const isEventId = (value: unknown): boolean => typeof value === "string" && /^[\w-]{1,255}$/.test(value);

/** Unix seconds that a calendar can show. */
const isTime = (value: unknown): boolean => Number.isSafeInteger(value) && Math.abs(Number(value)) <= 8.64e12;

const parse = (text: string): Result<GatewayEvent, WebhookFault> => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err({ kind: "malformed", detail: "no JSON" });
  }
  const fields = (value ?? {}) as Partial<Record<"object" | "id" | "type" | "created" | "data", unknown>>;
  const { object, id, type, created, data } = fields;
  if (object === "v2.core.event") return err({ kind: "thin" });
  if (object !== "event" || !isEventId(id) || typeof type !== "string" || !(created === undefined || isTime(created))) {
    return err({ kind: "malformed", detail: "no event" });
  }
  const inner = (data as { object?: unknown } | undefined)?.object;
  if (typeof inner !== "object" || inner === null)
    return err({ kind: "malformed", detail: "an event without an object" });
  return ok(value as GatewayEvent);
};

/** Checks with any of the secrets: while one is rotated, two are good. */
export const createWebhookVerifier = (secrets: readonly string[]): WebhookVerifier => {
  const signatures = new Stripe("sk_test_unused").webhooks.signature;
  const isSigned = (text: string, header: string, nowMs: number): boolean =>
    secrets.some((secret) => {
      try {
        // No tolerance here: the stamp is judged apart, so that stale and forged can be told from each other.
        return signatures?.verifyHeader(text, header, secret, 0, undefined, Math.floor(nowMs / 1000)) === true;
      } catch {
        return false;
      }
    });
  return {
    verify: (body, signature, nowMs) => {
      const text = Buffer.from(body).toString("utf8");
      const stamp = stampIn(signature ?? "");
      if (!signature || stamp === undefined || !isSigned(text, signature, nowMs)) return err({ kind: "bad-signature" });
      const age = nowMs / 1000 - stamp;
      if (age > toleranceSeconds) return err({ kind: "stale" });
      if (age < -toleranceSeconds) return err({ kind: "future" });
      return parse(text);
    },
  };
};
