import type { GatewayTruth } from "../../../core/gateway-objects.ts";
import { project } from "../../../core/projection.ts";
import type { Row } from "../../../server/ports/dataverse.ts";
import { paymentColumns } from "../../../server/use-cases/ledger/columns.ts";
import { comparedColumns } from "../../../server/use-cases/reconcile/rows.ts";
import { organizationId } from "../../fixtures/fake-dataverse.ts";
import { aCharge, aDispute, anEvent, anIntent, aRefund, aTransaction } from "../../fixtures/gateway-objects.ts";
import { createReconcileWorld, nowSeconds, type ReconcileWorld } from "../../fixtures/reconcile-world.ts";

const yesterday = nowSeconds - 86_400;
const lastYear = nowSeconds - 365 * 86_400;

const paid = (id = "pi_1", changes: Partial<GatewayTruth> = {}): GatewayTruth => ({
  intent: anIntent({ id, status: "succeeded", latest_charge: `ch_${id}`, created: yesterday }),
  charges: [aCharge({ id: `ch_${id}`, payment_intent: id, created: yesterday, balance_transaction: aTransaction() })],
  refunds: [],
  disputes: [],
  ...changes,
});

const refunded = (id = "pi_1"): GatewayTruth => {
  const { charges, ...rest } = paid(id);
  return {
    ...rest,
    charges: charges.map((charge) => ({ ...charge, amount_refunded: 500 })),
    refunds: [aRefund({ id: `re_${id}`, payment_intent: id, charge: `ch_${id}`, created: yesterday + 60 })],
  };
};

const disputed = (id = "pi_1", status = "needs_response"): GatewayTruth => {
  const { charges, ...rest } = paid(id);
  return {
    ...rest,
    charges: charges.map((charge) => ({ ...charge, disputed: !status.startsWith("warning") })),
    disputes: [aDispute({ id: `du_${id}`, payment_intent: id, charge: `ch_${id}`, created: yesterday + 60, status })],
  };
};

const columnsOf = (truth: GatewayTruth): Row => paymentColumns(project(truth));
const paymentOf = ({ dataverse }: ReconcileWorld, id = "pi_1"): Row =>
  dataverse.rows("cfl_payments").find((row) => row["cfl_gatewayreference"] === id) ?? {};

/** A world whose rows are true. */
const trueWorld = async (...truths: readonly GatewayTruth[]): Promise<ReconcileWorld> => {
  const world = createReconcileWorld();
  world.truths.push(...truths);
  await world.run();
  world.found.length = 0;
  world.lists.length = 0;
  world.dataverse.calls.length = 0;
  world.clock.ms += 60_000;
  return world;
};

const spoil = (world: ReconcileWorld, set: string, values: Row): void => {
  const id = { cfl_payments: "cfl_paymentid", cfl_refunds: "cfl_refundid", cfl_disputes: "cfl_disputeid" }[set] ?? "";
  for (const row of world.dataverse.rows(set)) world.dataverse.put(set, String(row[id]), values);
};

const writesTo = ({ dataverse }: ReconcileWorld, set: string): readonly string[] =>
  dataverse.calls.filter((call) => !call.startsWith("GET") && call.includes(set));

describe("a reconciliation of payments", () => {
  it("asks one question a side for a page of true rows, and changes nothing", async () => {
    const world = await trueWorld(paid("pi_1"), paid("pi_2"), refunded("pi_3"), disputed("pi_4"));
    const reads = world.gateway.reads();
    expect(await world.run()).toMatchObject({ kind: "done", notes: { checked: 4, corrected: 0, unmended: 0 } });
    expect(world.found).toEqual([]);
    expect(world.gateway.reads()).toBe(reads);
    expect(world.lists).toEqual(["events", "refunds", "disputes", "intents"]);
    expect(world.dataverse.calls.filter((call) => call === "GET cfl_payments")).toHaveLength(2);
    expect(writesTo(world, "cfl_payments")).toEqual([]);
  });

  it("compares every column that the gateway decides", () => {
    const everything = { ...project(paid()), receiptEmail: "a@example.com", underReview: true, fraudWarning: true };
    expect([...comparedColumns].sort()).toEqual(Object.keys(paymentColumns(everything)).sort());
  });

  it("corrects a status that contradicts the gateway, with one write, and tells what it was", async () => {
    const world = await trueWorld(paid());
    spoil(world, "cfl_payments", { cfl_status: 413500000, cfl_name: "PAY-000001" });
    expect(await world.run()).toMatchObject({ kind: "done", notes: { checked: 1, corrected: 1 } });
    expect(world.lines()).toEqual(["PAY-000001 pi_1: cfl_status was created, is succeeded → corrected"]);
    expect(paymentOf(world)).toMatchObject(columnsOf(paid()));
    expect(writesTo(world, "cfl_payments")).toHaveLength(1);
    expect(world.dataverse.calls.filter((call) => call === "GET cfl_payments")).toHaveLength(2);
  });

  it("makes the row of a payment made elsewhere when all are tracked", async () => {
    const world = createReconcileWorld("all");
    world.truths.push(paid());
    expect(await world.run()).toMatchObject({ notes: { corrected: 1 } });
    expect(world.lines()).toEqual(["pi_1: no row → created"]);
    expect(paymentOf(world)).toMatchObject(columnsOf(paid()));
  });

  it("lets payments made elsewhere alone, without a question, when only our own are tracked", async () => {
    const world = createReconcileWorld("own");
    world.truths.push(paid(), refunded("pi_2"));
    expect(await world.run()).toMatchObject({ kind: "done", notes: { checked: 0, corrected: 0, unmended: 0 } });
    expect(world.gateway.reads()).toBe(0);
    expect(world.dataverse.rows("cfl_payments")).toEqual([]);
  });

  it("reports a payment of ours whose row is gone, once", async () => {
    const world = createReconcileWorld("own");
    const metadata = { cfl_organization: organizationId, cfl_payment: "44444444-4444-4444-8444-444444444444" };
    const truth = paid();
    world.truths.push({ ...truth, intent: { ...truth.intent, metadata } });
    expect(await world.run()).toMatchObject({ kind: "done", notes: { unmended: 1 } });
    expect(world.lines()).toEqual(["pi_1: no row → cannot: the payment's row is not there"]);
  });

  it("passes over an intent of ours that nobody has tried yet: its row is on its way", async () => {
    const world = createReconcileWorld("all");
    const metadata = { cfl_organization: organizationId, cfl_payment: "44444444-4444-4444-8444-444444444444" };
    world.truths.push({ intent: anIntent({ created: yesterday, metadata }), charges: [], refunds: [], disputes: [] });
    expect(await world.run()).toMatchObject({ kind: "done", notes: { unmended: 0, corrected: 0 } });
  });

  it("lets the attempts of our own payments follow, and of no others", async () => {
    const world = await trueWorld(paid("pi_1"), paid("pi_2"));
    spoil(world, "cfl_payments", { cfl_status: 413500002 });
    const ours = paymentOf(world, "pi_1");
    world.dataverse.put("cfl_payments", String(ours["cfl_paymentid"]), { cfl_paymentkey: "sample_order:1:2:1" });
    await world.run();
    expect(world.followed).toEqual(["pi_1"]);
  });

  it("has the refunds counted that the row does not know of", async () => {
    const world = await trueWorld(paid());
    world.truths.splice(0, 1, refunded());
    await world.run();
    expect(paymentOf(world)).toMatchObject(columnsOf(refunded()));
    expect(world.dataverse.rows("cfl_refunds")).toMatchObject([{ cfl_gatewayreference: "re_pi_1", cfl_amount: 5 }]);
    expect(world.lines()).toContainEqual(expect.stringContaining("refund re_pi_1: no row → created"));
    expect(world.lines()).toContainEqual(expect.stringContaining("cfl_amountrefunded was 0, is 5"));
  });

  it("asks about a payment whose charge tells of a refund that no list has shown", async () => {
    const world = await trueWorld(paid());
    const { charges, ...rest } = refunded();
    const hidden = { ...rest, charges, refunds: rest.refunds.map((refund) => ({ ...refund, created: lastYear })) };
    world.truths.splice(0, 1, hidden);
    expect(await world.run()).toMatchObject({ notes: { corrected: 1 } });
    expect(paymentOf(world)).toMatchObject({ cfl_amountrefunded: 5, cfl_status: 413500007 });
  });
});

describe("a reconciliation of refunds and disputes", () => {
  it.each([
    ["a refund's state", "cfl_refunds", { cfl_state: 413500002 }, refunded()],
    ["a refund's amount", "cfl_refunds", { cfl_amount: 1 }, refunded()],
    ["a refund's payment", "cfl_refunds", { _cfl_paymentid_value: "none" }, refunded()],
    ["a dispute's state", "cfl_disputes", { cfl_state: 413500005 }, disputed()],
    ["a dispute's reason", "cfl_disputes", { cfl_reasoncode: "general" }, disputed()],
    ["an inquiry's state", "cfl_disputes", { cfl_state: 413500005 }, disputed("pi_1", "warning_needs_response")],
  ])("mends %s", async (_what, set, values, truth) => {
    const world = await trueWorld(truth);
    const before = world.dataverse.rows(set);
    spoil(world, set, values);
    expect(await world.run()).toMatchObject({ kind: "done", notes: { corrected: 1, unmended: 0 } });
    expect(world.dataverse.rows(set)).toEqual(before);
    world.found.length = 0;
    await world.run();
    expect(world.found).toEqual([]);
  });

  it("makes the row of an inquiry that shows on no charge", async () => {
    const world = await trueWorld(paid());
    world.truths.splice(0, 1, disputed("pi_1", "warning_needs_response"));
    expect(await world.run()).toMatchObject({ kind: "done", notes: { corrected: 1 } });
    expect(world.dataverse.rows("cfl_disputes")).toHaveLength(1);
  });
});

describe("a reconciliation of events", () => {
  const event = anEvent("payment_intent.succeeded", paid().intent, { id: "evt_a", created: yesterday });

  it("recovers what webhooks never brought: the payment is asked about, the event gets its row", async () => {
    const world = createReconcileWorld();
    world.truths.push(paid());
    world.undelivered.push(event);
    expect(await world.run()).toMatchObject({ notes: { recovered: 1, corrected: 0 } });
    expect(world.lines()).toEqual(["event evt_a: payment_intent.succeeded of pi_1 was never delivered → recovered"]);
    expect(world.dataverse.rows("cfl_gatewayevents")).toMatchObject([
      { cfl_eventid: "evt_a", cfl_state: 413500000, _cfl_paymentid_value: paymentOf(world)["cfl_paymentid"] },
    ]);
    expect(paymentOf(world)).toMatchObject(columnsOf(paid()));
  });

  it("takes the events of one payment together, and knows them the next time", async () => {
    const world = createReconcileWorld();
    world.truths.push(paid());
    world.undelivered.push(event, { ...event, id: "evt_b", type: "charge.succeeded" });
    await world.run();
    expect(world.gateway.reads()).toBe(1);
    expect(await world.run()).toMatchObject({ notes: { recovered: 0, corrected: 0 } });
    expect(world.gateway.reads()).toBe(1);
  });

  it("passes over events that nobody asked for, of another mode, or of no payment", async () => {
    const world = createReconcileWorld();
    world.undelivered.push(
      anEvent("customer.created", { object: "customer", id: "cus_1" }, { created: yesterday }),
      anEvent("payment_intent.succeeded", paid().intent, { created: yesterday, livemode: true }),
      anEvent("charge.succeeded", { object: "charge", id: "ch_9", payment_intent: null } as never, {
        created: yesterday,
      }),
    );
    expect(await world.run()).toMatchObject({ kind: "done", notes: { recovered: 0, unmended: 0 } });
  });

  it("hears a review that was opened", async () => {
    const world = await trueWorld(paid());
    const review = { object: "review", id: "prv_1", open: true, payment_intent: "pi_1" };
    world.undelivered.push(anEvent("review.opened", review, { created: yesterday }));
    await world.run();
    expect(paymentOf(world)).toMatchObject({ cfl_underreview: true });
  });
});

describe("a reconciliation of stale rows", () => {
  const old = (): GatewayTruth => {
    const truth = paid();
    return { ...truth, intent: { ...truth.intent, created: lastYear } };
  };
  const oldRow = {
    cfl_gatewayreference: "pi_1",
    cfl_status: 413500002,
    cfl_livemode: false,
    createdon: "2001-01-01T00:00:00Z",
  };

  it("asks about rows from before the window that are still unsettled", async () => {
    const world = createReconcileWorld();
    world.truths.push(old());
    world.dataverse.put("cfl_payments", "55555555-5555-4555-8555-555555555555", {
      ...oldRow,
      cfl_paymentkey: "a:b:c:1",
    });
    expect(await world.run()).toMatchObject({ notes: { checked: 1, corrected: 1 } });
    expect(paymentOf(world)).toMatchObject({ cfl_status: 413500004, cfl_fee: 0.55, cfl_chargereference: "ch_pi_1" });
    expect(world.followed).toEqual(["pi_1"]);
  });

  it("reports a row whose payment Stripe does not know", async () => {
    const world = createReconcileWorld();
    world.dataverse.put("cfl_payments", "55555555-5555-4555-8555-555555555555", oldRow);
    expect(await world.run()).toMatchObject({ kind: "done", notes: { unmended: 1 } });
    expect(world.lines()).toEqual([
      "pi_1: cfl_status was processing, is unknown → cannot: Stripe does not know this payment",
    ]);
  });

  it("goes through more than one page of them", async () => {
    const world = createReconcileWorld();
    const truths = Array.from({ length: 250 }, (_, index) => {
      const truth = paid(`pi_${index}`);
      return { ...truth, intent: { ...truth.intent, created: lastYear } };
    });
    world.truths.push(...truths);
    truths.forEach(({ intent }, index) =>
      world.dataverse.put("cfl_payments", `row-${index}`, { ...oldRow, cfl_gatewayreference: intent.id }),
    );
    expect(await world.run()).toMatchObject({ notes: { checked: 250, corrected: 250 } });
  });
});

describe("a dry run", () => {
  it("writes nothing, and says what it would do", async () => {
    const world = await trueWorld(refunded("pi_1"), paid("pi_2"));
    world.truths.push(paid("pi_3"));
    world.undelivered.push(
      anEvent("payment_intent.succeeded", paid("pi_3").intent, { id: "evt_a", created: yesterday }),
    );
    spoil(world, "cfl_refunds", { cfl_state: 413500002 });
    spoil(world, "cfl_payments", { cfl_fee: 99 });
    const before = JSON.stringify(
      ["cfl_payments", "cfl_refunds", "cfl_gatewayevents", "cfl_reconciliations"].map(world.dataverse.rows),
    );
    expect(await world.run({ isDry: true })).toMatchObject({ kind: "done", notes: { recovered: 1, corrected: 4 } });
    expect(
      JSON.stringify(
        ["cfl_payments", "cfl_refunds", "cfl_gatewayevents", "cfl_reconciliations"].map(world.dataverse.rows),
      ),
    ).toBe(before);
    expect(world.dataverse.calls.every((call) => call.startsWith("GET"))).toBe(true);
    expect(world.lines()).toEqual([
      "event evt_a: payment_intent.succeeded of pi_3 was never delivered → would recover",
      "pi_1: cfl_fee was 99, is 0.55 → would correct",
      "refund re_pi_1: cfl_state was pending, is succeeded → would correct",
      "pi_3: no row → would create",
      "pi_2: cfl_fee was 99, is 0.55 → would correct",
    ]);
  });
});
