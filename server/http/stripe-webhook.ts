import type { WebhookFault, WebhookVerifier } from "../ports/gateway.ts";
import type { Inbox } from "../ports/inbox.ts";
import type { Clock, Log } from "../ports/log.ts";
import { concernedIntent } from "../use-cases/webhooks/concerned-intent.ts";
import { type HttpReply, json, type Route, textOf } from "./request.ts";

const limitBytes = 1024 * 1024;
/** Events of one payment come in a volley: they wait so long for each other, milliseconds, and are folded into one write. */
const gatherMs = 100;

export interface StripeWebhookPorts {
  readonly verifier: WebhookVerifier;
  readonly inbox: Inbox;
  readonly log: Log;
  readonly clock: Clock;
  /** Called for every request; what it gives back, when the answer is ready. */
  enter(): () => void;
  /** Called for every event that is durable. */
  received(atMs: number): void;
}

const sentences: Readonly<Record<WebhookFault["kind"], string>> = {
  "bad-signature": "The signature does not fit: check the endpoint's signing secret.",
  stale: "The signature is too old.",
  future: "The signature is dated into the future.",
  malformed: "The body is no event.",
  thin: "Thin events are not supported: set the endpoint to snapshot payloads.",
};

const received = json(200, { received: true });

/** `POST /webhooks/stripe`: 200 once the event is on disk, else a reason that makes Stripe send it again or a person look. */
export const stripeWebhook = (ports: StripeWebhookPorts): Route => {
  const { verifier, inbox, log, clock } = ports;
  const refuse = (status: number, fault: string): HttpReply => {
    log.warn("stripe-webhook-refused", { status, fault });
    return json(status, { error: sentences[fault as WebhookFault["kind"]] ?? fault });
  };
  const receive: Route = async (request) => {
    const body = await request.body(limitBytes);
    if (!body.ok) return refuse(body.error === "too-large" ? 413 : 400, body.error);
    const event = verifier.verify(body.value, request.header("stripe-signature"), clock());
    if (!event.ok) return refuse(400, event.error.kind);
    const { id } = event.value;
    const receivedAt = clock();
    const stored = await inbox.store({
      id,
      kind: "gateway-event",
      lane: concernedIntent(event.value) ?? id,
      body: textOf(body.value),
      receivedAt,
      dueAt: receivedAt + gatherMs,
    });
    if (!stored.ok) return refuse(503, stored.error.kind);
    ports.received(clock());
    return received;
  };
  return async (request) => {
    const leave = ports.enter();
    try {
      return await receive(request);
    } finally {
      leave();
    }
  };
};
