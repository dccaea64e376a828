import { choices } from "../../../core/generated/tables.ts";
import type { Row } from "../../../server/ports/dataverse.ts";
import { handleRefund } from "../../../server/use-cases/operate/handle-refund.ts";
import { aDispute, anIntent, aRefund } from "../../fixtures/gateway-objects.ts";
import { authorisedTruth, createOperateWorld, done, paidTruth, paymentId } from "../../fixtures/operate-world.ts";

const { rejected, succeeded } = choices.refundState;

const worldOf = (...given: Parameters<typeof createOperateWorld>) => {
  const world = createOperateWorld(...given);
  const handle = (row: string, tries = 1) => handleRefund(world.ports)(world.item("refund", { row }, tries));
  return { ...world, handle, refund: (row: string) => world.rowOf("cfl_refunds", row) };
};

/** What becomes of a refund asked for in this world, in words. */
const refused = async (values: Row, ...given: Parameters<typeof createOperateWorld>): Promise<unknown> => {
  const world = worldOf(...given);
  const row = world.askRefund(values);
  expect(await world.handle(row)).toEqual(done);
  expect(world.refund(row)).toMatchObject({ cfl_state: rejected });
  expect(world.heard).toHaveLength(0);
  return world.refund(row)["cfl_message"];
};

describe("a refund", () => {
  it("carries its row's GUID as key and metadata, and the row becomes the refund's", async () => {
    const { askRefund, handle, heard, refund, organizationId } = worldOf();
    const row = askRefund({ cfl_amount: 12, cfl_refundreason: choices.refundReason.duplicate });
    expect(await handle(row)).toEqual(done);
    const metadata = { cfl_refund: row, cfl_organization: organizationId };
    const call = { paymentIntent: "pi_1", amount: 1200, reason: "duplicate", metadata };
    expect(heard).toEqual([{ key: `refund:${row}`, refund: call }]);
    expect(refund(row)).toMatchObject({ cfl_state: succeeded, cfl_gatewayreference: "re_1", cfl_amount: 12 });
  });

  it("of all that is left names no amount: Stripe knows it at the moment of the call", async () => {
    const { askRefund, handle, heard } = worldOf();
    await handle(askRefund());
    expect(heard[0]?.refund).not.toHaveProperty("amount");
  });

  it.each<readonly [string, Row, ReturnType<typeof paidTruth>, string]>([
    [
      "more than is left",
      { cfl_amount: 8.01 },
      paidTruth({ refunds: [aRefund({ amount: 1200 })] }),
      "Only €8.00 of this payment can still be refunded.",
    ],
    [
      "what is on its way back",
      { cfl_amount: 8 },
      paidTruth({ refunds: [aRefund({ amount: 1300, status: "pending" })] }),
      "Only €7.00 of this payment can still be refunded.",
    ],
    ["what went back in full", {}, paidTruth({ refunds: [aRefund({ amount: 2000 })] }), "refunded in full already"],
    [
      "what is on its way back in full",
      {},
      paidTruth({ refunds: [aRefund({ amount: 2000, status: "pending" })] }),
      "€20.00 is on its way back",
    ],
    ["nothing", { cfl_amount: 0 }, paidTruth(), "more than nothing"],
    ["less than nothing", { cfl_amount: -1 }, paidTruth(), "more than nothing"],
    ["a fraction of a cent", { cfl_amount: 1.005 }, paidTruth(), "more decimals than EUR"],
    ["more than anybody pays", { cfl_amount: 1e9 }, paidTruth(), "No payment is larger than"],
    [
      "another currency",
      { cfl_amount: 1, _transactioncurrencyid_value: paymentId },
      paidTruth(),
      "with EUR as the refund's currency",
    ],
    ["an authorisation", {}, authorisedTruth(), "Cancel it instead"],
    [
      "what was canceled",
      {},
      paidTruth({ intent: anIntent({ status: "canceled" }), charges: [] }),
      "nothing was captured",
    ],
    [
      "what the bank works on",
      {},
      paidTruth({ intent: anIntent({ status: "processing" }), charges: [] }),
      "still being processed",
    ],
    ["what was never paid", {}, paidTruth({ intent: anIntent(), charges: [] }), "Nothing has been paid"],
    ["a disputed payment", {}, paidTruth({ disputes: [aDispute()] }), "This payment is disputed"],
    [
      "a lost dispute",
      {},
      paidTruth({ disputes: [aDispute({ status: "lost" })] }),
      "the payer has the money back already",
    ],
    [
      "Stripe's own reason",
      { cfl_refundreason: choices.refundReason.expired_uncaptured_charge },
      paidTruth(),
      "Stripe's own to give",
    ],
    ["no payment", { _cfl_paymentid_value: null }, paidTruth(), "No payment is named"],
    ["a row that has a refund already", { cfl_gatewayreference: "re_9" }, paidTruth(), "stands for re_9 already"],
    [
      "another environment's payment",
      {},
      paidTruth({ intent: anIntent({ status: "succeeded", metadata: { cfl_organization: paymentId } }) }),
      "belongs to another environment",
    ],
    [
      "a payment of the other mode at Stripe",
      {},
      paidTruth({ intent: anIntent({ status: "succeeded", livemode: true }) }),
      "of another mode",
    ],
  ])("of %s is refused in words", async (_what, values, truth, words) => {
    expect(await refused(values, truth)).toContain(words);
  });

  it("of a test payment is refused by a server that holds live keys", async () => {
    expect(await refused({}, paidTruth(), { livemode: true })).toBe(
      "This is a test payment, and the server holds live keys. Nothing was done.",
    );
  });

  it("of a payment without an intent is refused", async () => {
    const world = worldOf();
    world.dataverse.put("cfl_payments", paymentId, { cfl_gatewayreference: null });
    const row = world.askRefund();
    await world.handle(row);
    expect(world.refund(row)).toMatchObject({
      cfl_message: "Nothing has been paid, so there is nothing to give back.",
    });
  });
});
