import { choices } from "../../../../core/generated/tables.ts";
import type { GatewayTruth } from "../../../../core/gateway-objects.ts";
import { applyEvent } from "../../../fixtures/apply-event.ts";
import { aCharge, aDispute, anEvent, anIntent, aRefund } from "../../../fixtures/gateway-objects.ts";
import { createLedgerWorld, euro, type LedgerWorld } from "../../../fixtures/ledger-world.ts";

const payment = "44444444-4444-4444-8444-444444444444";
const paid = anIntent({ status: "succeeded", latest_charge: "ch_1", amount_received: 2000 });

describe("what the owner of a payment should hear of", () => {
  let truth: GatewayTruth;
  let world: LedgerWorld;

  const told = async (event: Parameters<typeof applyEvent>[1], next: Partial<GatewayTruth> = {}) => {
    truth = { ...truth, ...next };
    const before = world.notices.length;
    expect(await applyEvent(world.ledger(), event)).toMatchObject({ ok: true });
    return world.notices.slice(before);
  };

  beforeEach(() => {
    truth = { intent: paid, charges: [aCharge()], refunds: [], disputes: [] };
    world = createLedgerWorld(() => truth);
    world.dataverse.put("cfl_payments", payment, {
      cfl_paymentkey: "sample_order:1:2:1",
      cfl_gatewayreference: "pi_1",
      cfl_status: choices.status.succeeded,
      cfl_livemode: false,
      _transactioncurrencyid_value: euro,
    });
  });

  it("is a dispute that waits for evidence, and then that it is lost, each once", async () => {
    const open = aDispute({ status: "needs_response" });
    const opened = anEvent("charge.dispute.created", open);
    expect(await told(opened, { disputes: [open] })).toEqual([{ kind: "dispute-opened", reference: open.id, payment }]);
    expect(await told(anEvent("charge.dispute.updated", open))).toEqual([]);
    world.restart();
    expect(await told(anEvent("charge.dispute.funds_withdrawn", open))).toEqual([]);
    const lost = aDispute({ status: "lost" });
    expect(await told(anEvent("charge.dispute.closed", lost), { disputes: [lost] })).toEqual([
      { kind: "dispute-lost", reference: open.id, payment },
    ]);
    world.restart();
    expect(await told(anEvent("charge.dispute.closed", lost))).toEqual([]);
  });

  it("is a bank's question, and once more when a dispute comes of it", async () => {
    const asked = aDispute({ status: "warning_needs_response" });
    expect(await told(anEvent("charge.dispute.created", asked), { disputes: [asked] })).toMatchObject([
      { kind: "inquiry-opened" },
    ]);
    const open = aDispute({ status: "needs_response" });
    expect(await told(anEvent("charge.dispute.updated", open), { disputes: [open] })).toMatchObject([
      { kind: "dispute-opened" },
    ]);
  });

  it("is not a dispute that is won or waits for the bank", async () => {
    const waiting = aDispute({ status: "under_review" });
    expect(await told(anEvent("charge.dispute.updated", waiting), { disputes: [waiting] })).toEqual([]);
    const won = aDispute({ status: "won" });
    expect(await told(anEvent("charge.dispute.closed", won), { disputes: [won] })).toEqual([]);
  });

  it("is a refund that fails later, not one that arrives", async () => {
    expect(await told(anEvent("refund.created", aRefund()), { refunds: [aRefund()] })).toEqual([]);
    const failed = aRefund({ status: "failed", failure_reason: "expired_or_canceled_card" });
    expect(await told(anEvent("refund.failed", failed), { refunds: [failed] })).toEqual([
      { kind: "refund-failed", reference: "re_1", payment },
    ]);
    world.restart();
    expect(await told(anEvent("refund.updated", failed))).toEqual([]);
  });

  it("costs the usual event no request, and one look at the row after a restart only where it counts", async () => {
    const refunds = [aRefund()];
    await told(anEvent("refund.created", aRefund()), { refunds });
    world.restart();
    let before = world.dataverse.calls.length;
    await told(anEvent("refund.updated", aRefund()));
    expect(world.dataverse.calls.slice(before)).toEqual(["GET cfl_payments", "BATCH cfl_payments cfl_refunds"]);
    before = world.dataverse.calls.length;
    const open = aDispute({ status: "needs_response" });
    await told(anEvent("charge.dispute.created", open), { disputes: [open] });
    expect(world.dataverse.calls.slice(before)).toEqual(["BATCH cfl_payments cfl_disputes"]);
    world.restart();
    before = world.dataverse.calls.length;
    await told(anEvent("charge.dispute.updated", open));
    expect(world.dataverse.calls.slice(before)).toEqual([
      "GET cfl_payments",
      "GET cfl_disputes",
      "BATCH cfl_payments cfl_refunds cfl_disputes",
    ]);
  });
});

it("keeping a notice that fails, or a look at the row that fails, is in nobody's way", async () => {
  const open = aDispute({ status: "needs_response" });
  const world = createLedgerWorld(() => ({ intent: paid, charges: [aCharge()], refunds: [], disputes: [open] }));
  world.dataverse.put("cfl_payments", payment, { cfl_gatewayreference: "pi_1", _transactioncurrencyid_value: euro });
  world.notices.push = () => {
    throw new Error("the disk is full");
  };
  expect(await applyEvent(world.ledger(), anEvent("charge.dispute.created", open))).toMatchObject({ ok: true });
  expect(world.dataverse.rows("cfl_disputes")).toMatchObject([{ cfl_state: choices.disputeState.needs_response }]);
});
