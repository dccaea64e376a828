import { beforeEach, describe, expect, it } from "@jest/globals";
import { choices } from "../../../core/generated/tables.ts";
import type { GatewayTruth } from "../../../core/gateway-objects.ts";
import { refundStates } from "../../../core/refund-facts.ts";
import { applyEvent } from "../../fixtures/apply-event.ts";
import { aCharge, aDispute, anEvent, anIntent, aRefund } from "../../fixtures/gateway-objects.ts";
import { createLedgerWorld, euro, type LedgerWorld } from "../../fixtures/ledger-world.ts";

const paymentId = "44444444-4444-4444-8444-444444444444";
const asked = "55555555-5555-4555-8555-555555555555";
const other = "66666666-6666-4666-8666-666666666666";

const paid = anIntent({ status: "succeeded", latest_charge: "ch_1", amount_received: 2000 });
const byStaff = (changes: Parameters<typeof aRefund>[0] = {}) =>
  aRefund({ metadata: { cfl_refund: asked }, ...changes });

describe("a Refund row", () => {
  let truth: GatewayTruth;
  let world: LedgerWorld;
  const refunds = () => world.dataverse.rows("cfl_refunds");

  beforeEach(() => {
    truth = { intent: paid, charges: [aCharge({ amount_refunded: 500 })], refunds: [byStaff()], disputes: [] };
    world = createLedgerWorld(() => truth);
    world.dataverse.put("cfl_payments", paymentId, {
      cfl_paymentkey: "sample_order:1:2:1",
      cfl_gatewayreference: "pi_1",
      cfl_status: choices.status.succeeded,
      cfl_livemode: false,
      _transactioncurrencyid_value: euro,
    });
  });

  it("that staff asked with becomes the refund's own, and no second one is made", async () => {
    world.dataverse.put("cfl_refunds", asked, { _cfl_paymentid_value: paymentId, cfl_state: refundStates.requested });
    await applyEvent(world.ledger(), anEvent("refund.created", byStaff()));
    expect(refunds()).toMatchObject([
      { cfl_refundid: asked, cfl_gatewayreference: "re_1", cfl_state: refundStates.succeeded, cfl_amount: 5 },
    ]);
    world.restart();
    truth = { ...truth, refunds: [byStaff({ status: "failed", failure_reason: "expired_or_canceled_card" })] };
    await applyEvent(world.ledger(), anEvent("refund.failed", truth.refunds[0] ?? byStaff()));
    expect(refunds()).toMatchObject([
      { cfl_refundid: asked, cfl_state: refundStates.failed, cfl_failurereason: "expired_or_canceled_card" },
    ]);
  });

  it("of another payment is not taken on the word of metadata: the refund gets a row of its own", async () => {
    world.dataverse.put("cfl_refunds", asked, { _cfl_paymentid_value: other, cfl_state: refundStates.requested });
    await applyEvent(world.ledger(), anEvent("refund.created", byStaff()));
    expect(refunds()).toHaveLength(2);
    expect(refunds().find((row) => row["cfl_refundid"] === asked)).toMatchObject({ cfl_state: refundStates.requested });
  });

  it("is made when the one that metadata names is gone", async () => {
    await applyEvent(world.ledger(), anEvent("refund.created", byStaff()));
    expect(refunds()).toMatchObject([{ cfl_gatewayreference: "re_1", _cfl_paymentid_value: paymentId }]);
  });

  it("never goes back to an older truth that a slower server still holds in its hand", async () => {
    const pending = [aRefund({ status: "pending" })];
    const slow = createLedgerWorld(() => {
      if (slow.gateway.reads() > 1) return truth;
      // While this server was asking, another has asked later and written first.
      world.dataverse.put("cfl_payments", paymentId, { cfl_amountrefunded: 5 });
      world.dataverse.put("cfl_refunds", other, { cfl_gatewayreference: "re_1", cfl_state: refundStates.succeeded });
      return { ...truth, refunds: pending };
    });
    truth = { ...truth, refunds: [aRefund()] };
    const dataverse = world.dataverse;
    Object.assign(slow.dataverse, { transact: dataverse.transact, retrieve: dataverse.retrieve });
    await applyEvent(slow.ledger(), anEvent("refund.created", aRefund({ status: "pending" })));
    expect(slow.gateway.reads()).toBe(2);
    expect(refunds()).toMatchObject([{ cfl_refundid: other, cfl_state: refundStates.succeeded }]);
  });
});

it("a dispute's row and its payment's status are written in one transaction with the row of the event", async () => {
  const dispute = aDispute();
  const world = createLedgerWorld(() => ({
    intent: paid,
    charges: [aCharge({ disputed: true })],
    refunds: [],
    disputes: [dispute],
  }));
  await applyEvent(world.ledger(), anEvent("payment_intent.created", anIntent()));
  const before = world.dataverse.calls.length;
  await applyEvent(world.ledger(), anEvent("charge.dispute.created", dispute));
  expect(world.dataverse.calls.slice(before)).toEqual(["BATCH cfl_payments cfl_disputes"]);
  expect(world.dataverse.rows("cfl_payments")).toMatchObject([{ cfl_status: choices.status.disputed }]);
});
