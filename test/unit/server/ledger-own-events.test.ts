import { choices } from "../../../core/generated/tables.ts";
import { applyEvent } from "../../fixtures/apply-event.ts";
import { aCharge, aDeclinedIntent, aFailedCharge, anEvent, anIntent } from "../../fixtures/gateway-objects.ts";
import { createLedgerWorld } from "../../fixtures/ledger-world.ts";
import { callsOf, id, ours, paidIntent, paidTruth, rowOf, withRow } from "./support/ledger-payment.ts";

describe("an event of our own payment", () => {
  it("finds the row by its reference", async () => {
    const world = createLedgerWorld(() => paidTruth({ metadata: ours }));
    withRow(world, { cfl_gatewayreference: "pi_1" });
    await applyEvent(world.ledger(), anEvent("payment_intent.succeeded", paidIntent({ metadata: ours })));
    expect(rowOf(world)).toMatchObject({ cfl_status: choices.status.succeeded });
    expect(world.dataverse.rows("cfl_payments")).toHaveLength(1);
  });

  it("finds the row by its metadata when the reference was not written down", async () => {
    const world = createLedgerWorld(() => paidTruth({ metadata: ours }));
    withRow(world);
    await applyEvent(world.ledger(), anEvent("payment_intent.succeeded", paidIntent({ metadata: ours })));
    expect(rowOf(world)).toMatchObject({ cfl_gatewayreference: "pi_1", cfl_status: choices.status.succeeded });
  });

  it("leaves the row alone while its maker is about to write the reference down", async () => {
    const intent = anIntent({ metadata: ours });
    const world = createLedgerWorld(() => ({ ...paidTruth(), intent, charges: [] }));
    withRow(world);
    const before = rowOf(world);
    expect(await applyEvent(world.ledger(), anEvent("payment_intent.created", intent))).toMatchObject({
      value: { kind: "written", paymentId: id },
    });
    expect(rowOf(world)).toEqual(before);
  });

  it("waits for a row that is not there yet", async () => {
    const world = createLedgerWorld(() => paidTruth({ metadata: ours }));
    const applied = await applyEvent(
      world.ledger(),
      anEvent("payment_intent.succeeded", paidIntent({ metadata: ours })),
    );
    expect(applied).toMatchObject({ ok: true, value: { kind: "missing" } });
  });

  it("needs no request when our own answer has told it all", async () => {
    const world = createLedgerWorld(() => undefined);
    withRow(world, { cfl_gatewayreference: "pi_1" });
    const row = await world.dataverse.retrieve({ set: "cfl_payments", id });
    const etag = row.ok ? row.value.etag : "";
    await world.ledger().record({ id, etag }, aDeclinedIntent({ latest_charge: aFailedCharge(), metadata: ours }));
    const calls = await callsOf(world, async () => {
      await applyEvent(world.ledger(), anEvent("payment_intent.created", anIntent({ metadata: ours })));
      await applyEvent(world.ledger(), anEvent("charge.failed", aFailedCharge()));
      await applyEvent(world.ledger(), anEvent("payment_intent.payment_failed", aDeclinedIntent({ metadata: ours })));
    });
    expect(calls).toEqual([]);
    expect(rowOf(world)).toMatchObject({ cfl_status: choices.status.failed });
  });
});

describe("metadata that pretends", () => {
  it.each([
    ["another amount", { amount: 9900 }],
    ["another currency", { currency: "usd" }],
    ["the other mode", { livemode: true }],
    ["another organisation", { metadata: { ...ours, cfl_organization: "99999999-9999-4999-8999-999999999999" } }],
    ["no organisation", { metadata: { cfl_payment: id } }],
  ])("does not get the row: %s", async (_what, changes) => {
    const world = createLedgerWorld(() => paidTruth({ metadata: ours, ...changes }), "own");
    withRow(world);
    const before = rowOf(world);
    const applied = await applyEvent(world.ledger(), anEvent("charge.succeeded", aCharge()));
    expect(applied).toMatchObject({ ok: true, value: { kind: "ignored" } });
    expect(rowOf(world)).toEqual(before);
  });
});
