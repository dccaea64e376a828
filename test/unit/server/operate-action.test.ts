import { choices } from "../../../core/generated/tables.ts";
import { err } from "../../../core/result.ts";
import type { Row } from "../../../server/ports/dataverse.ts";
import type { GatewayFault } from "../../../server/ports/gateway.ts";
import { handleAction } from "../../../server/use-cases/operate/handle-action.ts";
import { aCharge, aDispute, anIntent, aRefund } from "../../fixtures/gateway-objects.ts";
import { authorisedTruth, createOperateWorld, done, paidTruth, paymentId } from "../../fixtures/operate-world.ts";

const states = choices.actionState;
type Kind = keyof typeof choices.actionKind;

const worldOf = (...given: Parameters<typeof createOperateWorld>) => {
  const world = createOperateWorld(...given);
  const handle = (row: string, tries = 1) => handleAction(world.ports)(world.item("action", { row }, tries));
  return { ...world, handle, action: (row: string) => world.rowOf("cfl_paymentactions", row) };
};

const noIntent = { cfl_gatewayreference: null, cfl_status: choices.status.created };

describe("a capture", () => {
  it("carries its row's GUID, takes a part, and says how much", async () => {
    const { askAction, handle, heard, action, dataverse } = worldOf(authorisedTruth());
    const row = askAction("capture", { cfl_amount: 15 });
    expect(await handle(row)).toEqual(done);
    expect(heard).toEqual([{ key: `capture:${row}`, capture: { amount: 1500, metadata: { cfl_action: row } } }]);
    expect(action(row)).toMatchObject({ cfl_state: states.done, cfl_message: "€15.00 was captured." });
    expect(dataverse.rows("cfl_payments")[0]).toMatchObject({ cfl_amountcaptured: 15 });
  });

  it("found done under its own GUID after a crash is not made again", async () => {
    const intent = (row: string) =>
      anIntent({ status: "succeeded", latest_charge: aCharge(), metadata: { cfl_action: row } });
    const { askAction, handle, heard, action, becomes } = worldOf();
    const row = askAction("capture", { cfl_state: states.working });
    becomes(paidTruth({ intent: intent(row) }));
    expect(await handle(row, 2)).toEqual(done);
    expect(heard).toHaveLength(0);
    expect(action(row)).toMatchObject({ cfl_state: states.done });
  });
});

describe("a cancellation", () => {
  it("gives an authorisation free, with its row's GUID as key", async () => {
    const { askAction, handle, heard, action } = worldOf(authorisedTruth());
    const row = askAction("cancel");
    expect(await handle(row)).toEqual(done);
    expect(heard).toEqual([{ key: `cancel:${row}` }]);
    expect(action(row)).toMatchObject({
      cfl_state: states.done,
      cfl_message: expect.stringContaining("€20.00 was given up"),
    });
  });

  it("of a payment that has no intent yet is a word on its row", async () => {
    const { askAction, handle, heard, action, dataverse } = worldOf();
    dataverse.put("cfl_payments", paymentId, noIntent);
    const row = askAction("cancel");
    expect(await handle(row)).toEqual(done);
    expect(heard).toHaveLength(0);
    expect(action(row)).toMatchObject({ cfl_state: states.done });
    expect(dataverse.rows("cfl_payments")[0]).toMatchObject({ cfl_status: choices.status.canceled });
  });

  it("found done after a crash is done", async () => {
    const { askAction, handle, action } = worldOf(paidTruth({ intent: anIntent({ status: "canceled" }), charges: [] }));
    const row = askAction("cancel", { cfl_state: states.working });
    await handle(row, 2);
    expect(action(row)).toMatchObject({ cfl_state: states.done });
  });
});

const only = (status: Parameters<typeof anIntent>[0]) => paidTruth({ intent: anIntent(status), charges: [] });

describe("an action that cannot be carried out", () => {
  it.each<readonly [string, Kind, Row, ReturnType<typeof paidTruth>, string]>([
    [
      "a capture of more than is authorised",
      "capture",
      { cfl_amount: 20.01 },
      authorisedTruth(),
      "Only €20.00 of this payment is authorised.",
    ],
    ["a capture of nothing", "capture", { cfl_amount: 0 }, authorisedTruth(), "more than nothing"],
    [
      "a capture in another currency",
      "capture",
      { cfl_amount: 1, _transactioncurrencyid_value: paymentId },
      authorisedTruth(),
      "with EUR as the action's currency",
    ],
    ["a second capture", "capture", {}, paidTruth(), "captured already (€20.00)"],
    [
      "a capture after expiry",
      "capture",
      {},
      only({ status: "canceled", cancellation_reason: "automatic" }),
      "The authorisation has expired",
    ],
    ["a capture after a cancellation", "capture", {}, only({ status: "canceled" }), "was canceled"],
    ["a capture of what was never authorised", "capture", {}, only({}), "Nothing is authorised"],
    ["a cancellation after success", "cancel", {}, paidTruth(), "Refund it instead"],
    ["a second cancellation", "cancel", {}, only({ status: "canceled" }), "canceled already"],
    [
      "a cancellation while the bank works",
      "cancel",
      {},
      only({ status: "processing" }),
      "The bank is working on this payment",
    ],
    [
      "a cancellation of what was refunded",
      "cancel",
      {},
      paidTruth({ refunds: [aRefund({ amount: 2000 })] }),
      "has been refunded",
    ],
    ["a cancellation of what is disputed", "cancel", {}, paidTruth({ disputes: [aDispute()] }), "is disputed"],
    [
      "an action on another environment's payment",
      "sync",
      {},
      only({ metadata: { cfl_organization: paymentId } }),
      "belongs to another environment",
    ],
    ["an action without a payment", "capture", { _cfl_paymentid_value: null }, paidTruth(), "No payment is named"],
    ["a replay without an event", "replay", {}, paidTruth(), "No event is named"],
    ["a kind that a maker added", "sync", { cfl_kind: 999 }, paidTruth(), "Choose an action"],
  ])("such as %s, is rejected in words and moves nothing", async (_what, kind, values, truth, words) => {
    const { askAction, handle, heard, action } = worldOf(truth);
    const row = askAction(kind, values);
    expect(await handle(row)).toEqual(done);
    expect(action(row)).toMatchObject({ cfl_state: states.rejected, cfl_message: expect.stringContaining(words) });
    expect(heard).toHaveLength(0);
  });

  it.each<readonly [Kind]>([["capture"], ["sync"]])("%s without an intent is rejected", async (kind) => {
    const { askAction, handle, action, dataverse } = worldOf();
    dataverse.put("cfl_payments", paymentId, noIntent);
    const row = askAction(kind);
    await handle(row);
    expect(action(row)).toMatchObject({ cfl_state: states.rejected });
  });

  it("is rejected when the payment is a test payment and the keys are live", async () => {
    const { askAction, handle, action } = worldOf(authorisedTruth(), { livemode: true });
    const row = askAction("capture");
    await handle(row);
    expect(action(row)).toMatchObject({ cfl_message: expect.stringContaining("test payment") });
  });
});

describe("an action", () => {
  it("says that it is worked on before anything is asked of Stripe", async () => {
    const world = worldOf(authorisedTruth());
    const row = world.askAction("capture");
    const captureIntent = async () =>
      err({ kind: "doubtful", detail: `${String(world.action(row)["cfl_state"])}` } as const);
    const ports = { ...world.ports, gateway: { ...world.ports.gateway, captureIntent } };
    const handled = await handleAction(ports)(world.item("action", { row }));
    expect(handled).toMatchObject({ kind: "again", why: String(states.working) });
  });

  it("that another server has just begun is not begun twice", async () => {
    const world = worldOf(authorisedTruth());
    const row = world.askAction("capture");
    world.dataverse.failNext({ kind: "version-differs" });
    expect(await world.handle(row)).toMatchObject({ kind: "again" });
    expect(world.heard).toHaveLength(0);
  });

  it.each<readonly [string, GatewayFault, Row]>([
    [
      "an expired authorisation",
      { kind: "unexpected-state", code: "charge_expired_for_capture", message: "x" },
      { cfl_state: states.rejected },
    ],
    ["the bank", { kind: "declined", intent: anIntent(), replayed: false }, { cfl_state: states.failed }],
  ])("that ends at %s says so", async (_what, fault, end) => {
    const world = worldOf(authorisedTruth());
    const row = world.askAction("capture");
    const captureIntent = async () => err(fault);
    const ports = { ...world.ports, gateway: { ...world.ports.gateway, captureIntent } };
    expect(await handleAction(ports)(world.item("action", { row }))).toEqual(done);
    expect(world.action(row)).toMatchObject(end);
  });

  it("lets attempts that were left open follow", async () => {
    const afterSettled = jest.fn(async () => undefined);
    const { askAction, handle } = worldOf(authorisedTruth(), { afterSettled });
    await handle(askAction("cancel"));
    expect(afterSettled).toHaveBeenCalledTimes(1);
  });
});
