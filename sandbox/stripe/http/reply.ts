import { apiVersion } from "../world.ts";
import type { StripeFault } from "./fault.ts";
import type { Reply } from "./idempotency.ts";
import type { Outcome } from "./route.ts";

/** Stripe.js calls from other origins. */
export const openToAll = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, POST, DELETE",
  "access-control-allow-headers": "*",
  "access-control-expose-headers": "Request-Id, Stripe-Should-Retry",
};

/** What is known of a request before it is looked at. */
export interface Envelope {
  readonly requestId: string;
  readonly idempotencyKey: string | null;
  readonly nowSeconds: number;
}

const headersOf = ({ requestId, idempotencyKey }: Envelope): Record<string, string> => ({
  "content-type": "application/json",
  "cache-control": "no-cache, no-store",
  "request-id": requestId,
  "stripe-version": apiVersion,
  ...(idempotencyKey ? { "idempotency-key": idempotencyKey, "original-request": requestId } : {}),
});

/** An answer that will be the same when it is asked for again. */
const settled = (status: number): boolean => status === 200 || status === 402;

const write = (body: object): string => JSON.stringify(body, null, 2);

const faultReply = ({ status, error, headers }: StripeFault, envelope: Envelope): Reply => {
  const request_log_url = `https://dashboard.stripe.com/test/logs/${envelope.requestId}?t=${envelope.nowSeconds}`;
  const final: Record<string, string> = settled(status) ? { "stripe-should-retry": "false" } : {};
  return {
    status,
    body: write({ error: { ...error, request_log_url } }),
    headers: { ...headersOf(envelope), ...final, ...headers },
  };
};

/** An outcome as Stripe writes it, with its headers. */
export const replyTo = (outcome: Outcome, envelope: Envelope): Reply =>
  outcome.ok
    ? { status: 200, body: write(outcome.value), headers: { ...headersOf(envelope), "stripe-should-retry": "false" } }
    : faultReply(outcome.error, envelope);

export const responseOf = ({ status, body, headers }: Reply): Response =>
  new Response(body, { status, headers: { ...openToAll, ...headers } });
