import type { GatewayTruth } from "../../../core/gateway-objects.ts";
import { anEvent } from "../../fixtures/gateway-objects.ts";
import { createReconcileWorld } from "../../fixtures/reconcile-world.ts";
import {
  columnsOf,
  disputed,
  lastYear,
  paid,
  paymentOf,
  refunded,
  spoil,
  trueWorld,
  yesterday,
} from "../../fixtures/true-world.ts";

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
