import { choices } from "../../../../core/generated/tables.ts";
import type { GatewayTruth } from "../../../../core/gateway-objects.ts";
import { aCharge, anIntent, aTransaction } from "../../../fixtures/gateway-objects.ts";
import { organizationId } from "../../../fixtures/fake-dataverse.ts";
import { euro, type LedgerWorld } from "../../../fixtures/ledger-world.ts";

export const id = "33333333-3333-4333-8333-333333333333";
export const ours = { cfl_payment: id, cfl_organization: organizationId };
export const paidIntent = (changes = {}) =>
  anIntent({ status: "succeeded", latest_charge: "ch_1", payment_method: "pm_1", ...changes });
export const paidTruth = (changes = {}): GatewayTruth => ({
  intent: paidIntent(changes),
  charges: [aCharge({ balance_transaction: aTransaction() })],
  refunds: [],
  disputes: [],
});

export const rowOf = (world: LedgerWorld) => world.dataverse.rows("cfl_payments")[0] ?? {};
export const withRow = (world: LedgerWorld, values = {}): void =>
  void world.dataverse.put("cfl_payments", id, {
    cfl_paymentkey: "sample_order:1:2:1",
    cfl_amount: 20,
    cfl_livemode: false,
    cfl_status: choices.status.created,
    _transactioncurrencyid_value: euro,
    ...values,
  });
export const callsOf = async (world: LedgerWorld, work: () => Promise<unknown>): Promise<readonly string[]> => {
  const before = world.dataverse.calls.length;
  await work();
  return world.dataverse.calls.slice(before).filter((call) => !call.includes("currencies"));
};
