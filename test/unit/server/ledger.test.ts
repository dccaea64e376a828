import { applyEvent } from "../../fixtures/apply-event.ts";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { choices } from "../../../core/generated/tables.ts";
import type { GatewayTruth } from "../../../core/gateway-objects.ts";
import type { Row, Versioned } from "../../../server/ports/dataverse.ts";
import { createLedger, type EventLedger } from "../../../server/use-cases/ledger/ledger.ts";
import { rememberCurrencies } from "../../../server/use-cases/pay/currencies-of-organization.ts";
import { createFakeDataverse, type FakeDataverse } from "../../fixtures/fake-dataverse.ts";
import { createFakeGateway, type FakeGateway } from "../../fixtures/fake-gateway.ts";
import {
  aCharge,
  aDeclinedIntent,
  aDispute,
  aFailedCharge,
  anEvent,
  anIntent,
  aRefund,
  aTransaction,
} from "../../fixtures/gateway-objects.ts";
import { rememberingLog } from "../../fixtures/remembering-log.ts";

const id = "11111111-1111-4111-8111-111111111111";
const euro = "22222222-2222-4222-8222-222222222222";
const payments = "cfl_payments";

const declined = (): GatewayTruth => ({
  intent: aDeclinedIntent({ latest_charge: aFailedCharge() }),
  charges: [aFailedCharge()],
  refunds: [],
  disputes: [],
});

const paid = (): GatewayTruth => {
  const charge = aCharge({ balance_transaction: aTransaction() });
  const intent = anIntent({
    status: "succeeded",
    amount_received: 2000,
    latest_charge: charge,
    payment_method: "pm_1",
  });
  return { intent, charges: [charge], refunds: [], disputes: [] };
};

const failedRow: Row = {
  cfl_status: choices.status.failed,
  cfl_reason: choices.reason.insufficient_funds,
  cfl_reasoncode: "insufficient_funds",
  cfl_errorcode: "card_declined",
};

describe("the ledger", () => {
  let dataverse: FakeDataverse;
  let gateway: FakeGateway;
  let truth: GatewayTruth;
  /** What a rival does between our reading of the truth and our writing. */
  let meanwhile: () => void;
  let ledger: EventLedger;
  let payment: Versioned;
  const row = (): Row => dataverse.rows(payments)[0] ?? {};

  beforeEach(() => {
    dataverse = createFakeDataverse();
    truth = paid();
    meanwhile = () => undefined;
    gateway = createFakeGateway(() => {
      const read = truth;
      meanwhile();
      return read;
    });
    dataverse.put("transactioncurrencies", euro, { isocurrencycode: "EUR" });
    payment = dataverse.put(payments, id, {
      cfl_gatewayreference: "pi_1",
      cfl_amount: 20,
      cfl_status: choices.status.created,
      cfl_livemode: false,
      _transactioncurrencyid_value: euro,
    });
    const currencies = rememberCurrencies(dataverse);
    ledger = createLedger({ dataverse, gateway, currencies, log: rememberingLog(), track: "own" });
  });

  test("records a decline with its reason, before any webhook and without asking again", async () => {
    const recorded = await ledger.record({ id, etag: payment.etag }, declined().intent, { cfl_attemptcount: 1 });
    expect(recorded).toMatchObject({ ok: true, value: { facts: { status: "failed" } } });
    expect(row()).toMatchObject({ ...failedRow, cfl_attemptcount: 1 });
    expect(gateway.reads()).toBe(0);
  });

  test("reads the truth when the row changed since the call that it answers", async () => {
    dataverse.put(payments, id, { ...failedRow, cfl_name: "renamed" });
    await ledger.record({ id, etag: payment.etag }, declined().intent);
    expect(row()).toMatchObject({ cfl_status: choices.status.succeeded, cfl_reason: null, cfl_name: "renamed" });
  });

  test("reads the truth again when a rival wrote between its reading and its writing", async () => {
    truth = declined();
    meanwhile = () => {
      meanwhile = () => undefined;
      truth = paid();
      dataverse.put(payments, id, { cfl_name: "renamed" });
    };
    expect(await ledger.refetch({ id, intentId: "pi_1" })).toMatchObject({
      ok: true,
      value: { facts: { status: "succeeded" } },
    });
    expect(row()).toMatchObject({ cfl_status: choices.status.succeeded, cfl_name: "renamed" });
    expect(gateway.reads()).toBe(2);
  });

  test("gives up with a value when it loses every race", async () => {
    meanwhile = () => void dataverse.put(payments, id, {});
    expect(await ledger.refetch({ id, intentId: "pi_1" })).toEqual({ ok: false, error: { kind: "contended" } });
  });

  test("writes amounts in major units, fee and net in the settlement's, times without fractions", async () => {
    await ledger.refetch({ id, intentId: "pi_1" });
    expect(row()).toMatchObject({
      cfl_amountcaptured: 20,
      cfl_fee: 0.55,
      cfl_net: 19.45,
      cfl_settlementcurrency: "EUR",
      cfl_paidon: "1970-01-01T00:16:40Z",
      cfl_chargereference: "ch_1",
    });
  });

  test("writes nothing when the row is true already", async () => {
    await ledger.refetch({ id, intentId: "pi_1" });
    const patches = () => dataverse.calls.filter((call) => call.startsWith("PATCH"));
    const before = patches();
    await ledger.refetch({ id, intentId: "pi_1" });
    expect(patches()).toEqual(before);
  });

  test("keeps a row for each refund and dispute, in the payment's currency", async () => {
    truth = { ...paid(), refunds: [aRefund()], disputes: [aDispute({ status: "won" })] };
    await ledger.refetch({ id, intentId: "pi_1" });
    truth = { ...paid(), refunds: [aRefund({ status: "failed" })], disputes: [aDispute({ status: "lost" })] };
    await ledger.refetch({ id, intentId: "pi_1" });
    const belongs = { _cfl_paymentid_value: id, _transactioncurrencyid_value: euro };
    expect(dataverse.rows("cfl_refunds")).toMatchObject([
      { ...belongs, cfl_gatewayreference: "re_1", cfl_amount: 5, cfl_state: choices.refundState.failed },
    ]);
    expect(dataverse.rows("cfl_disputes")).toMatchObject([
      { ...belongs, cfl_gatewayreference: "du_1", cfl_amount: 20, cfl_state: choices.disputeState.lost },
    ]);
    expect(row()).toMatchObject({ cfl_status: choices.status.charged_back, cfl_amountrefunded: 0 });
  });

  const created = anEvent("payment_intent.created", anIntent());
  const failed = anEvent("payment_intent.payment_failed", aDeclinedIntent());

  test.each([
    ["in order", [created, failed]],
    ["in the other order", [failed, created]],
    ["each of them twice", [failed, created, created, failed]],
  ])("says failed when creation and decline of one second come %s", async (_order, events) => {
    truth = declined();
    for (const event of events)
      expect(await applyEvent(ledger, event)).toMatchObject({ ok: true, value: { kind: "written" } });
    expect(row()).toMatchObject(failedRow);
  });
});
