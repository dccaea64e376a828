import {
  aCharge,
  aDeclinedIntent,
  aDispute,
  aFailedCharge,
  anEvent,
  anIntent,
  aRefund,
} from "../fixtures/gateway-objects.ts";

const organization = "11111111-1111-4111-8111-111111111111";
const guid = "22222222-2222-4222-8222-222222222222";

const event = (type: string, object: { readonly object: string }): string =>
  JSON.stringify({ object: "event", ...anEvent(type, object) });

/** Events as Stripe sends them, one of each kind. */
export const events: readonly string[] = [
  event("payment_intent.created", anIntent()),
  event("payment_intent.succeeded", anIntent({ status: "succeeded", latest_charge: "ch_1", payment_method: "pm_1" })),
  event("payment_intent.payment_failed", aDeclinedIntent()),
  event(
    "payment_intent.requires_action",
    anIntent({ status: "requires_action", next_action: { type: "use_stripe_sdk" } }),
  ),
  event(
    "payment_intent.canceled",
    anIntent({ status: "canceled", cancellation_reason: "abandoned", canceled_at: 1001 }),
  ),
  event("charge.succeeded", aCharge()),
  event("charge.failed", aFailedCharge()),
  event("charge.refunded", aCharge({ amount_refunded: 500 })),
  event("refund.created", aRefund()),
  event("refund.failed", aRefund({ status: "failed", failure_reason: "unknown" })),
  event("charge.dispute.created", aDispute()),
  event("charge.dispute.closed", aDispute({ status: "lost" })),
  event("review.opened", { object: "review", id: "prv_1", open: true, payment_intent: "pi_1" } as { object: string }),
  event("radar.early_fraud_warning.created", {
    ...{ object: "radar.early_fraud_warning", id: "issfr_1", charge: "ch_1", payment_intent: "pi_1" },
  }),
  event("payout.paid", { object: "payout", id: "po_1" } as { object: string }),
  JSON.stringify({ object: "v2.core.event", id: "evt_thin", type: "v1.billing.meter.error_report_triggered" }),
];

const message = (table: string, messageName: string, attributes: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({
    MessageName: messageName,
    PrimaryEntityName: table,
    PrimaryEntityId: guid,
    OrganizationId: organization,
    RequestId: guid,
    CorrelationId: guid,
    InputParameters: [
      {
        key: "Target",
        value: { LogicalName: table, Attributes: Object.entries(attributes).map(([key, value]) => ({ key, value })) },
      },
    ],
  });

/** What Dataverse posts for our steps. */
export const messages: readonly string[] = [
  message("cfl_paymentattempt", "Create", {
    cfl_sourcetable: "sample_order",
    cfl_sourceid: guid,
    cfl_amount: { Value: 20 },
  }),
  message("cfl_paymentattempt", "Update", { cfl_touchedon: "2026-11-25T00:00:00Z" }),
  message("cfl_refund", "Create", {
    cfl_state: { Value: 413500000 },
    cfl_paymentid: { LogicalName: "cfl_payment", Id: guid },
  }),
  message("cfl_paymentaction", "Create", { cfl_kind: { Value: 413500000 }, cfl_paymentid: { Id: guid } }),
  message("cfl_gatewayevent", "Update", { cfl_state: { Value: 413500004 } }),
];

/** A press of Pay as a portal's relay posts it; the reply key is a real one. */
export const presses = (replyKey: string): readonly string[] => [
  JSON.stringify({
    ...{ attempt: guid, profile: guid, recordTable: "sample_order", recordId: guid, amount: 20, currency: "EUR" },
    ...{ confirmationToken: "ctoken_1", replyKey, visitor: { id: guid }, returnTo: "https://shop.example/" },
  }),
];
