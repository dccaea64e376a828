import { choices } from "../../../core/generated/tables.ts";
import { applyEvent } from "../../fixtures/apply-event.ts";
import {
  aCharge,
  aDeclinedIntent,
  aFailedCharge,
  anEvent,
  anIntent,
  aRefund,
  aDispute,
} from "../../fixtures/gateway-objects.ts";
import { createLedgerWorld, euro } from "../../fixtures/ledger-world.ts";
import { callsOf, paidIntent, paidTruth, rowOf } from "./support/ledger-payment.ts";

describe("an event of a payment made elsewhere", () => {
  it("makes its row in one request when it is the payment's birth", async () => {
    const world = createLedgerWorld(() => undefined);
    const calls = await callsOf(world, () => applyEvent(world.ledger(), anEvent("payment_intent.created", anIntent())));
    expect(calls).toEqual(["PATCH cfl_payments"]);
    expect(world.gateway.reads()).toBe(0);
    expect(rowOf(world)).toMatchObject({
      cfl_paymentkey: "stripe:pi_1",
      cfl_gatewayreference: "pi_1",
      cfl_amount: 20,
      cfl_status: choices.status.created,
      _transactioncurrencyid_value: euro,
    });
  });

  it("makes a true row whichever event comes first", async () => {
    const world = createLedgerWorld(() => paidTruth());
    await applyEvent(world.ledger(), anEvent("charge.succeeded", aCharge()));
    expect(rowOf(world)).toMatchObject({ cfl_status: choices.status.succeeded, cfl_fee: 0.55 });
  });

  it("costs nothing more once the row is true", async () => {
    const world = createLedgerWorld(() => paidTruth());
    await applyEvent(world.ledger(), anEvent("charge.succeeded", aCharge()));
    const calls = await callsOf(world, async () => {
      await applyEvent(world.ledger(), anEvent("payment_intent.succeeded", paidIntent()));
      await applyEvent(world.ledger(), anEvent("payment_intent.created", anIntent()));
      await applyEvent(world.ledger(), anEvent("charge.updated", aCharge({ balance_transaction: "txn_1" })));
    });
    expect(calls).toEqual([]);
  });

  it("costs one request when it is remembered and clear", async () => {
    const world = createLedgerWorld(() => paidTruth());
    await applyEvent(world.ledger(), anEvent("charge.succeeded", aCharge()));
    const reads = world.gateway.reads();
    const calls = await callsOf(world, () => applyEvent(world.ledger(), anEvent("refund.created", aRefund())));
    expect(calls).toEqual(["BATCH cfl_payments cfl_refunds"]);
    expect(world.gateway.reads()).toBe(reads);
    expect(rowOf(world)).toMatchObject({ cfl_status: choices.status.partially_refunded, cfl_amountrefunded: 5 });
  });

  it("costs two requests when nothing is remembered", async () => {
    const world = createLedgerWorld(() => paidTruth());
    await applyEvent(world.ledger(), anEvent("payment_intent.created", anIntent()));
    world.restart();
    const calls = await callsOf(world, () => applyEvent(world.ledger(), anEvent("charge.succeeded", aCharge())));
    expect(calls).toEqual(["GET cfl_payments", "PATCH cfl_payments"]);
  });

  it("is believed when the gateway has never heard of the payment", async () => {
    const world = createLedgerWorld(() => undefined);
    await applyEvent(world.ledger(), anEvent("payment_intent.payment_failed", aDeclinedIntent()));
    await applyEvent(world.ledger(), anEvent("charge.failed", aFailedCharge()));
    await applyEvent(world.ledger(), anEvent("payment_intent.created", anIntent()));
    expect(rowOf(world)).toMatchObject({ cfl_status: choices.status.failed, cfl_reasoncode: "insufficient_funds" });
  });

  it("waits when neither the gateway nor an event knows its intent", async () => {
    const world = createLedgerWorld(() => undefined);
    const applied = await applyEvent(world.ledger(), anEvent("charge.failed", aFailedCharge()));
    expect(applied).toMatchObject({ ok: true, value: { kind: "missing" } });
    expect(world.dataverse.rows("cfl_payments")).toEqual([]);
  });

  it("is ignored visibly when only our own payments are kept", async () => {
    const world = createLedgerWorld(() => paidTruth(), "own");
    const applied = await applyEvent(world.ledger(), anEvent("charge.succeeded", aCharge()));
    expect(applied).toMatchObject({ ok: true, value: { kind: "ignored", why: "it was made elsewhere" } });
    expect(world.dataverse.rows("cfl_payments")).toEqual([]);
  });

  it("is ignored visibly when the environment lacks its currency", async () => {
    const world = createLedgerWorld(() => undefined);
    const applied = await applyEvent(world.ledger(), anEvent("payment_intent.created", anIntent({ currency: "sek" })));
    expect(applied).toMatchObject({ ok: true, value: { kind: "ignored", why: "Dataverse has no currency SEK" } });
  });
});

it("takes an event of another API version as a pointer and asks the gateway", async () => {
  const world = createLedgerWorld(() => paidTruth());
  const { amount: _unknownThen, ...oldCharge } = aCharge();
  const foreign = anEvent("charge.succeeded", oldCharge, { api_version: "2019-01-01" });
  await applyEvent(world.ledger(), foreign);
  expect(world.gateway.reads()).toBe(1);
  expect(rowOf(world)).toMatchObject({ cfl_status: choices.status.succeeded });
});

it("looks for disputes when an event speaks of an inquiry that shows on no charge", async () => {
  const inquiry = aDispute({ status: "warning_needs_response" });
  const world = createLedgerWorld(() => ({ ...paidTruth(), disputes: [inquiry] }));
  await applyEvent(world.ledger(), anEvent("charge.dispute.created", inquiry));
  expect(world.gateway.disputedReads()).toBe(1);
  expect(world.dataverse.rows("cfl_disputes")).toMatchObject([{ cfl_gatewayreference: "du_1" }]);
  expect(rowOf(world)).toMatchObject({ cfl_status: choices.status.succeeded });
});
