import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import Stripe from "stripe";
import { err, ok } from "../../../core/result.ts";
import { createWebhookVerifier } from "../../../server/adapters/stripe/webhook-verifier.ts";
import type { Route } from "../../../server/http/request.ts";
import { stripeWebhook } from "../../../server/http/stripe-webhook.ts";
import type { Inbox, InboxItem } from "../../../server/ports/inbox.ts";
import { anEvent, anIntent, aRefund } from "../../fixtures/gateway-objects.ts";
import { aRequest } from "../../fixtures/http-request.ts";
import { rememberingLog } from "../../fixtures/remembering-log.ts";

const now = 1_800_000_000;
const secret = "whsec_new";

const signed = (payload: string, { at = now, by = secret } = {}): string =>
  Stripe.webhooks.generateTestHeaderString({ payload, secret: by, timestamp: at });

const bodyOf = (event: object): string => JSON.stringify({ object: "event", ...event });

describe("POST /webhooks/stripe", () => {
  let kept: InboxItem[];
  let isFull: boolean;
  let inside: number;
  let heardAt: number | undefined;
  let log: ReturnType<typeof rememberingLog>;
  let route: Route;

  beforeEach(() => {
    kept = [];
    isFull = false;
    heardAt = undefined;
    inside = 0;
    log = rememberingLog();
    const inbox: Inbox = {
      store: async (item) => {
        if (isFull) return err({ kind: "store-unavailable", detail: "disk full" });
        kept.push(item);
        return ok({ repeated: false });
      },
      holds: () => false,
      revive: async () => false,
    };
    route = stripeWebhook({
      verifier: createWebhookVerifier(["whsec_old", secret]),
      enter: () => {
        inside += 1;
        return () => void (inside -= 1);
      },
      received: (at) => {
        heardAt = at;
      },
      ...{ inbox, log, clock: () => now * 1000 },
    });
  });

  const post = async (body: string, signature?: string) => {
    const signed = signature === undefined ? {} : { headers: { "stripe-signature": signature } };
    const reply = await route(aRequest({ body, ...signed }));
    return { status: reply.status, body: JSON.parse(reply.text) as unknown };
  };

  afterEach(() => {
    // Whatever was answered, nobody is counted as standing at the door any more.
    expect(inside).toBe(0);
  });

  const good = bodyOf(anEvent("payment_intent.succeeded", anIntent(), { id: "evt_good" }));

  test("keeps a signed event as its bytes came, in its payment's lane, before it says so", async () => {
    expect(await post(good, signed(good))).toEqual({ status: 200, body: { received: true } });
    expect(kept).toMatchObject([{ id: "evt_good", kind: "gateway-event", lane: "pi_1", body: good }]);
    expect(kept[0]).toMatchObject({ receivedAt: now * 1000, dueAt: now * 1000 + 100 });
    expect(heardAt).toBe(now * 1000);
  });

  test("puts a refund's event into its payment's lane, and what concerns no payment into its own", async () => {
    const refund = bodyOf(anEvent("refund.updated", aRefund()));
    const payout = bodyOf(anEvent("payout.paid", { object: "payout", id: "po_1" }, { id: "evt_payout" }));
    await post(refund, signed(refund));
    await post(payout, signed(payout));
    expect(kept.map(({ lane }) => lane)).toEqual(["pi_1", "evt_payout"]);
  });

  test.each([
    ["the older secret, while it is rotated", { by: "whsec_old" }],
    ["a stamp five minutes old", { at: now - 300 }],
    ["a stamp five minutes ahead", { at: now + 300 }],
  ])("accepts %s", async (_what, how) => {
    expect((await post(good, signed(good, how))).status).toBe(200);
  });

  const thin = JSON.stringify({
    object: "v2.core.event",
    id: "evt_thin",
    type: "v1.billing.meter.error_report_triggered",
  });
  const noEvent = JSON.stringify({ object: "charge", id: "ch_1" });
  const hollow = JSON.stringify({ object: "event", id: "evt_1", type: "charge.succeeded", created: now });
  const strange = good.replace("evt_good", "evt_')/x");
  const timeless = good.replace('"created":1000,"livemode"', '"created":"1000","livemode"');

  test.each([
    ["no signature", "bad-signature", good, undefined],
    ["a signature that is none", "bad-signature", good, "not a signature"],
    ["another's secret", "bad-signature", good, signed(good, { by: "whsec_other" })],
    ["another body than was signed", "bad-signature", good.replace("2000", "1"), signed(good)],
    ["an old signature", "stale", good, signed(good, { at: now - 301 })],
    [
      "an old one played again, a fresh stamp before its own",
      "bad-signature",
      good,
      `t=${now},${signed(good, { at: now - 301 })}`,
    ],
    [
      "an old one played again, a fresh stamp after its own",
      "bad-signature",
      good,
      `${signed(good, { at: now - 301 })},t=${now}`,
    ],
    ["a stamp before all time", "bad-signature", good, signed(good, { at: -now })],
    ["a signature from the future", "future", good, signed(good, { at: now + 301 })],
    ["a thin event", "thin", thin, signed(thin)],
    ["no JSON", "malformed", "{", signed("{")],
    ["JSON null", "malformed", "null", signed("null")],
    ["an object that is no event", "malformed", noEvent, signed(noEvent)],
    ["an event without an object", "malformed", hollow, signed(hollow)],
    ["an event whose id could not stand in an address", "malformed", strange, signed(strange)],
    ["an event without a time", "malformed", timeless, signed(timeless)],
    ["nothing", "bad-signature", "", signed("")],
  ])("refuses %s with 400, keeps nothing and logs a code alone", async (_what, fault, body, signature) => {
    expect((await post(body, signature)).status).toBe(400);
    expect(kept).toEqual([]);
    expect(log.lines).toEqual([{ level: "warn", event: "stripe-webhook-refused", facts: { status: 400, fault } }]);
  });

  test("refuses what is far larger than any event with 413", async () => {
    const huge = "x".repeat(6 * 1024 * 1024);
    expect(await post(huge, signed("x"))).toMatchObject({ status: 413 });
    expect(kept).toEqual([]);
  });

  test("asks to send again with 503 when the store cannot keep it", async () => {
    isFull = true;
    expect((await post(good, signed(good))).status).toBe(503);
    expect(heardAt).toBeUndefined();
  });
});
