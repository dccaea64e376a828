import { project } from "../../../core/projection.ts";
import { paymentColumns } from "../../../server/use-cases/ledger/columns.ts";
import { comparedColumns } from "../../../server/use-cases/reconcile/rows.ts";
import { organizationId } from "../../fixtures/fake-dataverse.ts";
import { anIntent } from "../../fixtures/gateway-objects.ts";
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
  writesTo,
  yesterday,
} from "../../fixtures/true-world.ts";

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
