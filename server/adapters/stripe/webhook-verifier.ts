import Stripe from "stripe";
import type { GatewayEvent } from "../../../core/gateway-objects.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { WebhookFault, WebhookVerifier } from "../../ports/gateway.ts";

/** Stripe's own tolerance. The SDK looks back only, so a stamp from the future is bounded here. */
const toleranceSeconds = 300;

const stampIn = (signature: string): number => Number(/(?:^|,)\s*t=(\d+)/.exec(signature)?.[1] ?? Number.NaN);

const parse = (text: string): Result<GatewayEvent, WebhookFault> => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err({ kind: "malformed", detail: "no JSON" });
  }
  const { object, id, type, data } = (value ?? {}) as Partial<Record<"object" | "id" | "type" | "data", unknown>>;
  if (object === "v2.core.event") return err({ kind: "thin" });
  if (object !== "event" || typeof id !== "string" || typeof type !== "string") {
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
      if (!signature || !isSigned(text, signature, nowMs)) return err({ kind: "bad-signature" });
      const age = nowMs / 1000 - stampIn(signature);
      if (age > toleranceSeconds) return err({ kind: "stale" });
      if (age < -toleranceSeconds) return err({ kind: "future" });
      return parse(text);
    },
  };
};
