import { describe, expect, it } from "@jest/globals";
import type { GatewayTruth } from "../../../core/gateway-objects.ts";
import { project } from "../../../core/projection.ts";
import {
  aCharge,
  aDeclinedIntent,
  aDispute,
  aFailedCharge,
  anIntent,
  aRefund,
  aTransaction,
} from "../../fixtures/gateway-objects.ts";

const paidIntent = anIntent({ status: "succeeded", latest_charge: "ch_1", payment_method: "pm_1" });
const paid = (changes: Partial<GatewayTruth> = {}): GatewayTruth => ({
  intent: paidIntent,
  charges: [aCharge()],
  refunds: [],
  disputes: [],
  ...changes,
});
const only = (intent: GatewayTruth["intent"], charges: GatewayTruth["charges"] = []): GatewayTruth => ({
  intent,
  charges,
  refunds: [],
  disputes: [],
});

describe("the status of a payment", () => {
  it.each([
    ["created", "nothing was tried", only(anIntent())],
    ["created", "it waits for confirmation", only(anIntent({ status: "requires_confirmation" }))],
    ["requires_action", "the bank asks", only(anIntent({ status: "requires_action" }))],
    ["processing", "a debit is under way", only(anIntent({ status: "processing" }))],
    ["authorized", "it can be captured", only(anIntent({ status: "requires_capture" }))],
    ["succeeded", "it is paid", paid()],
    ["failed", "an error stands", only(aDeclinedIntent())],
    ["failed", "the latest charge failed", only(anIntent({ latest_charge: "ch_1" }), [aFailedCharge()])],
    ["canceled", "it was given up", only(anIntent({ status: "canceled" }))],
    ["partially_refunded", "some went back", paid({ refunds: [aRefund()] })],
    ["refunded", "all went back", paid({ refunds: [aRefund({ amount: 2000 })] })],
    [
      "refunded",
      "all that was captured went back",
      paid({ charges: [aCharge({ amount_captured: 500 })], refunds: [aRefund()] }),
    ],
    ["succeeded", "the refund failed", paid({ refunds: [aRefund({ status: "failed" })] })],
    ["succeeded", "the refund is pending", paid({ refunds: [aRefund({ status: "pending" })] })],
    ["disputed", "a dispute is open", paid({ disputes: [aDispute()], refunds: [aRefund()] })],
    ["disputed", "an appeal is open", paid({ disputes: [aDispute({ status: "appeal_under_review" })] })],
    ["charged_back", "a dispute is lost", paid({ disputes: [aDispute({ status: "lost" })] })],
    ["succeeded", "a dispute is won", paid({ disputes: [aDispute({ status: "won" })] })],
    ["succeeded", "the bank only inquires", paid({ disputes: [aDispute({ status: "warning_needs_response" })] })],
    ["succeeded", "a dispute was prevented", paid({ disputes: [aDispute({ status: "prevented" })] })],
    [
      "partially_refunded",
      "more was captured than asked",
      paid({ charges: [aCharge({ amount_captured: 2500 })], refunds: [aRefund({ amount: 2000 })] }),
    ],
  ])("is %s when %s", (status, _when, truth) => {
    expect(project(truth).status).toBe(status);
  });
});

describe("the reason columns", () => {
  it("carry decline code, error code, advice and a sentence when a card is declined", () => {
    expect(project(only(aDeclinedIntent(), [aFailedCharge()]))).toMatchObject({
      reasonCode: "insufficient_funds",
      errorCode: "card_declined",
      adviceCode: "try_again_later",
      reason: "insufficient_funds",
      reasonMessage: expect.stringContaining("enough money"),
    });
  });

  it("say that Radar blocked it although the code pretends it was the bank", () => {
    const error = { code: "card_declined", decline_code: "fraudulent", charge: "ch_1" };
    const charge = aFailedCharge({ outcome: { type: "blocked", reason: "highest_risk_level" } });
    const facts = project(only(aDeclinedIntent({ last_payment_error: error }), [charge]));
    expect(facts).toMatchObject({
      reason: "blocked_by_radar",
      reasonCode: "highest_risk_level",
      errorCode: "card_declined",
    });
  });

  it("keep an unknown code as it came", () => {
    const facts = project(
      only(aDeclinedIntent({ last_payment_error: { code: "card_declined", decline_code: "brand_new" } })),
    );
    expect(facts).toMatchObject({ reasonCode: "brand_new", reason: "declined" });
  });

  it("are empty when nothing is wrong, also after a failed first attempt", () => {
    const empty = { reasonCode: null, errorCode: null, adviceCode: null, reason: null, reasonMessage: null };
    expect(project(paid())).toMatchObject(empty);
    expect(
      project(only(anIntent({ status: "requires_action", latest_charge: "ch_1" }), [aFailedCharge()])),
    ).toMatchObject(empty);
  });

  it("carry the cancellation reason and the dispute's", () => {
    expect(project(only(anIntent({ status: "canceled", cancellation_reason: "abandoned" })))).toMatchObject({
      reasonCode: "abandoned",
      reason: "abandoned",
    });
    expect(project(paid({ disputes: [aDispute()] }))).toMatchObject({
      reasonCode: "fraudulent",
      reason: "dispute_fraudulent",
    });
  });
});

describe("what the money did", () => {
  it("sums what was captured, refunded, is on its way back and is disputed", () => {
    const refunds = [
      aRefund(),
      aRefund({ id: "re_2", status: "pending", amount: 300 }),
      aRefund({ id: "re_3", status: "failed" }),
    ];
    const facts = project(
      paid({ refunds, disputes: [aDispute({ amount: 700 }), aDispute({ id: "du_2", status: "won" })] }),
    );
    expect(facts).toMatchObject({
      amountCaptured: 2000,
      amountRefunded: 500,
      amountRefundPending: 300,
      amountDisputed: 700,
    });
  });

  it("takes fee and net from the balance transaction, in its own currency", () => {
    const charges = [aCharge({ balance_transaction: aTransaction({ currency: "usd", fee: 60, net: 2100 }) })];
    expect(project(paid({ charges }))).toMatchObject({ fee: 60, net: 2100, settlementCurrency: "usd" });
  });

  it("was paid when the charge was made, debits and captures when they were booked", () => {
    const booked = aTransaction({ created: 7000 });
    const sepa = { type: "sepa_debit", sepa_debit: { last4: "3000" } };
    expect(project(paid()).paidOn).toBe(1000);
    expect(project(paid({ charges: [aCharge({ balance_transaction: booked })] })).paidOn).toBe(1000);
    expect(
      project(paid({ charges: [aCharge({ balance_transaction: booked, payment_method_details: sepa })] })).paidOn,
    ).toBe(7000);
    expect(project(paid({ charges: [aCharge({ payment_method_details: sepa })] })).paidOn).toBeNull();
    expect(
      project(
        paid({
          intent: { ...paidIntent, capture_method: "manual" },
          charges: [aCharge({ balance_transaction: booked })],
        }),
      ).paidOn,
    ).toBe(7000);
  });

  it("counts a charge that came inside the intent", () => {
    expect(project(only({ ...paidIntent, latest_charge: aCharge() }))).toMatchObject({
      amountCaptured: 2000,
      chargeReference: "ch_1",
    });
  });
});

describe("the payment method in words", () => {
  it.each([
    ["Visa •••• 4242", { type: "card", card: { brand: "visa", last4: "4242" } }],
    ["American Express •••• 0005", { type: "card", card: { brand: "amex", last4: "0005" } }],
    ["SEPA •••• 3000", { type: "sepa_debit", sepa_debit: { last4: "3000" } }],
    ["iDEAL", { type: "ideal", ideal: {} }],
    ["Afterpay clearpay", { type: "afterpay_clearpay" }],
  ])("is %s", (label, payment_method_details) => {
    expect(project(paid({ charges: [aCharge({ payment_method_details })] })).paymentMethodLabel).toBe(label);
  });

  it("is the failed one's while an error stands", () => {
    expect(project(only(aDeclinedIntent(), [aFailedCharge()])).paymentMethodLabel).toBe("Visa •••• 9995");
  });
});
